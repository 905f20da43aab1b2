import type {Preset} from '../core/preset';
import type {Evidence} from '../core/recommendation';
import {formatDay, formatMoment} from './date';
import {rowName} from './finding-text';
import {formatPercent} from './number';
import {peerGroupName} from './peer-group';
import {quote} from './quote';
import {valueText} from './value-text';

/** Where the cells of the evidence stand. */
export interface EvidencePlaces {
  sheet: string;
  cellOf(field: string): string | null;
}

/**
 * The ground of a recommendation, cell by cell: sheet, cells with their
 * values, time of submission, figures of the group, version of the rule.
 */
export function describeEvidence(
  evidence: Evidence,
  preset: Preset,
  places: EvidencePlaces,
): string {
  const cells = evidence.cells.map(({field, value}) => {
    const {no, title} = rowName(field, preset);
    const cell = places.cellOf(field);
    const shown = valueText(value) || 'пусто';
    return `${no || title}${cell ? ` (${cell})` : ''} = ${shown}`;
  });
  const moment = evidence.submittedAt
    ? `сдано ${formatMoment(evidence.submittedAt)}`
    : 'не сдано';
  const deadline =
    evidence.form === 'status'
      ? [`срок сдачи ${formatDay(evidence.deadline)}`]
      : [];
  const group =
    evidence.form === 'share' && evidence.group
      ? [
          `группа ${quote(peerGroupName(evidence.group))}: медиана ${formatPercent(evidence.group.median)}, нижний квартиль ${formatPercent(evidence.group.q1)}`,
        ]
      : [];
  return [
    `Лист ${quote(places.sheet)}`,
    ...cells,
    moment,
    ...deadline,
    ...group,
    `правило версии ${evidence.ruleVersion}`,
  ].join('; ');
}
