import type {Workbook} from '../sheets/workbook';
import {writeXlsx} from './write-xlsx';

/** The whole workbook for Excel, with all that an import needs to restore it. */
export function exportXlsx(workbook: Workbook): Promise<Uint8Array> {
  const book = workbook.get({includeGridData: true}, workbook.owner);
  return writeXlsx(book, workbook.stringify());
}
