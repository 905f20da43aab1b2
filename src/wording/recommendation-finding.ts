import type {Catalogue} from '../core/order/indicator';
import type {Preset} from '../core/order/preset';
import type {
  Evidence,
  EvidenceOf,
  PastShare,
  ShareFigures,
} from '../core/recommendation/recommendation';
import {listing} from './check-message';
import {formatDay} from './date';
import {indicatorTitle} from './indicator-title';
import {formatCount, NBSP} from './number';
import {peerGroupName} from './peer-group';
import {quote} from './quote';
import {
  groupText,
  medianText,
  shareText,
  WITHHELD,
  type Audience,
} from './share-text';
import {ACTIVITY_STATUS_NAMES, STATUS_NAMES} from './status';

/** What turns the ids of evidence into words. */
export interface FindingNames {
  preset: Pick<Preset, 'catalogue' | 'plan'>;
  audience: Audience;
  /**
   * Whether a share is withheld outside its institution to protect others: see
   * `sharedRow`. Without it only small numbers are.
   */
  isHidden?(institution: string, field: string): boolean;
}

/** Whether this reader is not told the figures. */
function isWithheld(
  institution: string,
  {smallNumber, field}: ShareFigures,
  {audience, isHidden}: FindingNames,
): boolean {
  const hidden = smallNumber || isHidden?.(institution, field) === true;
  return hidden && audience === 'committee';
}

/** Throws when there is no such row. */
export function byId<Row extends {id: string}>(
  rows: readonly Row[],
  id: string,
): Row {
  const row = rows.find(one => one.id === id);
  if (!row) throw new Error(`unknown row: ${id}`);
  return row;
}

const yearText = (period: number) => `${period}${NBSP}год`;

/** «показателю 3.1 «Количество …»»: the number and the title, in the dative. */
function indicatorNamed(catalogue: Catalogue, id: string): string {
  const row = byId(catalogue.indicators, id);
  return `показателю ${row.no} ${quote(indicatorTitle(catalogue, row))}`;
}

const pastText = (before: readonly PastShare[], verdict: boolean) =>
  before
    .map(past => `; за ${yearText(past.period)} – ${shareText(past, verdict)}`)
    .join('');

function shareFinding(
  evidence: EvidenceOf<'share' | 'repeat'>,
  names: FindingNames,
): string {
  const named = indicatorNamed(names.preset.catalogue, evidence.field);
  const head = `по ${named} за ${yearText(evidence.period)} – `;
  const tail =
    evidence.form === 'repeat'
      ? '; доля за год не выросла, основание для рекомендации то же, что и годом ранее'
      : '';
  if (isWithheld(evidence.institution, evidence, names))
    return head + WITHHELD + tail;
  const {verdict, before} = evidence;
  return (
    head +
    shareText(evidence, verdict) +
    (verdict ? groupText(evidence.group) : '') +
    pastText(before, verdict) +
    tail
  );
}

function sharesFinding(
  {parts, period, institution}: EvidenceOf<'shares'>,
  names: FindingNames,
): string {
  const texts = parts.map(part => {
    const head = `по ${indicatorNamed(names.preset.catalogue, part.field)} – `;
    return isWithheld(institution, part, names)
      ? head + WITHHELD
      : head + shareText(part, part.verdict) + medianText(part.group);
  });
  const group = parts.find(part => part.group)?.group;
  const named = group
    ? [`группа сравнения – ${quote(peerGroupName(group))}`]
    : [];
  return `за ${yearText(period)} ${[...texts, ...named].join('; ')}`;
}

function rowList(
  {preset: {catalogue, plan}}: FindingNames,
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

/** What was found, without the institution and the final full stop. */
export function describeFinding(
  evidence: Evidence,
  names: FindingNames,
): string {
  const {catalogue, plan} = names.preset;
  const year = yearText(evidence.period);
  switch (evidence.form) {
    case 'share':
    case 'repeat':
      return shareFinding(evidence, names);
    case 'shares':
      return sharesFinding(evidence, names);
    case 'count': {
      const named = indicatorNamed(catalogue, evidence.field);
      const before = evidence.before
        .map(
          past => `; за ${yearText(past.period)} – ${formatCount(past.number)}`,
        )
        .join('');
      return `по ${named} за ${year} – ${formatCount(evidence.number)}${before}`;
    }
    case 'answer': {
      const named = indicatorNamed(catalogue, evidence.field);
      return `по ${named} за ${year} – ${quote(evidence.yes ? 'да' : 'нет')}`;
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
    case 'activity': {
      const {no, title} = byId(plan.activities, evidence.field);
      const status = ACTIVITY_STATUS_NAMES[evidence.status];
      const day = formatDay(evidence.controlDate);
      return (
        `мероприятие ${no} Плана ${quote(title)} не выполнено ` +
        `к контрольной дате ${day} (состояние: ${status})`
      );
    }
  }
}
