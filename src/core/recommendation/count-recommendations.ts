import {compareText} from '../text/compare-text';
import type {Plan} from '../order/plan';
import type {Rule} from '../rules/rule';
import {parseRecommendationId} from './recommendation-id';
import {
  RECOMMENDATION_STATES,
  type RecommendationState,
} from './recommendation-action';

/** Days that an institution has for its answer unless the centre says. */
export const DAYS_TO_ANSWER = 14;

/** What of a recommendation is counted. */
export interface Counted {
  /** `rule/institution/period/row`; of people's own `own/…`, or empty. */
  id: string;
  institution: string;
  state: RecommendationState;
  /** Last day for the answer, `yyyy-mm-dd`; null when none was set. */
  answerBy: string | null;
  cause: string;
}

/** The recommendations of one period; those without an id belong to none. */
export function ofPeriod<Row extends Pick<Counted, 'id'>>(
  rows: readonly Row[],
  period: number,
): Row[] {
  return rows.filter(({id}) => parseRecommendationId(id).period === period);
}

/** How many stand in each state. */
export function countStates(
  rows: readonly Pick<Counted, 'state'>[],
): Record<RecommendationState, number> {
  const counts = Object.fromEntries(
    RECOMMENDATION_STATES.map(state => [state, 0]),
  ) as Record<RecommendationState, number>;
  for (const {state} of rows) counts[state]++;
  return counts;
}

/** It was sent, and its last day has passed without an answer. */
export function isAnswerLate(
  {state, answerBy}: Pick<Counted, 'state' | 'answerBy'>,
  today: string,
): boolean {
  return state === 'sent' && answerBy !== null && answerBy < today;
}

/** How often one cause was recorded, and where. */
export interface CauseCount {
  cause: string;
  /** Recommendations with this cause; those withdrawn do not count. */
  count: number;
  /** Institutions among them. */
  institutions: number;
  /** By id of the rule, the most frequent first. People's own have none. */
  rules: {rule: string; count: number}[];
  /**
   * By section of the plan that the recommendations point to, in its order.
   * One that points to two sections counts in both.
   */
  sections: {section: number; count: number}[];
}

const fold = (text: string) =>
  text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

function tally<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Causes recorded for recommendations, the most frequent first. The same words
 * in other letters or spacing are one cause, shown as the list has it.
 *
 * @param causes the list to choose from, as the centre has it
 */
export function countCauses(
  rows: readonly Counted[],
  {
    rules,
    plan,
    causes,
  }: {
    rules: readonly Pick<Rule, 'id' | 'activities'>[];
    plan: Plan;
    causes: readonly string[];
  },
): CauseCount[] {
  const sectionOf = new Map(
    plan.activities.map(({id, section}) => [id, section]),
  );
  const sectionsOf = ({id}: Counted): number[] => {
    const key = parseRecommendationId(id);
    const rule = rules.find(one => one.id === key.rule);
    const own = key.field === null ? [] : [key.field];
    const activities = rule?.activities.length ? rule.activities : own;
    const found = activities.flatMap(one => sectionOf.get(one) ?? []);
    return rule ? [...new Set(found)] : [];
  };
  const groups = new Map<string, Counted[]>();
  for (const row of rows) {
    const key = fold(row.cause);
    if (key === '' || row.state === 'withdrawn') continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const listed = new Map(causes.map(cause => [fold(cause), cause]));
  return [...groups]
    .map(([key, own]): CauseCount => {
      const spellings = own.map(row => row.cause.trim()).sort(compareText);
      const byRule = tally(
        own.flatMap(({id}) => {
          const key = parseRecommendationId(id);
          return rules.filter(one => one.id === key.rule).map(one => one.id);
        }),
      );
      const bySection = tally(own.flatMap(sectionsOf));
      return {
        cause: listed.get(key) ?? spellings[0] ?? key,
        count: own.length,
        institutions: new Set(own.map(row => row.institution)).size,
        rules: [...byRule]
          .map(([rule, count]) => ({rule, count}))
          .sort((a, b) => b.count - a.count || compareText(a.rule, b.rule)),
        sections: [...bySection]
          .map(([section, count]) => ({section, count}))
          .sort((a, b) => a.section - b.section),
      };
    })
    .sort((a, b) => b.count - a.count || compareText(a.cause, b.cause));
}
