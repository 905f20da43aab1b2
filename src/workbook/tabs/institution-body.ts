import {applies} from '../../core/order/applies';
import type {Cohort, FieldId, Indicator} from '../../core/order/indicator';
import type {Activity} from '../../core/order/plan';
import type {Preset} from '../../core/order/preset';
import {byShape, type TabShape} from './by-shape';
import {SLOT, SUBMIT_ROW, TOP} from './institution-columns';

export {SUBMIT_ROW};

/** Begins the ids of rows that are headings. */
export const BLOCK = 'block:';

/** Id of the heading of the recommendations received. */
export const RECOMMENDATION_BLOCK = `${BLOCK}recommendations`;

/** Recommendations that a tab has room for. */
export const RECOMMENDATION_SLOTS = 12;

/** Id of the row of a place for a recommendation, from 1. */
const recommendationSlot = (slot: number): string => SLOT + slot;

/** Whether the id is of a place for a recommendation. */
export const isRecommendationSlot = (id: string): boolean =>
  slotOf(id) !== null;

/** Number of the place for a recommendation, from 1; null of another row. */
export function slotOf(id: string): number | null {
  return id.startsWith(SLOT) ? Number(id.slice(SLOT.length)) : null;
}

/** One row below the heading. */
export type BodyRow =
  | {is: 'block'; id: string; title: string}
  | {is: 'cohort'; id: FieldId; cohort: Cohort}
  | {is: 'indicator'; id: FieldId; indicator: Indicator}
  | {is: 'activity'; id: string; activity: Activity}
  | {is: 'submit'; id: string}
  /** A place for a recommendation received; hidden while it holds none. */
  | {is: 'recommendation'; id: string; slot: number};

/**
 * Rows of the tab for all institutions of a kind. Activities for project
 * participants are there for all; a tab hides those that do not concern it.
 */
export const bodyRows = byShape<readonly BodyRow[]>(makeRows);

function makeRows(preset: Preset, shape: TabShape): BodyRow[] {
  const all = {...shape, projects: []};
  const cohorts = preset.catalogue.cohorts
    .filter(cohort => applies(cohort, all))
    .map((cohort): BodyRow => ({is: 'cohort', id: cohort.id, cohort}));
  const indicators = preset.catalogue.indicators
    .filter(indicator => applies(indicator, all))
    .map((indicator): BodyRow => ({
      is: 'indicator',
      id: indicator.id,
      indicator,
    }));
  const rows: BodyRow[] = [];
  const block = (id: string, title: string) =>
    rows.push({is: 'block', id: `${BLOCK}${id}`, title});
  if (cohorts.length > 0) {
    block('cohorts', 'Контингент: сколько детей и выпускников');
    rows.push(...cohorts);
  }
  if (indicators.length > 0) {
    block('indicators', 'Показатели');
    rows.push(...indicators);
  }
  block('plan', 'План учреждения');
  for (const section of preset.plan.sections) {
    const activities = preset.plan.activities.filter(
      activity =>
        activity.section === section.no &&
        activity.parties.some(party => party.role === shape.kind),
    );
    if (activities.length === 0) continue;
    block(`section:${section.no}`, `${section.no}. ${section.title}`);
    for (const activity of activities) {
      rows.push({is: 'activity', id: activity.id, activity});
    }
  }
  block('submit', 'Сдача');
  rows.push({is: 'submit', id: SUBMIT_ROW});
  const title = 'Рекомендации и ваш ответ';
  rows.push({is: 'block', id: RECOMMENDATION_BLOCK, title});
  for (let slot = 1; slot <= RECOMMENDATION_SLOTS; slot++) {
    rows.push({is: 'recommendation', id: recommendationSlot(slot), slot});
  }
  return rows;
}

/** Zero-based row of the sheet by id of the row. */
export const rowNumbers = byShape<ReadonlyMap<string, number>>(
  (preset, shape) =>
    new Map(bodyRows(preset, shape).map((row, index) => [row.id, TOP + index])),
);
