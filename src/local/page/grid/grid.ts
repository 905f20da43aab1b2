import {
  Direction,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type Injector,
  type IRange,
} from '@univerjs/core';
import {SheetsSelectionsService} from '@univerjs/sheets';
import type {Area, CellView} from '../../server/protocol';
import type {Place} from '../model/address';
import type {SheetState} from '../model/sheet-state';
import {edgeOf, firstCell, isSingle} from './areas';
import {Canvas} from './canvas';
import {decorateCells} from './decorate-cells';
import {DrawnSheets} from './drawn-sheets';
import {startUniver} from './start-univer';
import {vetoChanges, type Wish} from './veto';
import {areaOf, rangeOf} from './worksheet-data';

const DIRECTION = {
  up: Direction.UP,
  right: Direction.RIGHT,
  down: Direction.DOWN,
  left: Direction.LEFT,
};

export type Way = keyof typeof DIRECTION;

/** The drawn sheets and the selection in them. */
export class Grid {
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;
  private readonly sheets: DrawnSheets;
  /** What was selected last in each sheet. */
  private readonly places = new Map<number, Area>();
  /** While Univer selects what it likes in a sheet that comes to the front. */
  private isSwitching = false;

  /** Set by those who want to know. */
  onSelect: () => void = () => undefined;

  private constructor(
    injector: Injector,
    readonly canvas: Canvas,
  ) {
    this.commands = injector.get(ICommandService);
    this.sheets = new DrawnSheets(injector, canvas);
    this.selections = injector.get(SheetsSelectionsService);
    this.selections.selectionChanged$.subscribe(() => this.selected());
    this.selections.selectionMoving$.subscribe(() => this.selected());
    this.selections.selectionMoveStart$.subscribe(() => this.selected());
    decorateCells(injector, id => this.sheets.stateOf(id));
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

  private selected(): void {
    const {sheet} = this;
    if (!sheet || this.isSwitching) return;
    const area = this.readSelection();
    if (area) this.places.set(sheet.view.sheetId, area);
    this.onSelect();
  }

  /** The one that is shown. */
  get sheet(): SheetState | null {
    return this.sheets.shown?.state ?? null;
  }

  /** Brings a sheet to the front; drawn anew if its state is another. */
  show(state: SheetState): void {
    const {sheetId} = state.view;
    this.isSwitching = true;
    const scroll = this.sheets.bringToFront(state);
    const id = this.sheets.shown?.id;
    // The frame of a selection keeps measuring the sheet that it was made for:
    // another sheet needs another frame.
    this.sheets.run('sheet.operation.set-selections', {
      subUnitId: id,
      type: 2,
      selections: [],
    });
    this.isSwitching = false;
    this.select(this.places.get(sheetId) ?? firstCell(state));
    if (!scroll) return;
    this.sheets.run('sheet.operation.set-scroll', {...scroll, sheetId: id});
  }

  /** Draws cells again after they have changed in their state. */
  redraw(sheetId: number, cells: CellView[]): void {
    this.sheets.redraw(sheetId, cells);
  }

  /** A sheet that is no more. */
  forget(sheetId: number): void {
    this.sheets.forget(sheetId);
    this.places.delete(sheetId);
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
    const {shown} = this.sheets;
    if (!shown) return;
    const row = at?.row ?? area.startRow;
    const column = at?.column ?? area.startColumn;
    const whole = shown.state.wholeOf(row, column);
    const isMerged = shown.state.isCovered(row, column);
    this.sheets.run('sheet.operation.set-selections', {
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
