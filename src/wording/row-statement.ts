import type {Check} from '../core/checks/check';
import type {Finding} from '../core/checks/finding';
import type {InputRule} from '../core/submission/input-rule';
import type {Value} from '../core/submission/value';
import {
  blankText,
  checkMessage,
  type CheckNames,
  REMARK_SEPARATOR,
  ROW_TEXT,
  structuralText,
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
  {value, ...rule}: InputRule & {value: Value},
  findings: readonly Finding[],
  checks: readonly Check[],
  catalogue: CheckNames,
): string {
  switch (value.kind) {
    case 'blank':
      if (findings.some(finding => finding.explained)) {
        return ROW_TEXT.blankExplained;
      }
      return blankText(rule);
    case 'invalid':
      return structuralText(rule);
    default:
      return findings.length === 0
        ? value.kind === 'not-applicable'
          ? ROW_TEXT.notApplicable
          : ROW_TEXT.fine
        : findings
            .map(finding => remark(finding, checks, catalogue))
            .join(REMARK_SEPARATOR);
  }
}
