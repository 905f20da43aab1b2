import {parseStructure, type Actual} from '../../src/workbook/actual';
import {
  STRUCTURE_FIELDS,
  valueFilters,
  withValues,
} from '../../src/workbook/read';
import type {Workbook} from '../../src/local/sheets/workbook';
import {workbookHost} from './workbook-host';

/** The whole workbook as commands would see it, every column of every tab. */
export function readAll(book: Workbook): Actual {
  const host = workbookHost(book);
  const actual = parseStructure(host.readStructure(STRUCTURE_FIELDS));
  const plans = actual.tabs.map(({sheetId, columnCount}) => ({
    sheetId,
    columns: [[0, columnCount]] as const,
  }));
  return withValues(actual, host.readValues(valueFilters(plans)));
}
