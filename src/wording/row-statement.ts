import type {Check} from '../core/checks/check';
import type {Finding} from '../core/checks/finding';
import type {Value} from '../core/submission/value';
import {
  checkMessage,
  type CheckNames,
  REMARK_SEPARATOR,
  ROW_TEXT,
  uncheckedMessage,
} from './check-message';

function remark(
  finding: Finding,
  checks: readonly Check[],
  catalogue: CheckNames,
): string {
  if (finding.ruleId === 'not-checked') {
    const check = checks.find(
      one =>
        one.ruleId === finding.args[0] &&
        one.about.join() === finding.about.join(),
    );
    return check ? uncheckedMessage(check, catalogue) : '';
  }
  const severity = finding.severity === 'error' ? 'error' : 'warning';
  return checkMessage({...finding, severity}, catalogue, finding.explained)
    .map(part => (typeof part === 'string' ? part : finding.args[part.shown]))
    .join('');
}

/**
 * What the column «Проверка» says of a row: the same words as the live
 * formula beside the cell.
 *
 * @param findings those of the row, as `checkRow` orders them.
 */
export function rowStatement(
  row: {value: Value; answer: 'number' | 'yes-no'},
  findings: readonly Finding[],
  checks: readonly Check[],
  catalogue: CheckNames,
): string {
  const yesNo = row.answer === 'yes-no';
  switch (row.value.kind) {
    case 'blank':
      if (findings.some(finding => finding.explained)) {
        return ROW_TEXT.blankExplained;
      }
      return yesNo ? ROW_TEXT.blankAnswer : ROW_TEXT.blankNumber;
    case 'invalid':
      return yesNo ? ROW_TEXT.structuralAnswer : ROW_TEXT.structuralNumber;
    case 'not-applicable':
      return ROW_TEXT.notApplicable;
    default:
      return findings.length === 0
        ? ROW_TEXT.fine
        : findings
            .map(finding => remark(finding, checks, catalogue))
            .join(REMARK_SEPARATOR);
  }
}
