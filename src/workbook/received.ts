import type {RecommendationRow} from './book';
import {RECOMMENDATION_SLOTS} from './tabs/institution-body';

const RECEIVED: readonly RecommendationRow['state'][] = [
  'sent',
  'answered',
  'done',
];

/** When a tab has not the room, the last ones that are done give way first. */
function fitting(own: readonly RecommendationRow[]): RecommendationRow[] {
  let tooMany = own.length - RECOMMENDATION_SLOTS;
  const kept = [...own].reverse().filter(({state}) => {
    const givesWay = state === 'done' && tooMany > 0;
    if (givesWay) tooMany--;
    return !givesWay;
  });
  return kept.reverse().slice(0, RECOMMENDATION_SLOTS);
}

/**
 * Recommendations that stand in the tab of each institution: those that were
 * sent to it, in their order, the latest period first.
 */
export function receivedBy(
  rows: readonly RecommendationRow[],
): Map<string, RecommendationRow[]> {
  const received = new Map<string, RecommendationRow[]>();
  for (const row of rows) {
    if (!RECEIVED.includes(row.state)) continue;
    const own = received.get(row.institution);
    if (own) own.push(row);
    else received.set(row.institution, [row]);
  }
  return new Map([...received].map(([code, own]) => [code, fitting(own)]));
}
