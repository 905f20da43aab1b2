import type {Workbook} from '../../src/local/sheets/workbook';
import {parseStructure} from '../../src/workbook/actual';
import {DeepRead} from '../../src/workbook/deep-read';
import {STRUCTURE_FIELDS} from '../../src/workbook/read';
import {workbookHost} from './workbook-host';

/** More than a repair compares. */
const FIELDS =
  'sheets(properties(sheetId),data(rowMetadata(hiddenByUser),' +
  'columnMetadata(hiddenByUser,pixelSize),rowData(values(userEnteredValue,' +
  'effectiveValue,formattedValue,userEnteredFormat,dataValidation,note))))';

/**
 * Of these only the heading is pictured: they grow with every repair, or hold
 * records in people's own order, which a repair leaves where they are.
 */
const RECORDS = ['journal', 'findings', 'archive', 'decisions'];

/**
 * As JSON, whatever order the fields are in. Whatever a tab holds names its own
 * sheet, which is another one when the tab is made anew.
 */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (key, held: unknown) =>
    key === 'sheetId'
      ? undefined
      : typeof held === 'object' && held !== null && !Array.isArray(held)
        ? Object.fromEntries(
            Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : held,
  );
}

/** All that people see of our tabs and what holds them, as it must come back. */
export function picture(book: Workbook) {
  const host = workbookHost(book);
  const structure = parseStructure(host.readStructure(STRUCTURE_FIELDS));
  const filters = structure.tabs.map(({sheetId}) => ({
    gridRange: {sheetId},
  }));
  const answer = host.readCells(filters, FIELDS);
  const read = new DeepRead(structure);
  read.take(answer);
  const cellsOf = (sheetId: number) =>
    (answer.sheets ?? [])
      .find(({properties}) => (properties?.sheetId ?? 0) === sheetId)
      ?.data?.[0]?.rowData?.map(({values}) => values ?? []) ?? [];
  return read
    .whole()
    .tabs.map(tab => ({...tab, cells: cellsOf(tab.sheetId)}))
    .filter(({anchor}) => anchor)
    .map(tab => ({
      id: tab.anchor?.id,
      title: tab.title,
      hidden: tab.hidden,
      columns: tab.columnCount,
      merges: tab.merges,
      conditions: inOrder(tab.conditions),
      widths: tab.deep?.columnWidths,
      hiddenColumns: tab.deep?.hiddenColumns,
      protections: tab.protections
        .map(one => ({...one, protectedRangeId: undefined}))
        // One of other people goes with its cells, as rows come and go.
        .map(one =>
          inOrder(
            one.description?.startsWith('Профориентация')
              ? one
              : {...one, range: undefined},
          ),
        )
        .sort(),
      cells: tab.cells.flatMap((cells, row) =>
        RECORDS.includes(tab.anchor?.id ?? '') && row > 2
          ? []
          : cells.flatMap((cell, column) =>
              Object.keys(cell).length > 0
                ? [`${row},${column} ${inOrder(cell)}`]
                : [],
            ),
      ),
    }));
}

type Picture = ReturnType<typeof picture>;

const SHOWN = 12;
const LONGEST = 300;

/** Where two pictures differ, shortly: a whole one has thousands of lines. */
export function differences(before: Picture, after: Picture): string[] {
  const lines = (all: Picture) =>
    all.flatMap(({id, cells, ...rest}, index) => [
      `${index}. ${id}`,
      ...Object.entries(rest).map(
        ([name, value]) => `${id} ${name} ${JSON.stringify(value)}`,
      ),
      ...cells.map(cell => `${id} ${cell}`),
    ]);
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  return [
    ...[...old].filter(line => !now.has(line)).map(line => `− ${line}`),
    ...[...now].filter(line => !old.has(line)).map(line => `+ ${line}`),
  ]
    .sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1))
    .slice(0, SHOWN)
    .map(line => line.slice(0, LONGEST));
}
