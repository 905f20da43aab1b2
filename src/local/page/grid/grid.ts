import {
  Direction,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type ICellData,
  type Injector,
  type IRange,
} from '@univerjs/core';
import {SheetsSelectionsService} from '@univerjs/sheets';
import type {IScrollState} from '@univerjs/sheets-ui';
import type {Area, CellView, LineView} from '../../server/protocol';
import type {Place} from '../model/address';
import type {SheetState} from '../model/sheet-state';
import {Canvas} from './canvas';
import {cellData} from './cell-data';
import {decorateCells} from './decorate-cells';
import {fitRows} from './fit-rows';
import {BLANK, UNIT, startUniver} from './start-univer';
import {vetoChanges, type Wish} from './veto';
import {areaOf, rangeOf, worksheetData} from './worksheet-data';

const DIRECTION = {
  up: Direction.UP,
  right: Direction.RIGHT,
  down: Direction.DOWN,
  left: Direction.LEFT,
};

export type Way = keyof typeof DIRECTION;

interface Shown {
  /** Univer's name of the sheet; a new one after each change of structure. */
  id: string;
  state: SheetState;
}

/** The drawn sheets and the selection in them. */
export class Grid {
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;
  private readonly shown = new Map<number, Shown>();
  private readonly places = new Map<number, Area>();
  private current: number | null = null;
  private made = 0;
  /** While Univer selects what it likes in a sheet that comes to the front. */
  private isSwitching = false;

  /** Set by those who want to know. */
  onSelect: () => void = () => undefined;

  private constructor(
    injector: Injector,
    readonly canvas: Canvas,
  ) {
    this.commands = injector.get(ICommandService);
    this.selections = injector.get(SheetsSelectionsService);
    this.selections.selectionChanged$.subscribe(() => this.selected());
    this.selections.selectionMoving$.subscribe(() => this.selected());
    this.selections.selectionMoveStart$.subscribe(() => this.selected());
    decorateCells(injector, id => this.stateOf(id));
  }

  /** Ends when Univer is ready to draw. */
  static async start(
    host: HTMLElement,
    wish: (wish: Wish) => void,
  ): Promise<Grid> {
    const injector = startUniver(host);
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const grid = new Grid(injector, new Canvas(injector, host));
    vetoChanges(injector, wish);
    return grid;
  }

  private stateOf(id: string): SheetState | null {
    for (const shown of this.shown.values()) {
      if (shown.id === id) return shown.state;
    }
    return null;
  }

  private selected(): void {
    if (this.current === null || this.isSwitching) return;
    const area = this.readSelection();
    if (area) this.places.set(this.current, area);
    this.onSelect();
  }

  get sheet(): SheetState | null {
    return this.current === null
      ? null
      : (this.shown.get(this.current)?.state ?? null);
  }

  /** Brings a sheet to the front; drawn anew if its state is another. */
  show(state: SheetState): void {
    const {sheetId} = state.view;
    this.isSwitching = true;
    const scroll = this.bringToFront(state);
    this.deselect(sheetId);
    this.isSwitching = false;
    this.select(this.places.get(sheetId) ?? firstCell(state));
    const id = this.shown.get(sheetId)?.id;
    if (scroll)
      this.run('sheet.operation.set-scroll', {...scroll, sheetId: id});
  }

  /** Gives how the sheet was scrolled if it is drawn in place of another. */
  private bringToFront(state: SheetState): Readonly<IScrollState> | null {
    const {sheetId} = state.view;
    const before = this.shown.get(sheetId);
    if (before?.state !== state) this.draw(state);
    const {id} = this.shown.get(sheetId) as Shown;
    const isReplaced = before !== undefined && before.id !== id;
    const scroll = isReplaced
      ? this.canvas.scrollManager.getScrollStateByParam({
          unitId: UNIT,
          sheetId: before.id,
        })
      : null;
    this.current = sheetId;
    this.run('sheet.operation.set-worksheet-active', {subUnitId: id});
    if (before?.state !== state) fitRows(this.canvas, this.commands, id, state);
    if (isReplaced) this.drop(before.id);
    if (this.hasBlank) this.drop(BLANK);
    this.hasBlank = false;
    return scroll ?? null;
  }

  /**
   * The frame of a selection keeps measuring the sheet that it was made for:
   * another sheet needs another frame.
   */
  private deselect(sheetId: number): void {
    this.run('sheet.operation.set-selections', {
      subUnitId: this.shown.get(sheetId)?.id,
      type: 2,
      selections: [],
    });
  }

  /** Of a sheet in the background: drawn when it is shown next. */
  private draw(state: SheetState): void {
    this.made += 1;
    const id = `${state.view.sheetId}-${this.made}`;
    this.shown.set(state.view.sheetId, {id, state});
    this.run('sheet.mutation.insert-sheet', {
      index: 0,
      sheet: worksheetData(id, state),
    });
  }

  private drop(id: string): void {
    this.run('sheet.mutation.remove-sheet', {subUnitId: id});
  }

  private hasBlank = true;

  /** Draws cells again after they have changed in their state. */
  redraw(sheetId: number, cells: CellView[]): void {
    const shown = this.shown.get(sheetId);
    if (!shown) return;
    const {id, state} = shown;
    const write = (valueOf: (place: CellView) => ICellData | null) => {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const place of cells) {
        const value = valueOf(place);
        if (value) (cellValue[place.r] ??= {})[place.c] = value;
      }
      this.run('sheet.mutation.set-range-values', {subUnitId: id, cellValue});
    };
    // A style that is written is laid over the one before.
    write(() => EMPTY);
    write(({r, c}) => {
      const cell = state.cell(r, c);
      return cell ? cellData(state, cell) : null;
    });
    const rows = new Set(cells.map(({r}) => r));
    fitRows(this.canvas, this.commands, id, state, rows);
  }

  /** A sheet that is no more. */
  forget(sheetId: number): void {
    const shown = this.shown.get(sheetId);
    this.shown.delete(sheetId);
    this.places.delete(sheetId);
    if (this.current === sheetId) this.current = null;
    if (shown && this.shown.size > 0) this.drop(shown.id);
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(
      id,
      {unitId: UNIT, ...params},
      {onlyLocal: true},
    );
  }

  private readSelection(): Area | null {
    const range = this.selections.getCurrentLastSelection()?.range;
    return range ? this.readArea(range) : null;
  }

  private readArea(range: IRange): Area | null {
    const size = this.sheet?.view;
    if (!size) return null;
    const area = areaOf(range);
    // Whole rows and columns may come without their other bound.
    return {
      startRow: area.startRow || 0,
      endRow: Number.isNaN(area.endRow) ? size.rowCount : area.endRow,
      startColumn: area.startColumn || 0,
      endColumn: Number.isNaN(area.endColumn)
        ? size.columnCount
        : area.endColumn,
    };
  }

  /** The last one, if several were made with Ctrl. */
  get selection(): Area {
    return this.readSelection() ?? NOWHERE;
  }

  /** All areas that are selected. */
  get areas(): Area[] {
    return this.selections
      .getCurrentSelections()
      .map(selection => this.readArea(selection.range))
      .filter(area => area !== null);
  }

  /** The cell that typing goes to. */
  get active(): Place {
    const cell = this.selections.getCurrentLastSelectionPrimaryCell();
    return cell
      ? {row: cell.startRow, column: cell.startColumn}
      : {row: this.selection.startRow, column: this.selection.startColumn};
  }

  /** Selects an area with the active cell at its first corner or in `at`. */
  select(area: Area, at?: Place, reveal = false): void {
    const shown = this.current === null ? null : this.shown.get(this.current);
    if (!shown) return;
    const row = at?.row ?? area.startRow;
    const column = at?.column ?? area.startColumn;
    const whole = shown.state.wholeOf(row, column);
    const isMerged = shown.state.isCovered(row, column);
    this.run('sheet.operation.set-selections', {
      subUnitId: shown.id,
      type: 2,
      selections: [
        {
          range: rangeOf(isSingle(area) ? whole : area),
          primary: {
            ...rangeOf(whole),
            actualRow: row,
            actualColumn: column,
            isMerged,
            isMergedMainCell: !isMerged && !isSingle(whole),
          },
          style: null,
        },
      ],
    });
    if (reveal) this.reveal(whole);
  }

  reveal(area: Area): void {
    const {x, y} = this.canvas.wayTo(area);
    if (x === 0 && y === 0) return;
    void this.commands.executeCommand('sheet.command.set-scroll-relative', {
      offsetX: x,
      offsetY: y,
    });
  }

  /** Moves by one cell, or to the edge of the filled block. */
  move(way: Way, isJump: boolean): void {
    this.go('sheet.command.move-selection', way, isJump);
  }

  /** The same with Shift. */
  extend(way: Way, isJump: boolean): void {
    this.go('sheet.command.expand-selection', way, isJump);
  }

  private go(command: string, way: Way, isJump: boolean): void {
    const before = this.selection;
    void this.commands
      .executeCommand(command, {
        direction: DIRECTION[way],
        jumpOver: isJump ? 1 : 0,
      })
      .then(() => this.reveal(edgeOf(before, this.selection)));
  }
}

const NOWHERE: Area = {startRow: 0, endRow: 1, startColumn: 0, endColumn: 1};

/** Takes away what a cell had before. */
const EMPTY: ICellData = {v: null, t: null, s: null};

function isSingle(area: Area): boolean {
  return (
    area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1
  );
}

/** The part of an area by which it has grown, or all of one that moved. */
function edgeOf(before: Area, after: Area): Area {
  const edge = {...after};
  if (isSingle(after)) return edge;
  if (before.startRow === after.startRow) {
    edge.startRow = Math.max(after.startRow, after.endRow - 1);
  } else edge.endRow = after.startRow + 1;
  if (before.startColumn === after.startColumn) {
    edge.startColumn = Math.max(after.startColumn, after.endColumn - 1);
  } else edge.endColumn = after.startColumn + 1;
  return edge;
}

/** The first cell that can be seen. */
function firstCell(sheet: SheetState): Area {
  const row = firstShown(sheet.view.rows);
  const column = firstShown(sheet.view.columns);
  return sheet.wholeOf(row, column);
}

function firstShown(lines: LineView[]): number {
  const hidden = new Set(
    lines.filter(line => line.hidden).map(line => line.index),
  );
  let index = 0;
  while (hidden.has(index)) index += 1;
  return index;
}
