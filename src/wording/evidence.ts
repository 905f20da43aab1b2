import type {Preset} from '../core/order/preset';
import type {
  Evidence,
  EvidenceCell,
} from '../core/recommendation/recommendation';
import {formatDay, formatMoment} from './date';
import {rowName} from './finding-text';
import {formatPercent} from './number';
import {peerGroupName} from './peer-group';
import {quote} from './quote';
import {ACTIVITY_STATUS_NAMES} from './status';
import {valueText} from './value-text';

/** Where the cells of the evidence stand. */
export interface EvidencePlaces {
  sheet: string;
  /** Title of the tab with the values of closed periods. */
  archive: string;
  cellOf(field: string): string | null;
}

function groupTexts(evidence: Evidence, preset: Preset): string[] {
  const parts =
    evidence.form === 'shares'
      ? evidence.parts
      : evidence.form === 'share' || evidence.form === 'repeat'
        ? [evidence]
        : [];
  return parts.flatMap(({field, group}) => {
    if (!group) return [];
    const row = parts.length > 1 ? `${rowName(field, preset).no}: ` : '';
    const {q1, median, q3} = group;
    return [
      `${row}группа ${quote(peerGroupName(group))}: медиана ${formatPercent(median)}, ` +
        `квартили ${formatPercent(q1)} и ${formatPercent(q3)}`,
    ];
  });
}

function activityText(
  evidence: Evidence,
  preset: Preset,
  places: EvidencePlaces,
): string[] {
  if (evidence.form !== 'activity') return [];
  const cell = places.cellOf(evidence.field);
  const {no} = rowName(evidence.field, preset);
  return [
    `${no}${cell ? ` (${cell})` : ''} = ${ACTIVITY_STATUS_NAMES[evidence.status]}`,
    `контрольная дата ${formatDay(evidence.controlDate)}`,
  ];
}

/**
 * The ground of a recommendation, cell by cell: sheet, cells with their
 * values, time of submission, figures of the group, earlier periods, version
 * of the rule.
 */
export function describeEvidence(
  evidence: Evidence,
  preset: Preset,
  places: EvidencePlaces,
): string {
  const cellText = ({field, value, period}: EvidenceCell) => {
    const {no, title} = rowName(field, preset);
    const cell = period === evidence.period ? places.cellOf(field) : null;
    const shown = valueText(value) || 'пусто';
    return `${no || title}${cell ? ` (${cell})` : ''} = ${shown}`;
  };
  const of = (period: number) =>
    evidence.cells.filter(cell => cell.period === period).map(cellText);
  const earlier = [...new Set(evidence.cells.map(cell => cell.period))].filter(
    period => period !== evidence.period,
  );
  const moment = evidence.submittedAt
    ? `сдано ${formatMoment(evidence.submittedAt)}`
    : 'не сдано';
  const deadline =
    evidence.form === 'status'
      ? [`срок сдачи ${formatDay(evidence.deadline)}`]
      : [];
  return [
    `Лист ${quote(places.sheet)}`,
    ...of(evidence.period),
    ...activityText(evidence, preset, places),
    moment,
    ...deadline,
    ...groupTexts(evidence, preset),
    ...earlier.map(
      period =>
        `лист ${quote(places.archive)}, ${period} год: ${of(period).join(', ')}`,
    ),
    `правило версии ${evidence.ruleVersion}`,
  ].join('; ');
}
