import type {Catalogue} from '../core/indicator';
import type {Institution} from '../core/institution';
import type {Activity} from '../core/plan';
import type {Preset} from '../core/preset';
import type {Evidence, Recommendation} from '../core/recommendation';
import {listing} from './check-message';
import {formatDay} from './date';
import {indicatorTitle} from './indicator-title';
import {KIND_NAMES} from './kinds';
import {formatOutOf, formatPercent, NBSP, plural} from './number';
import {peerGroupName} from './peer-group';
import {quote, tidy, unclosed} from './quote';
import {STATUS_NAMES} from './status';

/** What turns the ids of a recommendation into words. */
export interface RecommendationNames {
  preset: Pick<Preset, 'catalogue' | 'plan'>;
  institutions: readonly Institution[];
  /** The activity's control date, a local day; null when it has none. */
  controlDate(activity: Activity): string | null;
  /** Outside its own institution a small number is not told. */
  audience: 'institution' | 'committee';
}

function byId<Row extends {id: string}>(rows: readonly Row[], id: string): Row {
  const row = rows.find(one => one.id === id);
  if (!row) throw new Error(`unknown row: ${id}`);
  return row;
}

type Form<Name extends Evidence['form']> = Extract<Evidence, {form: Name}>;

function shareFigures(
  evidence: Form<'share'>,
  audience: RecommendationNames['audience'],
): string {
  const {n, K, share, group} = evidence;
  if (evidence.smallNumber && audience === 'committee') {
    return 'число не приводится из-за малой численности';
  }
  const parts = formatOutOf(n, K);
  if (!evidence.verdict) return parts;
  const own = `${parts} (${formatPercent(share)})`;
  if (!group) return own;
  const members = plural(group.count, 'учреждение', 'учреждения', 'учреждений');
  return (
    `${own}; медиана группы ${quote(peerGroupName(group))}` +
    ` – ${formatPercent(group.median)} (${group.count}${NBSP}${members})`
  );
}

function rowList(
  {preset: {catalogue, plan}}: RecommendationNames,
  fields: readonly string[],
): string {
  const numbers = <Row extends {id: string; no: string}>(
    rows: readonly Row[],
    [one, many]: [string, string],
    after = '',
  ) => {
    const found = rows.filter(row => fields.includes(row.id));
    const noun = found.length === 1 ? one : many;
    const list = listing(found.map(row => row.no));
    return found.length === 0 ? [] : [`${noun} ${list}${after}`];
  };
  return [
    ...catalogue.cohorts
      .filter(row => fields.includes(row.id))
      .map(row => `строка ${quote(row.title)}`),
    ...numbers(catalogue.indicators, ['показатель', 'показатели']),
    ...numbers(plan.activities, ['мероприятие', 'мероприятия'], ' Плана'),
  ].join('; ');
}

/** «показателю 3.1 «Количество …»»: the number and the title, in the dative. */
function indicatorNamed(catalogue: Catalogue, id: string): string {
  const row = byId(catalogue.indicators, id);
  return `показателю ${row.no} ${quote(indicatorTitle(catalogue, row))}`;
}

/** What was found, without the institution and the final full stop. */
function finding(evidence: Evidence, names: RecommendationNames): string {
  const {catalogue} = names.preset;
  const year = `${evidence.period}${NBSP}год`;
  switch (evidence.form) {
    case 'share':
    case 'answer': {
      const figures =
        evidence.form === 'share'
          ? shareFigures(evidence, names.audience)
          : quote(evidence.yes ? 'да' : 'нет');
      const named = indicatorNamed(catalogue, evidence.field);
      return `по ${named} за ${year} – ${figures}`;
    }
    case 'errors': {
      const rows = rowList(names, evidence.fields);
      const left =
        evidence.fields.length === 1
          ? 'осталась неисправленная ошибка'
          : 'остались неисправленные ошибки';
      return `в данных за ${year} ${left}${rows && `: ${rows}`}`;
    }
    case 'status': {
      const missing =
        evidence.status === 'returned'
          ? 'возвращены и повторно не сданы'
          : 'не сданы';
      const deadline = formatDay(evidence.deadline);
      const status = STATUS_NAMES[evidence.status];
      return (
        `данные мониторинга за ${year} ${missing}` +
        ` (срок сдачи: ${deadline}; статус: ${status})`
      );
    }
  }
}

/** «п. 4.1 и 4.10 Плана; срок по Плану: «Ежегодно»; контрольная дата: …». */
function basis(ids: readonly string[], names: RecommendationNames): string {
  const byTerm = new Map<string, string[]>();
  for (const id of ids) {
    const activity = byId(names.preset.plan.activities, id);
    const day = names.controlDate(activity);
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
  {rule, evidence}: Recommendation,
  names: RecommendationNames,
): string {
  const institution = names.institutions.find(
    one => one.code === evidence.institution,
  );
  if (!institution) {
    throw new Error(`unknown institution: ${evidence.institution}`);
  }
  const grounds = basis(rule.activities, names);
  const proof = unclosed(rule.evidence);
  return [
    `${tidy(institution.name)}: ${finding(evidence, names)}.`,
    `Рекомендуется ${unclosed(rule.action)}${grounds && ` (${grounds})`}.`,
    `Ответственный: ${KIND_NAMES[institution.kind].head}.`,
    ...(proof === '' ? [] : [`Подтверждение: ${proof}.`]),
  ].join(' ');
}
