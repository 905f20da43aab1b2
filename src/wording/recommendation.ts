import type {Institution} from '../core/order/institution';
import type {Activity} from '../core/order/plan';
import {
  activitiesOf,
  type Recommendation,
} from '../core/recommendation/recommendation';
import {listing} from './check-message';
import {formatDay} from './date';
import {KIND_NAMES} from './kinds';
import {NBSP} from './number';
import {quote, tidy, unclosed} from './quote';
import {
  byId,
  describeFinding,
  type FindingNames,
} from './recommendation-finding';

/** What turns the ids of a recommendation into words. */
export interface RecommendationNames extends FindingNames {
  institutions: readonly Institution[];
  /** The activity's control date, a local day; null when it has none. */
  controlDate(activity: Activity): string | null;
}

/** Who answers when the centre acts. */
/** Who is named where the centre acts. */
export const CENTRE = 'методический центр';

/** «п. 4.1 и 4.10 Плана; срок по Плану: «Ежегодно»; контрольная дата: …». */
function basis(
  recommendation: Pick<Recommendation, 'rule' | 'evidence'>,
  names: RecommendationNames,
): string {
  const {evidence} = recommendation;
  const byTerm = new Map<string, string[]>();
  for (const id of activitiesOf(recommendation)) {
    const activity = byId(names.preset.plan.activities, id);
    const day =
      evidence.form === 'activity'
        ? evidence.controlDate
        : names.controlDate(activity);
    const control = day === null ? 'не установлена' : formatDay(day);
    const term = `срок по Плану: ${quote(activity.term)}; контрольная дата: ${control}`;
    byTerm.set(term, [...(byTerm.get(term) ?? []), activity.no]);
  }
  return [...byTerm]
    .map(
      ([term, numbers]) =>
        `${numbers.length > 1 ? 'пп.' : 'п.'}${NBSP}${listing(numbers)} Плана; ${term}`,
    )
    .join('; ');
}

/**
 * The text of a recommendation as its institution or the committee reads it.
 * Throws when it names an institution, row or activity that does not exist.
 */
export function describeRecommendation(
  recommendation: Recommendation,
  names: RecommendationNames,
): string {
  const {rule, evidence} = recommendation;
  const institution = names.institutions.find(
    one => one.code === evidence.institution,
  );
  if (!institution) {
    throw new Error(`unknown institution: ${evidence.institution}`);
  }
  const grounds = basis(recommendation, names);
  const proof = unclosed(rule.evidence);
  const who =
    rule.addressee === 'centre' ? CENTRE : KIND_NAMES[institution.kind].head;
  return [
    `${tidy(institution.name)}: ${describeFinding(evidence, names)}.`,
    `Рекомендуется ${unclosed(rule.action)}${grounds && ` (${grounds})`}.`,
    `Ответственный: ${who}.`,
    ...(proof === '' ? [] : [`Подтверждение: ${proof}.`]),
  ].join(' ');
}
