import {fingerprint} from '../../core/text/fingerprint';
import {STAGE_NAMES} from '../../wording/stage';
import {STATUS_NAMES} from '../../wording/status';
import type {
  CellData,
  DataFilter,
  GridData,
  Sheet,
  Spreadsheet,
} from '../../workbook/sheets-api';
import {COLUMN, SUBMIT_ROW} from '../../workbook/tabs/institution-columns';

/*
 * What a look reads, and whether it finds anything to do. It is loaded every
 * five minutes, so it imports no more than names and numbers.
 */

/** Note in which a look leaves its places for the next. */
export const PLACES_NOTE = 'sweep';

/** Rows of «Начало» among which the settings stand. */
const START_ROWS = 30;

/** Of an institution: its box «Сдать» and its answers, zero-based rows. */
export type Box = readonly [
  code: string,
  sheetId: number,
  row: number,
  /** Rows of the recommendations received; equal when there are none. */
  from: number,
  to: number,
];

/** Where the last whole reading found what a look must see. */
export interface Places {
  /** Day of the last whole look, `yyyy-mm-dd`. */
  day: string;
  timeZone: string;
  /** Id of the trigger that looked; empty when it was another's. */
  uid: string;
  start: number;
  registry: number;
  /** Its column of statuses, zero-based. */
  status: number;
  boxes: readonly Box[];
  /** Fingerprints of what is to be as it was then. */
  codes: string;
  answers: string;
  protections: string;
}

/** Where it looks. */
export type LookedAt = Pick<Places, 'start' | 'registry' | 'status' | 'boxes'>;

/** What a look saw. */
export interface Seen {
  isCollecting: boolean;
  /** Every box stands where it did. */
  isInPlace: boolean;
  /** Codes of the institutions whose box waits. */
  waiting: string[];
  /** Answers by sheet, as they were typed. */
  typed: Map<number, (string | number | boolean | null)[]>;
  codes: string;
  answers: string;
  protections: string;
}

/** Field mask of the one call of a look. */
export const LOOK_FIELDS =
  'sheets(properties(sheetId),' +
  'protectedRanges(description,warningOnly,range,unprotectedRanges,editors(users)),' +
  'data(startRow,startColumn,rowData(values(effectiveValue))))';

/** Null when there is no such note, or it is of an elder program. */
export function parsePlaces(text: string | null): Places | null {
  try {
    const places = JSON.parse(text ?? '') as Places;
    return typeof places.protections === 'string' ? places : null;
  } catch {
    return null;
  }
}

function span(
  sheetId: number,
  [startRowIndex, endRowIndex]: readonly [number, number?],
  [startColumnIndex, endColumnIndex]: readonly [number, number],
): DataFilter {
  const rows = endRowIndex === undefined ? {} : {startRowIndex, endRowIndex};
  return {gridRange: {sheetId, ...rows, startColumnIndex, endColumnIndex}};
}

/** What is read, in one call. */
export function lookFilters({
  start,
  registry,
  status,
  boxes,
}: LookedAt): DataFilter[] {
  return [
    span(start, [0, START_ROWS], [0, 3]),
    span(registry, [0], [COLUMN.id, COLUMN.id + 1]),
    span(registry, [0], [status, status + 1]),
    ...boxes.flatMap(([, sheetId, row, from, to]) => [
      span(sheetId, [row, row + 1], [COLUMN.id, COLUMN.box + 1]),
      ...(to > from
        ? [span(sheetId, [from, to], [COLUMN.answer, COLUMN.answer + 1])]
        : []),
    ]),
  ];
}

function valueOf({effectiveValue: value}: CellData = {}) {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

type Value = ReturnType<typeof valueOf>;

/** Values of a block that was asked for; zeros may be left out of answers. */
function block(
  sheet: Sheet | undefined,
  row: number,
  column: number,
): Value[][] {
  const isIt = ({startRow = 0, startColumn = 0}: GridData) =>
    startRow === row && startColumn === column;
  const rows = sheet?.data?.find(isIt)?.rowData ?? [];
  return rows.map(({values = []}) => values.map(valueOf));
}

const fold = (parts: unknown) => fingerprint(JSON.stringify(parts));

/** Reads the answer to the one call. */
export function whatIsSeen(
  {start, registry, status, boxes}: LookedAt,
  {sheets = []}: Spreadsheet,
): Seen {
  const byId = new Map(
    sheets.map(sheet => [sheet.properties?.sheetId ?? 0, sheet]),
  );
  const settings = block(byId.get(start), 0, 0);
  const stage = settings.find(([id]) => id === 'stage')?.[2];
  const lines = byId.get(registry);
  const statuses = block(lines, 0, status);
  const codes = block(lines, 0, COLUMN.id).map(([code]) => String(code ?? ''));
  const handedIn = new Set<Value>([
    STATUS_NAMES.submitted,
    STATUS_NAMES.accepted,
  ]);
  const stands = new Map(
    codes.map((code, row) => [code, handedIn.has(statuses[row]?.[0] ?? null)]),
  );
  const typed: Seen['typed'] = new Map();
  const waiting: string[] = [];
  let isInPlace = true;
  for (const [code, sheetId, row, from, to] of boxes) {
    const sheet = byId.get(sheetId);
    const [box = []] = block(sheet, row, COLUMN.id);
    if (box[COLUMN.id] !== SUBMIT_ROW) isInPlace = false;
    if (box[COLUMN.box] === true && !stands.get(code)) waiting.push(code);
    if (to === from) continue;
    const answers = block(sheet, from, COLUMN.answer);
    typed.set(
      sheetId,
      Array.from({length: to - from}, (_, slot) => answers[slot]?.[0] ?? null),
    );
  }
  const ids = [...byId.keys()].sort((a, b) => a - b);
  return {
    isCollecting: stage === STAGE_NAMES.collecting,
    isInPlace,
    waiting,
    typed,
    codes: fold(codes.filter(code => code !== '')),
    answers: fold([...typed]),
    protections: fold(
      ids.map(sheetId => [sheetId, byId.get(sheetId)?.protectedRanges ?? []]),
    ),
  };
}

/** Whether there is nothing to do. */
export function isQuiet(places: Places, seen: Seen): boolean {
  return (
    seen.isInPlace &&
    !(seen.isCollecting && seen.waiting.length > 0) &&
    seen.codes === places.codes &&
    seen.answers === places.answers &&
    seen.protections === places.protections
  );
}
