import {ICommandService, type ICellData, type Injector} from '@univerjs/core';
import type {IScrollState} from '@univerjs/sheets-ui';
import type {CellView} from '../../server/protocol';
import type {SheetState} from '../model/sheet-state';
import type {Canvas} from './canvas';
import {cellData} from './cell-data';
import {fitRows} from './fit-rows';
import {BLANK, UNIT} from './start-univer';
import {worksheetData} from './worksheet-data';

interface Drawn {
  /** Univer's name of the sheet; a new one after each change of structure. */
  id: string;
  state: SheetState;
}

/** Takes away what a cell had before. */
const EMPTY: ICellData = {v: null, t: null, s: null};

/** The sheets that Univer holds, and the one that it shows. */
export class DrawnSheets {
  private readonly commands: ICommandService;
  private readonly drawn = new Map<number, Drawn>();
  private hasBlank = true;
  private made = 0;
  private current: number | null = null;

  constructor(
    injector: Injector,
    private readonly canvas: Canvas,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** A change of Univer's own workbook, by the page alone. */
  run(id: string, params: object): void {
    this.commands.syncExecuteCommand(
      id,
      {unitId: UNIT, ...params},
      {onlyLocal: true},
    );
  }

  stateOf(id: string): SheetState | null {
    for (const drawn of this.drawn.values()) {
      if (drawn.id === id) return drawn.state;
    }
    return null;
  }

  get shown(): Drawn | null {
    return this.current === null
      ? null
      : (this.drawn.get(this.current) ?? null);
  }

  /**
   * Brings a sheet to the front; drawn anew if its state is another. Gives how
   * it was scrolled if it took the place of an earlier drawing.
   */
  bringToFront(state: SheetState): Readonly<IScrollState> | null {
    const {sheetId} = state.view;
    const before = this.drawn.get(sheetId);
    const now = before?.state === state ? before : this.draw(state);
    const isReplaced = before !== undefined && before !== now;
    const scroll = isReplaced ? this.scrollOf(before.id) : null;
    this.current = sheetId;
    this.run('sheet.operation.set-worksheet-active', {subUnitId: now.id});
    if (before !== now) fitRows(this.canvas, this.commands, now.id, state);
    if (isReplaced) this.drop(before.id);
    if (this.hasBlank) this.drop(BLANK);
    this.hasBlank = false;
    return scroll;
  }

  private scrollOf(id: string): Readonly<IScrollState> | null {
    const at = {unitId: UNIT, sheetId: id};
    return this.canvas.scrollManager.getScrollStateByParam(at) ?? null;
  }

  private draw(state: SheetState): Drawn {
    this.made += 1;
    const drawn = {id: `${state.view.sheetId}-${this.made}`, state};
    this.drawn.set(state.view.sheetId, drawn);
    this.run('sheet.mutation.insert-sheet', {
      index: 0,
      sheet: worksheetData(drawn.id, state),
    });
    return drawn;
  }

  private drop(id: string): void {
    this.run('sheet.mutation.remove-sheet', {subUnitId: id});
  }

  /** Draws cells again after they have changed in their state. */
  redraw(sheetId: number, cells: CellView[]): void {
    const drawn = this.drawn.get(sheetId);
    if (!drawn || cells.length === 0) return;
    const {id, state} = drawn;
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
    const drawn = this.drawn.get(sheetId);
    this.drawn.delete(sheetId);
    if (this.current === sheetId) this.current = null;
    if (drawn && this.drawn.size > 0) this.drop(drawn.id);
  }
}
