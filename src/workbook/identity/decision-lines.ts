import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {recommendationName} from '../../wording/decision';
import {tidy} from '../../wording/quote';
import type {DecisionRow, RecommendationRow} from '../book';

/**
 * Lines of «Решения» with the hidden ids of what they name: whoever sorts or
 * moves what she sees leaves the ids behind.
 *
 * @param names of the institutions, by code
 */
export function withIdsOfDecisions(
  lines: readonly DecisionRow[],
  recommendations: readonly RecommendationRow[],
  names: ReadonlyMap<string, string>,
): DecisionRow[] {
  if (lines.every(({id}) => id === '')) return [...lines];
  const fold = (text: string) => tidy(text).toLowerCase();
  const nameOf = new Map(
    recommendations.map(({id, institution, no}) => {
      const {period} = parseRecommendationId(id);
      const name = names.get(institution) ?? institution;
      return [id, fold(recommendationName(name, no, period ?? NaN))] as const;
    }),
  );
  const says = (line: DecisionRow, id: string) => {
    const name = nameOf.get(id);
    return name !== undefined && fold(line.recommendations).includes(name);
  };
  // Ids whose own line says something else, while another one says their name.
  const gone = lines.filter(
    line => line.id !== '' && nameOf.has(line.id) && !says(line, line.id),
  );
  const taken = new Map<DecisionRow, DecisionRow>();
  for (const home of gone) {
    const heir = lines.find(
      line =>
        line !== home &&
        says(line, home.id) &&
        !taken.has(line) &&
        (line.id === '' || gone.includes(line)),
    );
    if (heir) taken.set(heir, home);
  }
  const left = new Set([...taken.values()]);
  return lines.map(line => {
    const home = taken.get(line);
    if (home) return {...line, id: home.id, links: home.links};
    return left.has(line) ? {...line, id: '', links: []} : line;
  });
}
