import {
  parseStructure,
  type Actual,
  type ActualTab,
} from '../../src/workbook/actual';
import {
  STRUCTURE_FIELDS,
  valueFilters,
  withValues,
} from '../../src/workbook/read';
import type {Workbook} from '../../src/local/sheets/workbook';
import {workbookHost} from './workbook-host';

/** Sheets and their properties, without any value. */
const readStructure = (book: Workbook): Actual =>
  parseStructure(workbookHost(book).readStructure(STRUCTURE_FIELDS));

function withAllValues(book: Workbook, actual: Actual): Actual {
  const plans = actual.tabs.map(({sheetId, columnCount}) => ({
    sheetId,
    columns: [[0, columnCount]] as const,
  }));
  return withValues(actual, workbookHost(book).readValues(valueFilters(plans)));
}

/** The whole workbook as commands would see it, every column of every tab. */
export const readAll = (book: Workbook): Actual =>
  withAllValues(book, readStructure(book));

/** The tab that `of` chooses, with all its values. */
export function readTab(
  book: Workbook,
  of: (actual: Actual) => ActualTab | undefined,
): ActualTab | undefined {
  const actual = readStructure(book);
  const tab = of(actual);
  return tab && withAllValues(book, {...actual, tabs: [tab]}).tabs[0];
}
