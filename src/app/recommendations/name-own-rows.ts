import {ownRecommendationId} from '../../core/recommendation/recommendation-id';
import type {RecommendationRow} from '../../workbook/book';

/** Gives rows that people added ids of their own, which then stay. */
export function nameOwnRows(
  rows: readonly RecommendationRow[],
  period: number,
): readonly RecommendationRow[] {
  const taken = new Set(rows.map(row => row.id));
  if (!taken.has('')) return rows;
  let last = 0;
  return rows.map(row => {
    if (row.id !== '') return row;
    let id: string;
    do {
      last++;
      id = ownRecommendationId(period, last);
    } while (taken.has(id));
    return {...row, id};
  });
}
