import {fingerprint} from '../../core/text/fingerprint';
import type {ActualTab} from '../actual';
import type {TypedRow} from '../book';
import type {Scalar} from '../layout';
import {TABLE_TOP} from '../table';
import {SEALED} from '../tabs/archive-columns';
import {tableRows} from './table-rows';

/** The copy of an accepted return that «Архив» keeps. */
export interface SealedReturn {
  /** Calendar year that it is of. */
  readonly period: number;
  /** When it was accepted, and who had handed it in, as they are shown. */
  readonly acceptedAt: string;
  readonly submittedBy: string;
  /** Changes with anything that the copy holds. */
  readonly print: string;
  /**
   * What was typed, by row. Null when it was not read, and when it was changed
   * since: such a copy proves nothing.
   */
  readonly typed: ReadonlyMap<string, TypedRow> | null;
}

/** Where «Архив» keeps these copies. */
export interface Sealed {
  /** By code. */
  readonly returns: ReadonlyMap<string, SealedReturn>;
  /** Zero-based row of each, by code. */
  readonly rows: ReadonlyMap<string, number>;
  /** Zero-based first row below them. */
  readonly free: number;
}

const AT = SEALED.column;

/** Characters of a cell; it holds no more than 50,000. */
const CHUNK = 45_000;

/** What the copy holds, as its cells do. */
export function sealedText(typed: ReadonlyMap<string, TypedRow>): string {
  const rows = [...typed]
    .filter(([, row]) => Object.values(row).some(cell => cell !== null))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, {value, date, explanation}]) => [id, value, date, explanation]);
  return JSON.stringify(rows);
}

/** The cells of a copy; null when it has no room. */
export function sealedCells(
  code: string,
  sealed: Omit<SealedReturn, 'print'> & {
    typed: ReadonlyMap<string, TypedRow>;
  },
): Scalar[] | null {
  const text = sealedText(sealed.typed);
  const room = SEALED.titles.length - SEALED.content;
  if (text.length > room * CHUNK) return null;
  const {period, acceptedAt, submittedBy} = sealed;
  return [
    period,
    code,
    acceptedAt,
    submittedBy,
    fingerprint(text),
    ...Array.from({length: room}, (_, i) =>
      text.slice(i * CHUNK, (i + 1) * CHUNK),
    ),
  ];
}

function parseSealed(text: string): Map<string, TypedRow> | null {
  try {
    const rows = JSON.parse(text) as [string, Scalar, Scalar, Scalar][];
    return new Map(
      rows.map(([id, value, date, explanation]) => [
        id,
        {value, date, explanation},
      ]),
    );
  } catch {
    return null;
  }
}

/** The copies of accepted returns; of two of one institution the last. */
export function decodeSealed(tab: ActualTab | undefined): Sealed {
  const returns = new Map<string, SealedReturn>();
  const rows = new Map<string, number>();
  let free = TABLE_TOP;
  for (const row of tableRows(tab)) {
    const code = row.text(AT + 1);
    const period = Number(row.cell(AT) ?? NaN);
    if (row.text(AT) !== '' || code !== '') free = row.row;
    if (code === '' || !Number.isInteger(period)) continue;
    const print = row.text(AT + 4);
    const text = SEALED.titles
      .slice(SEALED.content)
      .map((_, i) => String(row.cell(AT + SEALED.content + i) ?? ''))
      .join('');
    rows.set(code, row.row - 1);
    returns.set(code, {
      period,
      acceptedAt: row.text(AT + 2),
      submittedBy: row.text(AT + 3),
      print,
      typed: fingerprint(text) === print ? parseSealed(text) : null,
    });
  }
  return {returns, rows, free};
}
