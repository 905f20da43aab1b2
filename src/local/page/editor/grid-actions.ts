import type {Area} from '../../server/protocol';
import type {Grid, Way} from '../grid/grid';
import {isTicked, type SheetState} from '../model/sheet-state';
import type {Workspace} from '../workspace/workspace';
import type {CellEditor} from './cell-editor';
import type {GridActions} from './keyboard';
import type {DropDown} from './drop-down';

/** How many rows a page has when nothing can be measured. */
const PAGE_ROWS = 20;

/** The keys' meaning in the sheet that is shown. */
export function gridActions(
  workspace: Workspace,
  editor: CellEditor,
  dropDown: DropDown,
  escape: () => void,
): GridActions {
  const {grid} = workspace;
  const withSheet = (act: (sheet: SheetState) => void) => {
    if (workspace.sheet) act(workspace.sheet);
  };
  const actions: GridActions = {
    move: (way, isJump) => grid.move(way, isJump),
    extend: (way, isJump) => grid.extend(way, isJump),
    page: way => withSheet(sheet => turnPage(grid, sheet, way)),
    rowEdge: (end, isExtending) =>
      withSheet(sheet => toRowEdge(grid, sheet, end, isExtending)),
    corner: end => withSheet(sheet => toCorner(grid, sheet, end)),
    selectAll: () => withSheet(sheet => grid.select(allOf(sheet), grid.active)),
    selectLine: dimension =>
      withSheet(sheet => selectLine(grid, sheet, dimension)),
    tab: isBack => grid.move(isBack ? 'left' : 'right', false),
    enter: () => {
      if (actions.toggle() || actions.dropDown()) return;
      editor.open(true);
    },
    toggle: () => toggleCheckbox(workspace),
    dropDown: () => dropDown.open(grid.active),
    clear: () => void clearCells(workspace),
    escape,
    undo: () => void workspace.do({do: 'undo'}),
    redo: () => void workspace.do({do: 'redo'}),
    fill: way => withSheet(sheet => void fill(workspace, sheet, way)),
    switchTab: step => switchTab(workspace, step),
  };
  return actions;
}

export function allOf({view}: SheetState): Area {
  return {
    startRow: 0,
    endRow: view.rowCount,
    startColumn: 0,
    endColumn: view.columnCount,
  };
}

/** Whether there was a checkbox in the active cell. */
export function toggleCheckbox(workspace: Workspace): boolean {
  const {sheet, grid} = workspace;
  const {row, column} = grid.active;
  const cell = sheet?.cell(row, column) ?? null;
  if (!sheet || sheet.choice(cell)?.kind !== 'checkbox') return false;
  void workspace.do({
    do: 'type',
    sheetId: sheet.view.sheetId,
    row,
    column,
    text: isTicked(cell?.d) ? 'FALSE' : 'TRUE',
  });
  return true;
}

/** The Delete key over everything that is selected. */
export async function clearCells(workspace: Workspace): Promise<void> {
  const {grid, current} = workspace;
  const areas = grid.areas.map(area => ({sheetId: current, ...area}));
  if (areas.length > 0) await workspace.do({do: 'clear', areas});
}

function fill(
  workspace: Workspace,
  sheet: SheetState,
  way: 'down' | 'right',
): Promise<boolean> {
  const target = {sheetId: sheet.view.sheetId, ...workspace.grid.selection};
  const source =
    way === 'down'
      ? {...target, endRow: target.startRow + 1}
      : {...target, endColumn: target.startColumn + 1};
  return workspace.do({do: 'fill', source, target});
}

function switchTab(workspace: Workspace, step: 1 | -1): void {
  const tabs = workspace.shownTabs;
  const at = tabs.findIndex(tab => tab.sheetId === workspace.current);
  const next = tabs[at + step];
  if (next) void workspace.open(next.sheetId);
}

function turnPage(grid: Grid, {view}: SheetState, way: Way): void {
  const {active, canvas} = grid;
  const shown = canvas.shownRows() || PAGE_ROWS;
  const row = Math.min(
    view.rowCount - 1,
    Math.max(0, active.row + (way === 'down' ? shown : -shown)),
  );
  goTo(grid, row, active.column);
}

function toRowEdge(
  grid: Grid,
  sheet: SheetState,
  end: 'start' | 'end',
  isExtending: boolean,
): void {
  const {row, column} = grid.active;
  const hidden = hiddenColumns(sheet);
  const columns = [...Array(sheet.view.columnCount).keys()].filter(
    index => !hidden.has(index),
  );
  const to = (end === 'start' ? columns[0] : columns.at(-1)) ?? column;
  if (!isExtending) goTo(grid, row, to);
  else {
    const area = grid.selection;
    grid.select(
      {
        ...area,
        startColumn: Math.min(column, to),
        endColumn: Math.max(column, to) + 1,
      },
      grid.active,
    );
  }
}

function hiddenColumns({view}: SheetState): Set<number> {
  return new Set(
    view.columns.filter(line => line.hidden).map(line => line.index),
  );
}

function toCorner(grid: Grid, sheet: SheetState, end: 'start' | 'end'): void {
  const hidden = hiddenColumns(sheet);
  const cells =
    end === 'start'
      ? []
      : [...sheet.allCells()].filter(cell => !hidden.has(cell.c));
  const first = [...Array(sheet.view.columnCount).keys()].find(
    index => !hidden.has(index),
  );
  goTo(
    grid,
    cells.reduce((row, cell) => Math.max(row, cell.r), 0),
    cells.reduce((column, cell) => Math.max(column, cell.c), first ?? 0),
  );
}

function selectLine(
  grid: Grid,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
): void {
  const area = grid.selection;
  const all = allOf(sheet);
  grid.select(
    dimension === 'ROWS'
      ? {...all, startRow: area.startRow, endRow: area.endRow}
      : {...all, startColumn: area.startColumn, endColumn: area.endColumn},
    grid.active,
  );
}

function goTo(grid: Grid, row: number, column: number): void {
  grid.select(
    {
      startRow: row,
      endRow: row + 1,
      startColumn: column,
      endColumn: column + 1,
    },
    undefined,
    true,
  );
}
