import ExcelJS from 'exceljs';
import type {Sheet, Spreadsheet} from '../sheets/model';
import {fileTitles} from './file-titles';
import {fixZipTimes} from './fix-zip-times';
import {listSheet} from './list-sheet';
import type {FormulaContext} from './us-formula';
import {writeSheet} from './write-sheet';

/**
 * The spreadsheet as an Excel file.
 * @param book with its grid data, as `spreadsheets.get` gives it.
 */
export async function writeXlsx(book: Spreadsheet): Promise<Uint8Array> {
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
      lists,
    );
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  fixZipTimes(bytes);
  return bytes;
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
