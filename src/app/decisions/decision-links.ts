import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {activityNo} from '../../wording/row-number';
import {recommendationName} from '../../wording/decision';
import {tidy} from '../../wording/quote';
import type {DecisionRow, Book, RecommendationRow} from '../../workbook/book';

/** How a line of «Решения» names a recommendation. */
export function nameOf(
  {institutions}: Pick<Book, 'institutions'>,
  {id, institution, no}: RecommendationRow,
): string {
  const {period} = parseRecommendationId(id);
  const known = institutions.find(one => one.code === institution);
  return recommendationName(known?.name ?? institution, no, period ?? NaN);
}

const fold = (name: string) => tidy(name).toLowerCase();

/**
 * The recommendations by the names that a line may have for them, without
 * regard to case and spacing. All about the same row have one name.
 */
export function recommendationsByName(
  book: Pick<Book, 'institutions'>,
  rows: readonly RecommendationRow[],
): {of(name: string): readonly RecommendationRow[]} {
  const byName = new Map<string, RecommendationRow[]>();
  for (const row of rows) {
    if (row.id === '') continue;
    const name = fold(nameOf(book, row));
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return {of: name => byName.get(fold(name)) ?? []};
}

/** Names of recommendations as the line has them. */
export function namesIn({
  recommendations,
}: Pick<DecisionRow, 'recommendations'>): string[] {
  return recommendations
    .split(/[;\n]/)
    .map(tidy)
    .filter(name => name !== '');
}

/**
 * Ids of the recommendations that a line is about: those that it names. A
 * name that is found no more, as of an institution that was renamed, leaves
 * those over which the line was drafted.
 */
export function linkedIds(
  line: Pick<DecisionRow, 'recommendations' | 'links'>,
  byName: ReturnType<typeof recommendationsByName>,
): string[] {
  const found = namesIn(line).map(name => byName.of(name));
  const named = found.flatMap(rows => rows.map(({id}) => id));
  const isLost = found.some(rows => rows.length === 0);
  return [...new Set([...(isLost ? line.links : []), ...named])];
}

const NUMBER = /^(?:п\.?\s*)?(\d+\.\d+)\.?$/i;

/** Activities that the line names: «П 12.4», «п. 12.4» or «12.4». */
export function activitiesIn({
  activities,
}: Pick<DecisionRow, 'activities'>): string[] {
  return activities
    .split(/[;,\n]/)
    .map(tidy)
    .filter(name => name !== '')
    .map(name => {
      const no = NUMBER.exec(name)?.[1];
      return no === undefined ? name : activityNo(no);
    });
}
