import type {Calculator} from '../../sheets/calculator/calculator';
import type {CellData} from '../../sheets/model';
import type {LinkView} from '../protocol';

/** Where a link of a cell may come from. */
export interface LinkPlace {
  calculator: Calculator;
  sheetId: number;
  /** Of the spreadsheet: a link into it is a link to a cell. */
  bookId: string;
}

const WRITTEN = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[;,)]/i;
/** Functions whose result may be one of their arguments, its link included. */
const PASSES_ON = /^=\s*(?:HYPERLINK|IF|IFS|IFERROR|IFNA|SWITCH|CHOOSE)\s*\(/i;

/** Of a cell with HYPERLINK, of rich text or of a linked format. */
export function linkView(
  cell: CellData | undefined,
  place: LinkPlace,
): LinkView | undefined {
  const address = addressOf(cell, place);
  return address === undefined ? undefined : readAddress(address, place.bookId);
}

function addressOf(
  cell: CellData | undefined,
  {calculator, sheetId}: LinkPlace,
): string | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined) {
    const runs = cell?.textFormatRuns ?? [];
    return (
      runs.find(run => run.format?.link?.uri)?.format?.link?.uri ??
      cell?.userEnteredFormat?.textFormat?.link?.uri
    );
  }
  const written = WRITTEN.exec(formula);
  if (written) return written[1]!.replace(/""/g, '"');
  if (!PASSES_ON.test(formula)) return undefined;
  const addresses = addressFormula(formula);
  if (addresses === null) return undefined;
  return calculator.evaluate(addresses, sheetId).value?.stringValue;
}

/** The formula with each HYPERLINK replaced by its address; null: has none. */
export function addressFormula(formula: string): string | null {
  let found = false;
  let text = '';
  let at = 0;
  while (at < formula.length) {
    const end = skipText(formula, at);
    if (end > at) {
      text += formula.slice(at, end);
      at = end;
      continue;
    }
    const call = /^HYPERLINK\s*\(/i.exec(formula.slice(at));
    if (call && !/[\p{L}\p{N}_.]/u.test(formula[at - 1] ?? '')) {
      const from = at + call[0].length;
      const {firstEnd, close} = argumentsEnd(formula, from);
      text += `(${formula.slice(from, firstEnd)})`;
      at = close + 1;
      found = true;
      continue;
    }
    text += formula[at]!;
    at++;
  }
  return found ? text : null;
}

/** Where the text or quoted title that begins at `at` ends; `at`: none. */
function skipText(formula: string, at: number): number {
  const quote = formula[at];
  if (quote !== '"' && quote !== "'") return at;
  let end = at + 1;
  while (end < formula.length) {
    if (formula[end] === quote) {
      if (formula[end + 1] !== quote) return end + 1;
      end++;
    }
    end++;
  }
  return end;
}

function argumentsEnd(
  formula: string,
  from: number,
): {firstEnd: number; close: number} {
  let depth = 0;
  let firstEnd: number | null = null;
  let at = from;
  while (at < formula.length) {
    const end = skipText(formula, at);
    if (end > at) {
      at = end;
      continue;
    }
    const sign = formula[at]!;
    if ('({'.includes(sign)) depth++;
    if (sign === ')' && depth === 0) break;
    if (')}'.includes(sign)) depth--;
    if (depth === 0 && firstEnd === null && (sign === ';' || sign === ',')) {
      firstEnd = at;
    }
    at++;
  }
  return {firstEnd: firstEnd ?? at, close: at};
}

/** Undefined for an address that a page must not follow. */
function readAddress(address: string, bookId: string): LinkView | undefined {
  const own = `https://docs.google.com/spreadsheets/d/${bookId}/`;
  const fragment = address.startsWith('#')
    ? address.slice(1)
    : address.startsWith(own) && address.includes('#')
      ? address.slice(address.indexOf('#') + 1)
      : null;
  if (fragment !== null) {
    const words = new URLSearchParams(fragment);
    const gid = words.get('gid') ?? '';
    return /^\d+$/.test(gid)
      ? {kind: 'cell', sheetId: Number(gid), a1: words.get('range')}
      : undefined;
  }
  if (/^(https?:\/\/|mailto:)\S+$/i.test(address)) {
    return {kind: 'url', url: address};
  }
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(address)
    ? {kind: 'url', url: `http://${address}`}
    : undefined;
}
