import type {ActualTab} from '../actual';
import {cellAt, rowsByText} from '../grid';
import type {Layout, TabSpec} from '../layout';
import type {CellData, Request} from '../sheets-api';
import {gridRange} from './grid-range';
import {rectangles} from './rectangles';

/** Notes of all cells that have any, a request for each run in a column. */
export function noteRequests(sheetId: number, layout: Layout): Request[] {
  const noted = layout.rows.map(row => row.map(cell => (cell.note ? 1 : null)));
  return rectangles(noted).map(({area}) => ({
    updateCells: {
      range: gridRange(sheetId, area),
      rows: layout.rows.slice(area.startRow, area.endRow).map(row => ({
        values: row
          .slice(area.startColumn, area.endColumn)
          .map((cell): CellData => ({note: cell.note})),
      })),
      fields: 'note',
    },
  }));
}

/** Texts of the notes that the layout has. */
function ownNotes({rows}: Layout): Set<string> {
  return new Set(rows.flatMap(row => row.flatMap(({note}) => note ?? [])));
}

/**
 * The note that each cell should have: the layout's, or else what people wrote
 * to this cell of this row, wherever the row stands now.
 */
function wantedNotes({layout, values}: TabSpec, tab: ActualTab): string[][] {
  const own = ownNotes(layout);
  const before = rowsByText(tab.values, 0);
  return layout.rows.map((row, number) => {
    const id = layout.rowIds[number] || cellAt(values, number, 0);
    const from = before.get(String(id)) ?? number;
    return row.map(({note}, column) => {
      const there = tab.cells?.[from]?.[column]?.note ?? '';
      return note ?? (own.has(there) ? '' : there);
    });
  });
}

/** Whether all notes of the tab that was read deeply are as they should be. */
export function hasItsNotes(spec: TabSpec, tab: ActualTab): boolean {
  return wantedNotes(spec, tab).every((row, number) =>
    row.every(
      (note, column) => note === (tab.cells?.[number]?.[column]?.note ?? ''),
    ),
  );
}

/**
 * Puts our notes in order and leaves those of other people. Where they are not
 * known, the columns in which we have any are ours.
 */
export function renewNotes(spec: TabSpec, tab: ActualTab): Request[] {
  const {layout} = spec;
  const {sheetId} = tab;
  if (!tab.cells) {
    const columns = layout.columns.map(
      (_, column): true | null =>
        layout.rows.some(row => row[column]?.note) || null,
    );
    return [
      ...rectangles([columns]).map(({area: {startColumn, endColumn}}) => ({
        repeatCell: {
          range: {
            sheetId,
            startColumnIndex: startColumn,
            endColumnIndex: endColumn,
          },
          cell: {},
          fields: 'note',
        },
      })),
      ...noteRequests(sheetId, layout),
    ];
  }
  const wanted = wantedNotes(spec, tab).map((row, number) =>
    row.map((note, column) =>
      note === (tab.cells?.[number]?.[column]?.note ?? '') ? null : note,
    ),
  );
  return rectangles(wanted).map(({area, value}) => ({
    repeatCell: {
      range: gridRange(sheetId, area),
      cell: value === '' ? {} : {note: value},
      fields: 'note',
    },
  }));
}
