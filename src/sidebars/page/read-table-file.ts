import type {FormCell} from '../../app/forms/form-columns';
import {Failure} from './call';
import {decodeFile} from './table-text';
import {readXlsx, type FileSheet} from './xlsx/read-xlsx';
import {isExcel, LARGEST_FILE, TOO_LARGE} from './xlsx/unpack';

/** What a table may be chosen as. */
export const TABLE_FILES = '.xlsx,.csv,.tsv,.txt';

/**
 * A table in a file: the sheets that a file of Excel shows, at least one, or
 * the text of any other. Throws `Failure` with what to do.
 */
export async function readTableFile(
  file: File,
): Promise<[FileSheet, ...FileSheet[]] | string> {
  if (file.size > LARGEST_FILE) throw new Failure(TOO_LARGE);
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  if (!isExcel(file.name, bytes)) return decodeFile(buffer);
  const [first, ...others] = readXlsx(bytes);
  if (!first) throw new Failure('В файле нет листов с таблицей.');
  return [first, ...others];
}

/** Cells as text with tabs, as a copy out of Excel would be. */
export const tabbed = (rows: readonly (readonly FormCell[])[]): string =>
  rows
    .map(cells =>
      cells
        .map(cell => {
          const text = String(cell ?? '');
          return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
        })
        .join('\t'),
    )
    .join('\n');
