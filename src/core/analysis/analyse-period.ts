import type {DoneOnce} from './activity-standing';
import type {PeriodRecord} from './history';
import {comparable} from './definition-change';
import {peerGroups} from './peer-groups';
import type {Preset} from '../order/preset';
import {findAll, findErrors, type Numbers} from './find-findings';
import {peerMedians, periodFigures, type PeriodFigures} from './period-figures';

type Analysed = Pick<
  PeriodRecord,
  'period' | 'deadline' | 'institutions' | 'submissions' | 'catalogue'
> & {doneOnce?: DoneOnce};

/**
 * Figures of a closed period by its own definitions; its findings are the
 * errors only. Rows that the preset defines otherwise are left out: nothing
 * compares with them.
 */
export function analyseClosed(
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  record: Analysed,
): PeriodFigures {
  const {institutions, submissions, catalogue = preset.catalogue} = record;
  const then = catalogue === preset.catalogue ? preset : {...preset, catalogue};
  const figures = periodFigures(
    {
      preset: then,
      institutions,
      submissions,
      findings: findErrors(then, institutions, submissions),
      peerGroups: peerGroups(catalogue, institutions, submissions),
    },
    record,
  );
  return {
    ...figures,
    counted: comparable(figures.counted, catalogue, preset.catalogue),
    groups: comparable(figures.groups, catalogue, preset.catalogue),
  };
}

/**
 * Figures of the period that is being collected, with all of its findings.
 * Medians rest on what is counted, so on errors only; warnings are then found
 * with them.
 *
 * @param previous numbers of the latest closed period; null when there is none.
 */
export function analyseCurrent(
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  record: Analysed,
  previous: Numbers | null,
): PeriodFigures & {medians: Numbers} {
  const figures = analyseClosed(preset, record);
  const medians = peerMedians(figures);
  const {institutions, submissions} = record;
  const findings = findAll(preset, institutions, submissions, {
    previous,
    medians,
  });
  return {...figures, findings, medians};
}

/**
 * Closed periods before this one, the latest first, as the rules want them.
 */
export function analyseHistory(
  preset: Pick<Preset, 'catalogue' | 'plan'>,
  history: readonly Analysed[],
  period: number,
): PeriodFigures[] {
  return history
    .filter(record => record.period < period)
    .sort((a, b) => b.period - a.period)
    .map(record => analyseClosed(preset, record));
}
