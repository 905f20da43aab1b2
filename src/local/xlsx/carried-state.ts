import type {Workbook as File, Worksheet} from 'exceljs';
import {gunzipSync, gzipSync} from 'node:zlib';
import {columnLetters} from '../sheets/a1';
import {fileTitles} from './file-titles';
import {fileReference} from './sheets-formula';
import {quote} from './us-formula';

/*
 * An Excel file cannot hold all that a spreadsheet is: developer metadata, by
 * which an add-on knows its tabs, ids, editors of protections, checkboxes, long
 * titles, charts as Sheets specifies them. So an export carries the state whole
 * in a sheet of its own. A custom property of the document would be a better
 * place, but ExcelJS writes none, and they end at 255 characters; a defined
 * name ends at 8,192. A "very hidden" sheet is offered in no menu of Excel, and
 * Excel and LibreOffice keep it when they save. Beside the state stands, for
 * each tab, a formula that points at the last cell of the tab: the program that
 * renames the tab or moves its rows keeps the formula right, so that an import
 * finds each tab again and sees whether its rows are still where they were.
 */

const MARK = 'proforientir-state-1';
const TITLE = '_proforientir';
const NOTE =
  'Служебный лист: по нему файл можно импортировать обратно. Не удаляйте его.';
/** A cell takes 32,767 characters. */
const CHUNK = 32_000;
const FIRST_ROW = 3;
/** A state that unpacks to more is none, bytes. */
const LARGEST = 100 * 1024 * 1024;
/** So many objects and lists it may hold; each takes much more than it says. */
const MOST_OBJECTS = 4_000_000;

export interface CarriedState {
  /** The text of the state file. */
  state: string;
  /** Of the sheet that holds lists of validations, if there is one. */
  lists: string | null;
  /** Of the carrying sheet itself. */
  title: string;
  /** Per tab of the state, in order; null for one that is not in the file. */
  tabs: (LastCell | null)[];
}

/** Where a tab ends, and its title in the file. */
interface LastCell {
  title: string;
  cell: string;
}

/** @param titles of the tabs in the file. */
export function carryState(
  file: File,
  titles: readonly string[],
  lists: string | null,
  state: string,
): void {
  const tabs = titles.map(title => file.getWorksheet(title)!);
  const own = fileTitles([...titles, lists ?? '', TITLE])[titles.length + 1]!;
  const sheet = file.addWorksheet(own, {state: 'veryHidden'});
  sheet.getCell(1, 1).value = MARK;
  sheet.getCell(2, 1).value = NOTE;
  if (lists !== null) sheet.getCell(1, 2).value = lists;
  const packed = gzipSync(state, {level: 9}).toString('base64');
  for (let at = 0, row = FIRST_ROW; at < packed.length; at += CHUNK, row++) {
    sheet.getCell(row, 1).value = packed.slice(at, at + CHUNK);
  }
  for (const [at, tab] of tabs.entries()) {
    const formula = `${quote(tab.name)}!${lastCell(tab)}`;
    sheet.getCell(FIRST_ROW + at, 2).value = {formula, result: 0};
  }
}

function lastCell({rowCount, columnCount}: Worksheet): string {
  const letters = columnLetters(Math.max(columnCount, 1) - 1);
  return `$${letters}$${Math.max(rowCount, 1)}`;
}

/** Null when the file carries none, or it can't be read any more. */
export function carriedState(file: File): CarriedState | null {
  const sheet = file.worksheets.find(
    one => one.state !== 'visible' && one.findCell(1, 1)?.value === MARK,
  );
  if (!sheet) return null;
  const chunks: string[] = [];
  const tabs: (LastCell | null)[] = [];
  for (let row = FIRST_ROW; row <= sheet.rowCount; row++) {
    const chunk = sheet.findCell(row, 1)?.value;
    if (typeof chunk === 'string') chunks.push(chunk);
    const pointer = sheet.findCell(row, 2);
    if (!pointer?.value) continue;
    const place = fileReference(pointer.formula ?? '');
    tabs.push(place && {title: place.title, cell: place.range});
  }
  try {
    const packed = Buffer.from(chunks.join(''), 'base64');
    const state = gunzipSync(packed, {maxOutputLength: LARGEST});
    if (objectsIn(state) > MOST_OBJECTS) return null;
    const lists = sheet.findCell(1, 2)?.value;
    return {
      state: state.toString('utf8'),
      lists: typeof lists === 'string' ? lists : null,
      title: sheet.name,
      tabs,
    };
  } catch {
    return null;
  }
}

function objectsIn(json: Uint8Array): number {
  let count = 0;
  for (const byte of json) if (byte === BRACE || byte === BRACKET) count++;
  return count;
}

const [BRACE, BRACKET] = Buffer.from('{[') as unknown as [number, number];
