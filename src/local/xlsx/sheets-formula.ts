import {quoteTitle} from '../sheets/a1';
import type {Locale} from '../sheets/calculator/locale';
import {formulaTokens} from './formula-tokens';

/** A sheet of the file as the workbook knows it. */
export interface KnownSheet {
  sheetId: number;
  title: string;
}

export interface FileContext {
  locale: Locale;
  /** By title in the file, in lower case. */
  sheets: ReadonlyMap<string, KnownSheet>;
  /** Whether such a formula of the workbook can be kept. */
  keeps(formula: string): boolean;
}

/** The form that a test for a date has in a file; see `us-formula.ts`. */
const IS_DATE =
  /AND\(ISNUMBER\(([^()]+)\),LEFT\(CELL\("format",\1\),1\)="D"\)/gi;

/** LibreOffice writes the two truths as functions. */
const TRUTH = /\b(TRUE|FALSE)\(\)/g;

/**
 * A formula of an Excel file as the workbook's locale writes it, with its `=`:
 * the way back of `usFormula`.
 */
export function sheetsFormula(
  formula: string,
  isArray: boolean,
  context: FileContext,
): string {
  const {locale} = context;
  const brackets: string[] = [];
  const source = formula.replace(IS_DATE, 'ISDATE($1)').replace(TRUTH, '$1');
  const out = formulaTokens(source, '.')
    .map(({kind, source}) => {
      if (kind === 'number') return source.replace('.', locale.decimal);
      if (kind === 'title') return writeTitle(source, context);
      if (kind === 'text') return writeText(source, context);
      if (kind === 'word') return source.replace(/^_xlfn\.(?:_xlws\.)?/i, '');
      if (source === '(' || source === '{') brackets.push(source);
      if (source === ')' || source === '}') brackets.pop();
      if (source !== ',') return source;
      const inArray = brackets[brackets.length - 1] === '{';
      if (!inArray) return locale.argumentSeparator;
      return locale.decimal === ',' ? '\\' : ',';
    })
    .join('');
  if (!isArray) return `=${out}`;
  return out.startsWith('(') && out.endsWith(')')
    ? `=ARRAYFORMULA${out}`
    : `=ARRAYFORMULA(${out})`;
}

/** Whether it reads another file, or a table, by what only Excel knows. */
export function namesFile(formula: string): boolean {
  return (
    formula.includes('[') &&
    formulaTokens(formula, '.').some(
      ({kind, source}) => kind !== 'text' && source.includes('['),
    )
  );
}

/** The title of a reference in the file: `'Лист 1'!` or `Лист1!`. */
export function bareTitle(source: string): string {
  return source.startsWith("'")
    ? source.slice(1, -2).replace(/''/g, "'")
    : source.slice(0, -1);
}

function writeTitle(source: string, {sheets}: FileContext): string {
  const bare = bareTitle(source);
  return `${quoteTitle(sheets.get(bare.toLowerCase())?.title ?? bare)}!`;
}

function writeText(source: string, context: FileContext): string {
  if (!source.startsWith('"#')) return source;
  const link = sheetsLink(source.slice(1, -1).replace(/""/g, '"'), context);
  return `"${link.replace(/"/g, '""')}"`;
}

/** A link to a sheet of the file becomes one to a tab of the spreadsheet. */
export function sheetsLink(link: string, {sheets}: FileContext): string {
  const [, title = '', range = ''] =
    /^#?((?:'(?:[^']|'')+'|[^'!]+)!)(.+)$/.exec(link) ?? [];
  const sheet = title && sheets.get(bareTitle(title).toLowerCase());
  return sheet ? `#gid=${sheet.sheetId}&range=${range}` : link;
}

/** The parts of a reference to one cell or range of the file; null for none. */
export function fileReference(
  formula: string,
): {title: string; range: string} | null {
  const match = /^=?((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)([$A-Z\d:]+)$/iu.exec(
    formula.trim(),
  );
  if (!match) return null;
  return {title: bareTitle(match[1]!), range: match[2]!.replace(/\$/g, '')};
}
