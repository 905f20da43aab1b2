import ExcelJS from 'exceljs';
import type {Sheet, Spreadsheet} from '../sheets/model';
import {carryState} from './carried-state';
import {reference} from './conditional-formats';
import {fileTitles} from './file-titles';
import {fixZipTimes} from './fix-zip-times';
import {listSheet} from './list-sheet';
import {quote, type FormulaContext} from './us-formula';
import {writeSheet} from './write-sheet';

/**
 * The spreadsheet as an Excel file.
 * @param book with its grid data, as `spreadsheets.get` gives it.
 * @param state text of the state file, carried along for a later import.
 */
export async function writeXlsx(
  book: Spreadsheet,
  state?: string,
): Promise<Uint8Array> {
  const sheets = book.sheets ?? [];
  const file = new ExcelJS.Workbook();
  // A fixed time, so that equal workbooks give equal files.
  file.created = file.modified = new Date(Date.UTC(2000, 0, 1));
  file.calcProperties.fullCalcOnLoad = true;
  const titles = fileTitles(sheets.map(titleOf));
  const context: FormulaContext = {
    decimal: decimalMark(book.properties?.locale ?? 'en_US'),
    titles: new Map(
      sheets.map((sheet, at) => [titleOf(sheet).toLowerCase(), titles[at]!]),
    ),
    titleById: new Map(
      sheets.map((sheet, at) => [sheet.properties?.sheetId ?? 0, titles[at]!]),
    ),
  };
  const worksheets = titles.map(title => file.addWorksheet(title));
  const lists = listSheet(file, titles);
  for (const [at, sheet] of sheets.entries()) {
    await writeSheet(
      worksheets[at]!,
      sheet,
      book.properties?.defaultFormat ?? {},
      context,
      lists.store,
    );
  }
  addNames(file, book, context);
  if (state !== undefined) carryState(file, titles, lists.title(), state);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  fixZipTimes(bytes);
  return bytes;
}

/** Formulas name them. */
function addNames(
  file: ExcelJS.Workbook,
  {namedRanges = [], sheets = []}: Spreadsheet,
  {titleById}: FormulaContext,
): void {
  for (const {name = '', range = {}} of namedRanges) {
    const sheetId = range.sheetId ?? 0;
    const sheet = sheets.find(one => one.properties?.sheetId === sheetId);
    const {rowCount = 1, columnCount = 1} =
      sheet?.properties?.gridProperties ?? {};
    const place = reference(range, {rowCount, columnCount});
    const fixed = place.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    file.definedNames.add(
      `${quote(titleById.get(sheetId) ?? '')}!${fixed}`,
      name,
    );
  }
}

function titleOf(sheet: Sheet): string {
  return sheet.properties?.title ?? '';
}

/** @param locale as Sheets writes it, such as `ru_RU`. */
function decimalMark(locale: string): ',' | '.' {
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(
    1.5,
  );
  return parts.find(({type}) => type === 'decimal')?.value === ',' ? ',' : '.';
}
