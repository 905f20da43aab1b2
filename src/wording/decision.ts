import type {Catalogue} from '../core/order/indicator';
import type {DecisionState} from '../core/recommendation/decision-standing';
import type {EvidenceOf} from '../core/recommendation/recommendation';
import {indicatorTitle} from './indicator-title';
import {NBSP} from './number';
import {quote, tidy} from './quote';
import {byId} from './recommendation-finding';
import {groupText, shareText} from './share-text';

/** States of a decision, as «Решения» offers them. */
export const DECISION_STATE_NAMES: Readonly<Record<DecisionState, string>> = {
  draft: 'проект',
  planned: 'намечено',
  running: 'исполняется',
  done: 'исполнено',
  dropped: 'снято',
};

/**
 * How a decision names a recommendation, so that it is found again. Names
 * stand apart by `;`.
 *
 * @example 'СОШ № 1: И 3.1 за 2025 год'
 */
export function recommendationName(
  institution: string,
  no: string,
  period: number,
): string {
  const about = no === '' ? 'отчёт' : no;
  return `${tidy(institution).replace(/;/g, ',')}: ${about} за ${period} год`;
}

/** The draft of a decision over what came back without a change. */
export function draftDecision(
  evidence: EvidenceOf<'repeat'>,
  institution: string,
  catalogue: Catalogue,
): string {
  const row = byId(catalogue.indicators, evidence.field);
  const [before] = evidence.before;
  const year = (period: number) => `за ${period}${NBSP}год`;
  return (
    `Проект. Рассмотреть, почему в учреждении ${quote(institution)} доля по ` +
    `показателю ${row.no} ${quote(indicatorTitle(catalogue, row))} второй год ` +
    `не растёт: ${year(evidence.period)} – ${shareText(evidence, evidence.verdict)}, ` +
    `${year(before.period)} – ${shareText(before, evidence.verdict)}` +
    `${groupText(evidence.group)}. Определить меры, ответственного и срок.`
  );
}
