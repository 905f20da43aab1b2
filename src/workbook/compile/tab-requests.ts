import type {ActualTab} from '../actual';
import {ANCHOR_KEY, anchorValue} from '../anchor';
import type {CellValue, Layout, TabSpec} from '../layout';
import type {Request, SheetProperties} from '../sheets-api';
import {extendedValue, type Places} from './cell-value';
import {
  columnRequests,
  heightRequests,
  hiddenRowRequests,
} from './dimension-requests';
import {colour} from './format';
import {gridRange} from './grid-range';
import {layoutFingerprint} from './layout-fingerprint';
import {
  conditionRequests,
  filterRequests,
  formatRequests,
  mergeRequests,
  resetRequests,
  validationRequests,
} from './look-requests';
import {noteRequests, renewNotes} from './note-requests';
import {allWrites, changedWrites, copyWrites} from './tab-writes';
import {valueRequests} from './value-requests';

function gridProperties(spec: TabSpec) {
  const {layout} = spec;
  return {
    rowCount: layout.rows.length,
    columnCount: layout.columns.length,
    frozenRowCount: layout.frozenRows,
    frozenColumnCount: layout.frozenColumns,
    hideGridlines: !layout.gridlines,
  };
}

/** Makes an empty sheet for the tab at this place among the tabs. */
export function addSheetRequests(
  spec: TabSpec,
  index: number,
  places: Places,
): Request[] {
  return [
    {
      addSheet: {
        properties: {
          sheetId: places.sheetId(spec.id),
          title: places.title(spec.id),
          index,
          gridProperties: gridProperties(spec),
          tabColorStyle: colour(spec.colour),
        },
      },
    },
  ];
}

/** Says in the sheet's metadata which tab it is and what was written to it. */
function anchorRequests(
  spec: TabSpec,
  sheetId: number,
  there: ActualTab['anchor'],
): Request[] {
  const metadataValue = anchorValue({
    id: spec.id,
    sheet: sheetId,
    layout: layoutFingerprint(spec),
    memo: spec.memo,
  });
  const metadataId = there?.metadataId ?? null;
  if (!there || metadataId === null) {
    return [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: ANCHOR_KEY,
            metadataValue,
            location: {sheetId},
            visibility: 'DOCUMENT',
          },
        },
      },
    ];
  }
  if (
    there.layout === layoutFingerprint(spec) &&
    (there.memo ?? '') === spec.memo
  ) {
    return [];
  }
  return [
    {
      updateDeveloperMetadata: {
        dataFilters: [{developerMetadataLookup: {metadataId}}],
        developerMetadata: {metadataValue},
        fields: 'metadataValue',
      },
    },
  ];
}

/** Fills a new, empty sheet. */
export function fillRequests(spec: TabSpec, places: Places): Request[] {
  const sheetId = places.sheetId(spec.id);
  const {layout} = spec;
  return [
    ...resetRequests(sheetId),
    ...valueRequests(sheetId, allWrites(spec, null), places),
    ...formatRequests(sheetId, layout),
    ...validationRequests(sheetId, layout),
    ...noteRequests(sheetId, layout),
    ...columnRequests(sheetId, layout),
    ...heightRequests(sheetId, layout),
    ...hiddenRowRequests(sheetId, layout.rows.length, spec.hiddenRows, false),
    ...mergeRequests(sheetId, layout, []),
    ...conditionRequests(sheetId, layout, 0),
    ...filterRequests(sheetId, layout),
    ...anchorRequests(spec, sheetId, null),
  ];
}

/** Copies a sheet made in the same write and changes what is the tab's own. */
export function copyRequests(
  spec: TabSpec,
  source: TabSpec,
  index: number,
  places: Places,
): Request[] {
  const sheetId = places.sheetId(spec.id);
  const sameRows = spec.hiddenRows.join() === source.hiddenRows.join();
  return [
    {
      duplicateSheet: {
        sourceSheetId: places.sheetId(source.id),
        insertSheetIndex: index,
        newSheetId: sheetId,
        newSheetName: places.title(spec.id),
      },
    },
    ...valueRequests(sheetId, copyWrites(spec, source), places),
    ...(sameRows
      ? []
      : hiddenRowRequests(
          sheetId,
          spec.layout.rows.length,
          spec.hiddenRows,
          source.hiddenRows.length > 0,
        )),
    ...anchorRequests(spec, sheetId, null),
  ];
}

/**
 * Whether there are rows below those of the layout that a deep read shows to
 * hold nothing of ours or beside it, once what stands in them is emptied.
 */
export function hasSurplusRows(spec: TabSpec, tab: ActualTab): boolean {
  const {rows, columns} = spec.layout;
  const isOver = tab.rowCount > rows.length && spec.keptColumns.length === 0;
  const isBeside = (cells: ActualTab['values'][number]) =>
    cells.slice(columns.length).some(value => value !== undefined);
  return (
    tab.deep !== null && isOver && !tab.values.slice(rows.length).some(isBeside)
  );
}

function surplusRequests(spec: TabSpec, tab: ActualTab): Request[] {
  if (!hasSurplusRows(spec, tab)) return [];
  const range = {
    sheetId: tab.sheetId,
    dimension: 'ROWS',
    startIndex: spec.layout.rows.length,
    endIndex: tab.rowCount,
  } as const;
  return [{deleteDimension: {range}}];
}

/** Writes a tab anew over what is there; what people typed stays. */
export function rewriteRequests(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
): Request[] {
  const {sheetId} = tab;
  const {layout} = spec;
  const grid = gridProperties(spec);
  // An adopted sheet is empty: nothing is lost when it gets smaller.
  const {rowCount, columnCount} = tab.anchor
    ? {
        rowCount: Math.max(grid.rowCount, tab.rowCount),
        columnCount: Math.max(grid.columnCount, tab.columnCount),
      }
    : grid;
  const {frozenRowCount, frozenColumnCount, hideGridlines} = grid;
  const update = (
    gridProperties: Partial<typeof grid>,
    properties: SheetProperties = {},
  ): Request => ({
    updateSheetProperties: {
      properties: {sheetId, gridProperties, ...properties},
      fields: [
        ...Object.keys(gridProperties).map(name => `gridProperties.${name}`),
        ...Object.keys(properties),
      ].join(),
    },
  });
  return [
    // A merge that what is frozen would cut, and a sheet as small as what is
    // frozen, are refused: one step at a time.
    ...mergeRequests(sheetId, {...layout, merges: []}, tab.merges),
    update({frozenRowCount: 0, frozenColumnCount: 0}),
    update(
      {rowCount, columnCount, hideGridlines},
      {tabColorStyle: colour(spec.colour)},
    ),
    update({frozenRowCount, frozenColumnCount}),
    ...resetRequests(sheetId),
    ...valueRequests(sheetId, allWrites(spec, tab), places),
    ...formatRequests(sheetId, layout),
    ...validationRequests(sheetId, layout),
    ...renewNotes(spec, tab),
    ...columnRequests(sheetId, layout),
    ...heightRequests(sheetId, layout),
    ...hiddenRowRequests(sheetId, rowCount, spec.hiddenRows, true),
    ...mergeRequests(sheetId, layout, []),
    ...conditionRequests(sheetId, layout, tab.conditions.length),
    ...filterRequests(sheetId, layout),
    ...surplusRequests(spec, tab),
    ...anchorRequests(spec, sheetId, tab.anchor),
  ];
}

/** Writes the data that differs; nothing when all is as it should be. */
export function changeRequests(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
): Request[] {
  return [
    ...valueRequests(tab.sheetId, changedWrites(spec, tab, places), places),
    ...anchorRequests(spec, tab.sheetId, tab.anchor),
  ];
}

/** So many rows of a block are some 400 kB. */
const ROWS_A_GROUP = 1_000;

function rowData(cells: readonly CellValue[], places: Places) {
  return {
    values: cells.map(value => {
      const entered = extendedValue(value, places);
      return entered ? {userEnteredValue: entered} : {};
    }),
  };
}

/** Gives rows that were added the look of the layout's last one. */
function lookRequest(
  sheetId: number,
  {rows, columns}: Layout,
  startRow: number,
  endRow: number,
): Request {
  const all = {startColumn: 0, endColumn: columns.length};
  const last = {...all, startRow: rows.length - 1, endRow: rows.length};
  return {
    copyPaste: {
      source: gridRange(sheetId, last),
      destination: gridRange(sheetId, {...all, startRow, endRow}),
      pasteType: 'PASTE_FORMAT',
    },
  };
}

/**
 * Empties areas and makes room, then writes the blocks in their order. Each
 * part of the answer may go into a write of its own.
 */
export function placedRequests(
  spec: TabSpec,
  tab: ActualTab | null,
  places: Places,
): Request[][] {
  const sheetId = places.sheetId(spec.id);
  const fields = 'userEnteredValue';
  const there = Math.max(tab?.rowCount ?? 0, spec.layout.rows.length);
  const needed = Math.max(
    there,
    ...spec.placed.map(({row, cells}) => row + cells.length),
  );
  const groups: Request[][] = [
    [
      ...spec.cleared.map(area => ({
        updateCells: {range: gridRange(sheetId, area), fields},
      })),
      ...(needed > there
        ? [
            {
              appendDimension: {
                sheetId,
                dimension: 'ROWS',
                length: needed - there,
              },
            },
            lookRequest(sheetId, spec.layout, there, needed),
          ]
        : []),
    ],
  ];
  for (const {row, column, cells} of spec.placed) {
    for (let from = 0; from < cells.length; from += ROWS_A_GROUP) {
      const rows = cells
        .slice(from, from + ROWS_A_GROUP)
        .map(line => rowData(line, places));
      const start = {sheetId, rowIndex: row + from, columnIndex: column};
      groups.push([{updateCells: {start, rows, fields}}]);
    }
  }
  return groups;
}

/** Hides the rows that do not concern the tab, and shows all others. */
export function hideRequests(spec: TabSpec, tab: ActualTab): Request[] {
  return hiddenRowRequests(tab.sheetId, tab.rowCount, spec.hiddenRows, true);
}

/** Adds rows below what is there. */
export function appendRequests(spec: TabSpec, places: Places): Request[] {
  if (spec.appended.length === 0) return [];
  return [
    {
      appendCells: {
        sheetId: places.sheetId(spec.id),
        rows: spec.appended.map(values => rowData(values, places)),
        fields: 'userEnteredValue',
      },
    },
  ];
}
