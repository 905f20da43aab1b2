import {checksWhen, type Check} from '../../core/checks/check';
import type {Catalogue} from '../../core/order/indicator';
import type {InputRule} from '../../core/submission/input-rule';
import {WORDS} from '../../core/submission/value';
import {
  blankText,
  checkMessage,
  REMARK_SEPARATOR,
  ROW_TEXT,
  structuralText,
  uncheckedMessage,
  type MessagePart,
} from '../../wording/check-message';
import {INVALID_MARK} from './clean-value';
import {
  conditionFormulas,
  looksBack,
  operandFormula,
  type Addresses,
} from './condition-formula';
import {quote} from './text';

function message(
  parts: readonly MessagePart[],
  check: Check,
  cells: Addresses,
): string {
  const pieces: string[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const operand = check.shown[part.shown];
    if (!operand) throw new Error(`${check.ruleId} shows no ${part.shown}`);
    pieces.push(quote(text), operandFormula(operand, cells));
    text = '';
  }
  if (text !== '') pieces.push(quote(text));
  return pieces.join('&');
}

function violation(check: Check, catalogue: Catalogue, cells: Addresses) {
  const {holds} = conditionFormulas(check.violated, cells);
  const plain = message(checkMessage(check, catalogue, false), check, cells);
  if (check.severity === 'warning') return `IF(${holds};${plain};"")`;
  const bare = `${cells.explained(check.field)}=""`;
  const explained = message(checkMessage(check, catalogue, true), check, cells);
  return `IF(${holds};IF(${bare};${plain};${explained});"")`;
}

function openness(check: Check, catalogue: Catalogue, cells: Addresses) {
  const {holds, fails} = conditionFormulas(check.violated, cells);
  return `IF(OR(${holds};${fails});"";${quote(uncheckedMessage(check, catalogue))})`;
}

function remarks(
  checks: readonly Check[],
  catalogue: Catalogue,
  cells: Addresses,
  fine: string = ROW_TEXT.fine,
): string {
  if (checks.length === 0) return quote(fine);
  // Without any archived period, no change is checked: said once elsewhere.
  const inPast = (check: Check, part: string) =>
    looksBack(check.violated)
      ? `IF(ISNUMBER(${cells.hasPrevious});${part};"")`
      : part;
  const parts = [
    ...checks.map(check => inPast(check, violation(check, catalogue, cells))),
    ...checks
      .filter(({violated: {is}}) => is !== 'unattested' && is !== 'not-zero')
      .map(check => inPast(check, openness(check, catalogue, cells))),
  ];
  const joined =
    parts.length === 1 && parts[0]
      ? parts[0]
      : `TEXTJOIN(${quote(REMARK_SEPARATOR)};TRUE;${parts.join(';')})`;
  return `IF(${joined}="";${quote(fine)};${joined})`;
}

/**
 * The live formula of «Проверка» for one row. It shows what `rowStatement`
 * says of the row's findings: the same checks make both.
 */
export function checkFormula(
  {field, ...rule}: InputRule & {field: string},
  checks: readonly Check[],
  catalogue: Catalogue,
  cells: Addresses,
): string {
  const clean = cells.clean(field);
  const blank = blankText(rule);
  const invalid = structuralText(rule);
  return (
    `=IF(${clean}="";` +
    `IF(${cells.explained(field)}="";${quote(blank)};${quote(ROW_TEXT.blankExplained)});` +
    `IF(${clean}=${quote(INVALID_MARK)};${quote(invalid)};` +
    `IF(${clean}=${quote(WORDS.notApplicable)};${remarks(checksWhen(checks, true), catalogue, cells, ROW_TEXT.notApplicable)};` +
    `${remarks(checksWhen(checks, false), catalogue, cells)})))`
  );
}
