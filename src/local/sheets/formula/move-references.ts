import {quoteTitle, sameTitle} from '../a1';
import {
  formatSpan,
  rewriteReferences,
  type End,
  type Reference,
} from './references';

/** Rows or columns that come (`count` > 0) or go (`count` < 0) at `start`. */
export interface Shift {
  rows: boolean;
  start: number;
  count: number;
}

/**
 * A formula after lines came or went in the sheet `title`; `home` is the title
 * of the sheet that holds the formula. What pointed only at removed cells
 * becomes `#REF!`; what did not move stays as it was typed.
 */
export function shiftFormula(
  formula: string,
  home: string,
  title: string,
  shift: Shift,
): string {
  return rewriteReferences(formula, reference => {
    if (!sameTitle(reference.title ?? home, title)) return null;
    const prefix =
      reference.title === null ? '' : `${quoteTitle(reference.title)}!`;
    const moved = shiftReference(reference, shift);
    if (!moved) return `${prefix}#REF!`;
    const {start, end} = reference;
    const span = formatSpan(moved.start, moved.end);
    return span === formatSpan(start, end) ? null : prefix + span;
  });
}

function shiftReference(
  {start, end}: Reference,
  shift: Shift,
): {start: End; end: End | null} | null {
  const key = shift.rows ? 'row' : 'column';
  const span = shiftSpan(start[key], (end ?? start)[key], shift);
  if (!span) return null;
  const put = (at: End, line: number | undefined): End =>
    line === undefined ? at : {...at, [key]: line};
  return {
    start: put(start, span.first),
    end: end && put(end, span.last),
  };
}

/** Both bounds inclusive; undefined stays open. Null: nothing is left. */
function shiftSpan(
  first: number | undefined,
  last: number | undefined,
  {start, count}: Shift,
): {first: number | undefined; last: number | undefined} | null {
  if (count >= 0) {
    const push = (line: number | undefined) =>
      line !== undefined && line >= start ? line + count : line;
    return {first: push(first), last: push(last)};
  }
  const end = start - count;
  const from = first ?? 0;
  if (last !== undefined && from >= start && last < end) return null;
  const pull = (line: number | undefined, inside: number) =>
    line === undefined || line < start
      ? line
      : line < end
        ? inside
        : line + count;
  return {first: pull(first, start), last: pull(last, start - 1)};
}

/** A formula after the sheet `from` was renamed to `to`. */
export function renameInFormula(
  formula: string,
  from: string,
  to: string,
): string {
  return rewriteReferences(formula, reference =>
    reference.title !== null && sameTitle(reference.title, from)
      ? `${quoteTitle(to)}!${formatSpan(reference.start, reference.end)}`
      : null,
  );
}

/** A formula after the sheet `title` was deleted. */
export function forgetInFormula(formula: string, title: string): string {
  return rewriteReferences(formula, reference =>
    reference.title !== null && sameTitle(reference.title, title)
      ? `#REF!${formatSpan(reference.start, reference.end)}`
      : null,
  );
}

/** A formula copied `rows` down and `columns` to the right. */
export function copyFormula(
  formula: string,
  rows: number,
  columns: number,
): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: End): End => ({
    ...end,
    ...(end.row !== undefined && !end.rowFixed ? {row: end.row + rows} : {}),
    ...(end.column !== undefined && !end.columnFixed
      ? {column: end.column + columns}
      : {}),
  });
  return rewriteReferences(formula, ({title, start, end}) => {
    const from = move(start);
    const to = end && move(end);
    const prefix = title === null ? '' : `${quoteTitle(title)}!`;
    const outside = [from, to].some(
      e => e && ((e.row ?? 0) < 0 || (e.column ?? 0) < 0),
    );
    return outside ? `${prefix}#REF!` : prefix + formatSpan(from, to);
  });
}

/** Titles of the sheets that a formula names. */
export function sheetsNamed(formula: string): string[] {
  const titles: string[] = [];
  rewriteReferences(formula, ({title}) => {
    if (title !== null) titles.push(title);
    return null;
  });
  return titles;
}
