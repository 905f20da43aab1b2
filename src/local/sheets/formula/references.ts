import {columnIndex, columnLetters} from '../a1';

/** One end of a reference; a missing coordinate is an open or whole one. */
export interface End {
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** Title before the `!`, unquoted; null for the formula's own sheet. */
  title: string | null;
  start: End;
  /** Null for a single cell. */
  end: End | null;
}

const TITLE = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const TEXT = /"(?:[^"]|"")*"?/y;
const AFTER = '(?![\\p{L}\\p{N}_(!])';
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const SPAN = new RegExp(
  `(?:(${CELL}):(${CELL}|\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6})` +
    '|(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})' +
    '|(\\$?[1-9]\\d{0,6}):(\\$?[1-9]\\d{0,6})' +
    `|(${CELL}))${AFTER}`,
  'uy',
);
const WORD = /[\p{L}_#][\p{L}\p{N}_.!?/#]*|\d[\d.,]*/uy;

/**
 * Rewrites the references of a formula and leaves every other character as it
 * was typed. `rewrite` gives the new text of a reference, or null to keep it.
 */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => string | null,
): string {
  let out = '';
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const text = take(TEXT);
    if (text) {
      out += text[0];
      at += text[0].length;
      continue;
    }
    const title = take(TITLE);
    const from = at;
    if (title) at += title[0].length;
    const span = take(SPAN);
    if (span) {
      at += span[0].length;
      const source = formula.slice(from, at);
      out += rewrite(readReference(title, span)) ?? source;
      continue;
    }
    if (title) {
      out += title[0];
      continue;
    }
    const word = take(WORD);
    out += word ? word[0] : formula.charAt(at);
    at += word ? word[0].length : 1;
  }
  return out;
}

function readReference(
  title: RegExpExecArray | null,
  span: RegExpExecArray,
): Reference {
  const start = span[1] ?? span[3] ?? span[5] ?? span[7] ?? '';
  const end = span[2] ?? span[4] ?? span[6];
  return {
    title: title ? (title[1]?.replace(/''/g, "'") ?? title[2] ?? '') : null,
    start: readEnd(start),
    end: end === undefined ? null : readEnd(end),
  };
}

function readEnd(text: string): End {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const letters = match?.[2] ?? '';
  const digits = match?.[4] ?? '';
  const rowMark = letters ? match?.[3] : match?.[1] || match?.[3];
  return {
    ...(letters ? {column: columnIndex(letters)} : {}),
    ...(digits ? {row: Number(digits) - 1} : {}),
    columnFixed: letters !== '' && match?.[1] === '$',
    rowFixed: digits !== '' && rowMark === '$',
  };
}

/** Without the title. */
export function formatSpan(start: End, end: End | null): string {
  return end ? `${formatEnd(start)}:${formatEnd(end)}` : formatEnd(start);
}

function formatEnd(end: End): string {
  return (
    (end.columnFixed ? '$' : '') +
    (end.column === undefined ? '' : columnLetters(end.column)) +
    (end.rowFixed ? '$' : '') +
    (end.row === undefined ? '' : String(end.row + 1))
  );
}
