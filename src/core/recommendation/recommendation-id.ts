import type {FieldId} from '../order/indicator';
import type {Evidence} from './recommendation';

/** Stands in place of a rule in the ids of what people added. */
const OWN = 'own';

/** Stands in place of no row, and of no institution. */
const NONE = '-';

/** What an id tells; a text that is no such id, and an empty one, tell less. */
export interface RecommendationKey {
  /** Id of the rule; null of what people added themselves. */
  rule: string | null;
  /** Code; of what people added null, whatever institution they named. */
  institution: string | null;
  period: number | null;
  /** Row or activity that it is about; null of the whole return. */
  field: FieldId | null;
}

/** Permanent: `rule/institution/period/row`; the same ground has the same. */
export function recommendationId(
  rule: string,
  {
    institution,
    period,
    field,
  }: Pick<Evidence, 'institution' | 'period' | 'field'>,
): string {
  return [rule, institution, period, field ?? NONE].join('/');
}

/** The id of a line that people added, by its number within the period. */
export const ownRecommendationId = (period: number, number: number) =>
  [OWN, NONE, period, number].join('/');

/** Reads what the functions above write. */
export function parseRecommendationId(id: string): RecommendationKey {
  const [rule = '', institution = '', period = '', field = ''] = id.split('/');
  const isOwn = rule === OWN || rule === '';
  const known = (text: string) =>
    isOwn || text === NONE || text === '' ? null : text;
  return {
    rule: isOwn ? null : rule,
    institution: known(institution),
    period: /^\d+$/.test(period) ? Number(period) : null,
    field: known(field),
  };
}
