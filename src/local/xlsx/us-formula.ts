import {formulaTokens, type Token} from './formula-tokens';
import {EXCEL_PREFIXES, GOOGLE_ONLY} from './function-names';

/** What a formula of the workbook is to Excel. */
export interface UsFormula {
  /** Without the leading `=`. */
  formula: string;
  /** Whether it must be entered as an array formula. */
  isArray: boolean;
}

export interface FormulaContext {
  decimal: ',' | '.';
  /** Title in the file by title in the workbook, in lower case. */
  titles: ReadonlyMap<string, string>;
  /** Title in the file by sheet id. */
  titleById: ReadonlyMap<number, string>;
}

/**
 * Writes a formula as Excel files have it: commas between arguments, decimal
 * points, prefixed newer functions, links inside the file.
 * @returns null if Excel lacks a function of it.
 */
export function usFormula(
  formula: string,
  context: FormulaContext,
): UsFormula | null {
  const tokens = formulaTokens(formula.replace(/^=/, ''), context.decimal);
  const brackets: string[] = [];
  let isArray = false;
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    const {kind, source} = tokens[at]!;
    if (kind === 'mark') {
      out += writeMark(source, brackets);
    } else if (kind === 'number') {
      out += source.replace(',', '.');
    } else if (kind === 'title') {
      out += writeTitle(source, context);
    } else if (kind === 'text') {
      out += writeText(source, context);
    } else if (tokens[at + 1]?.source !== '(') {
      out += source;
    } else {
      const name = source.toUpperCase();
      if (GOOGLE_ONLY.has(name)) return null;
      if (name === 'ISDATE') {
        const argument = soleArgument(tokens, at + 1, context);
        if (argument === null) return null;
        out += `AND(ISNUMBER(${argument.text}),`;
        out += `LEFT(CELL("format",${argument.text}),1)="D")`;
        at = argument.end;
      } else if (name === 'ARRAYFORMULA') {
        isArray = true;
      } else {
        out += (EXCEL_PREFIXES.get(name) ?? '') + source;
      }
    }
  }
  return {formula: out, isArray};
}

/** Within braces `;` parts rows, and `\` columns, whatever the locale. */
function writeMark(source: string, brackets: string[]): string {
  if (source === '(' || source === '{') brackets.push(source);
  if (source === ')' || source === '}') brackets.pop();
  const inArray = brackets[brackets.length - 1] === '{';
  if (source === ';' && !inArray) return ',';
  if (source === '\\' && inArray) return ',';
  return source;
}

function writeTitle(source: string, {titles}: FormulaContext): string {
  const bare = source.startsWith("'")
    ? source.slice(1, -2).replace(/''/g, "'")
    : source.slice(0, -1);
  return `${quote(titles.get(bare.toLowerCase()) ?? bare)}!`;
}

/** A link to a tab of the spreadsheet becomes one to a sheet of the file. */
function writeText(source: string, context: FormulaContext): string {
  const link = /^"#gid=(\d+)(?:&range=([^"]*))?"$/.exec(source);
  const title = link ? context.titleById.get(Number(link[1])) : undefined;
  if (!link || title === undefined) return source;
  const target = `#${quote(title)}!${link[2] ?? 'A1'}`;
  return `"${target.replace(/"/g, '""')}"`;
}

/** The argument of a call if it is one reference; `end` is its bracket. */
function soleArgument(
  tokens: readonly Token[],
  open: number,
  context: FormulaContext,
): {text: string; end: number} | null {
  const end = tokens.findIndex((t, at) => at > open && t.source === ')');
  const inside = tokens.slice(open + 1, end);
  const [first, second] = inside;
  if (inside.length === 1 && first?.kind === 'word') {
    return {text: first.source, end};
  }
  if (
    inside.length === 2 &&
    first?.kind === 'title' &&
    second?.kind === 'word'
  ) {
    return {text: writeTitle(first.source, context) + second.source, end};
  }
  return null;
}

export function quote(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
