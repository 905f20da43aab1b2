import type {Catalogue, Indicator} from '../../core/order/indicator';
import type {Kind} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {circular, idsOf, notAscending, repeated, unknown} from './find-faults';
import type {Found, Place} from './preset-fault';

/** Faults of the rows that are reported. */
export function catalogueFaults({catalogue, plan}: Preset): Found[] {
  const {goals, cohorts, indicators, comparisons, thresholds} = catalogue;
  const goalIds = goals.map(({no}) => String(no));
  const activities = idsOf(plan.activities);
  const cohortIds = idsOf(cohorts);
  const fields = [...cohortIds, ...idsOf(indicators)];
  const under = (...place: Place): Place => ['catalogue', ...place];
  return [
    ...repeated(under('goals'), goalIds, 'no'),
    ...repeated(under('cohorts'), cohortIds, 'id'),
    ...repeated(under('indicators'), idsOf(indicators), 'id', cohortIds),
    ...repeated(under('comparisons'), idsOf(comparisons), 'id'),
    ...cohorts.flatMap((cohort, index) => [
      ...unknown(
        under('cohorts', index, 'within'),
        'cohort',
        cohort.within,
        cohortIds,
      ),
      ...circular(under('cohorts', index, 'within'), cohort.id, id =>
        withinOf(catalogue, id),
      ),
    ]),
    ...indicators.flatMap((indicator, index) => {
      const of = (...place: Place) => under('indicators', index, ...place);
      const parents = indicator.parent === null ? [] : [indicator.parent];
      return [
        ...unknown(of('goal'), 'goal', [String(indicator.goal)], goalIds),
        ...unknown(of('parent'), 'indicator', parents, idsOf(indicators)),
        ...circular(of('parent'), indicator.id, id => parentOf(catalogue, id)),
        ...ofDenominator(of('denominator'), indicator, catalogue),
        ...unknown(
          of('activities'),
          'activity',
          indicator.activities,
          activities,
        ),
      ];
    }),
    ...comparisons.flatMap(({on, left, right}, index) => {
      const of = (key: string) => under('comparisons', index, key);
      return [
        ...unknown(of('on'), 'field', [on], fields),
        ...unknown(of('left'), 'field', left, fields),
        ...unknown(of('right'), 'field', right, fields),
      ];
    }),
    ...Object.entries(thresholds.sizeCohort).flatMap(([kind, id]) =>
      ofCohort(under('thresholds', 'sizeCohort', kind), catalogue, kind, [id]),
    ),
    ...notAscending(under('thresholds', 'sizeBands'), thresholds.sizeBands),
  ];
}

const withinOf = ({cohorts}: Catalogue, id: string): readonly string[] =>
  cohorts.find(one => one.id === id)?.within ?? [];

function parentOf({indicators}: Catalogue, id: string): readonly string[] {
  const parent = indicators.find(one => one.id === id)?.parent;
  return parent ? [parent] : [];
}

function ofDenominator(
  place: Place,
  {denominator, reportedBy}: Indicator,
  catalogue: Catalogue,
): Found[] {
  if (denominator === null || denominator === 'institutions') return [];
  const kinds = Object.keys(denominator);
  const missing = reportedBy.filter(kind => !kinds.includes(kind));
  const extra = kinds.filter(kind => !reportedBy.includes(kind as Kind));
  const differ: Found[] =
    missing.length + extra.length > 0
      ? [{place, fault: {code: 'kinds-differ', missing, extra}}]
      : [];
  return [
    ...differ,
    ...Object.entries(denominator).flatMap(([kind, ids]) =>
      ofCohort([...place, kind], catalogue, kind, ids),
    ),
  ];
}

/** Cohorts that institutions of a kind must enter. */
function ofCohort(
  place: Place,
  {cohorts}: Catalogue,
  kind: string,
  ids: readonly string[],
): Found[] {
  return [
    ...unknown(place, 'cohort', ids, idsOf(cohorts)),
    ...cohorts
      .filter(({id}) => ids.includes(id))
      .filter(({reportedBy}) => !reportedBy.includes(kind as Kind))
      .map(({id}): Found => ({place, fault: {code: 'not-reported', id, kind}})),
  ];
}
