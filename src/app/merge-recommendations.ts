import {fingerprint} from '../core/fingerprint';
import type {RecommendationRow} from '../workbook/model';

/** A recommendation as it is generated now. */
export type Generated = Omit<
  RecommendationRow,
  'state' | 'mark' | 'answer' | 'generated'
>;

/** Mark of a recommendation whose ground is another than it was, or gone. */
export const GROUND_CHANGED = 'основание изменилось';

const stamp = (row: {text: string; evidence: string}) =>
  `${fingerprint(row.text)}.${fingerprint(row.evidence)}`;

function refreshed(row: RecommendationRow, now: Generated): RecommendationRow {
  const [text, ground] = row.generated.split('.');
  if (row.state === 'draft' && text === fingerprint(row.text)) {
    return {...row, ...now, mark: '', generated: stamp(now)};
  }
  // A control date moves on by itself: only another ground is worth a mark.
  const same = ground === fingerprint(now.evidence);
  return {...row, mark: same ? '' : GROUND_CHANGED};
}

/**
 * Joins what is generated now with what people have. New recommendations are
 * added as drafts; a draft that nobody touched is refreshed; anything else
 * keeps its text and, when its ground is another or gone, is marked so.
 */
export function mergeRecommendations(
  there: readonly RecommendationRow[],
  now: readonly Generated[],
): RecommendationRow[] {
  const before = new Map(there.map(row => [row.id, row]));
  const current = new Set(now.map(row => row.id));
  const merged = now.map(row => {
    const known = before.get(row.id);
    return known
      ? refreshed(known, row)
      : {
          ...row,
          state: 'draft' as const,
          mark: '',
          answer: '',
          generated: stamp(row),
        };
  });
  const groundless = there
    .filter(row => !current.has(row.id))
    .map(row => ({...row, mark: GROUND_CHANGED}));
  return [...merged, ...groundless];
}
