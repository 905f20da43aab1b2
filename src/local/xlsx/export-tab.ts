import type {Workbook} from '../sheets/workbook';
import {writeXlsx} from './write-xlsx';

/**
 * One tab as an Excel file, as Google exports a single tab; null when there
 * is no such sheet.
 */
export async function exportTab(
  workbook: Workbook,
  sheetId: number,
): Promise<Uint8Array | null> {
  const book = workbook.get({includeGridData: true}, workbook.owner);
  const sheets = (book.sheets ?? []).filter(
    ({properties}) => (properties?.sheetId ?? 0) === sheetId,
  );
  return sheets.length > 0 ? writeXlsx({...book, sheets}) : null;
}
