import {
  CellValueDetailedType,
  DetailedCellError,
  type CellValue,
  type HyperFormula,
} from 'hyperformula';
import type {BookState, CellData, CellRow, SheetState} from '../model';
import {readError, readKind, type Calculated} from './calculated';
import {cellContent} from './cell-content';
import {namedExpressions} from './named-expressions';
import {buildEngine, toEngineFormula, type Content} from './engine';

/** Up to so many changed cells single edits are quick enough in any case. */
const FEW = 4_000;
/** Above this part of all cells a new engine is quicker than single edits. */
const MANY = 0.25;

/** A column that nothing is ever written to. */
const BESIDE = 18_277;

/**
 * The calculated side of a workbook. `follow` takes over a state by comparing
 * it with the one before, so that one typed cell costs one cell.
 */
export class Calculator {
  private engine: HyperFormula | null = null;
  private followed: BookState | null = null;
  /** The sheet's id in the workbook → its number in the engine. */
  private numbers = new Map<number, number>();

  constructor(private now: () => Date) {}

  setClock(now: () => Date): void {
    this.now = now;
    this.strike();
  }

  /** The time is another: what depends on it is calculated anew. */
  strike(): void {
    const {engine} = this;
    const [number] = this.numbers.values();
    if (!engine || number === undefined) return;
    // Any change, even of nothing to nothing, recalculates what is volatile.
    engine.setCellContents({sheet: number, row: 0, col: BESIDE}, [[null]]);
  }

  follow(state: BookState): void {
    const before = this.followed;
    if (before === state) return;
    if (
      !this.engine ||
      !before ||
      before.properties.locale !== state.properties.locale ||
      before.properties.timeZone !== state.properties.timeZone ||
      before.namedRanges !== state.namedRanges ||
      !this.edit(this.engine, before, state)
    ) {
      this.build(state);
    }
    this.followed = state;
  }

  /** What the engine holds in a cell, a spilled array's cells included. */
  read(sheetId: number, row: number, column: number): Calculated {
    const {engine} = this;
    const sheet = this.numbers.get(sheetId);
    if (!engine || sheet === undefined) return {value: null, kind: 'plain'};
    const address = {sheet, row, col: column};
    return readValue(
      engine.getCellValue(address),
      engine.getCellValueDetailedType(address),
    );
  }

  /** The rows and columns that hold anything, spilled arrays included. */
  size(sheetId: number): {rows: number; columns: number} {
    const sheet = this.numbers.get(sheetId);
    if (!this.engine || sheet === undefined) return {rows: 0, columns: 0};
    const {width, height} = this.engine.getSheetDimensions(sheet);
    return {rows: height, columns: width};
  }

  /** A formula as if it stood somewhere in the sheet. */
  evaluate(formula: string, sheetId: number): Calculated {
    const {engine} = this;
    const sheet = this.numbers.get(sheetId);
    if (!engine || !this.followed || sheet === undefined) {
      return {value: null, kind: 'plain'};
    }
    const {locale} = this.followed.properties;
    const value = engine.calculateFormula(
      toEngineFormula(formula, locale),
      sheet,
    );
    const first = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    return readValue(first, null);
  }

  private build(state: BookState): void {
    this.engine?.destroy();
    const {locale, timeZone = 'UTC'} = state.properties;
    // Not by assignment: a title may be `__proto__`.
    const contents = Object.fromEntries(
      state.sheets.map(sheet => [
        sheet.properties.title,
        sheetContent(sheet, locale),
      ]),
    );
    const context = {now: () => this.now(), timeZone, locale};
    const engine = buildEngine(contents, context, namedExpressions(state));
    this.engine = engine;
    this.numbers = new Map(
      state.sheets.map(({properties: {sheetId, title}}) => [
        sheetId,
        engine.getSheetId(title) ?? -1,
      ]),
    );
  }

  /** False when the change is so large that a new engine is better. */
  private edit(
    engine: HyperFormula,
    before: BookState,
    after: BookState,
  ): boolean {
    const {locale} = after.properties;
    const old = new Map(before.sheets.map(s => [s.properties.sheetId, s]));
    const kept = new Set(after.sheets.map(s => s.properties.sheetId));
    const edits: {sheetId: number; row: number; column: number; to: Content}[] =
      [];
    const most = Math.max(FEW, countCells(after) * MANY);
    for (const sheet of after.sheets) {
      const {sheetId} = sheet.properties;
      for (const cell of changedCells(old.get(sheetId), sheet)) {
        const to = cellContent(cell.after, locale);
        if (to === cellContent(cell.before, locale)) continue;
        edits.push({sheetId, row: cell.row, column: cell.column, to});
        if (edits.length > most) return false;
      }
    }
    engine.suspendEvaluation();
    try {
      this.editSheets(engine, before, after, kept);
      for (const {sheetId, row, column, to} of edits) {
        const sheet = this.numbers.get(sheetId) ?? -1;
        engine.setCellContents({sheet, row, col: column}, [[to]]);
      }
    } catch {
      // The engine takes some things only in a fresh build (a sheet that
      // shrank under a spilled array), which then says if they are wrong.
      return false;
    } finally {
      engine.resumeEvaluation();
    }
    const freed = new Set(edits.filter(e => e.to === null).map(e => e.sheetId));
    for (const sheet of after.sheets) {
      if (freed.has(sheet.properties.sheetId)) this.spillAgain(sheet, locale);
    }
    return true;
  }

  /** The engine does not notice by itself that an array has room again. */
  private spillAgain(sheet: SheetState, locale: string): void {
    const {engine} = this;
    const number = this.numbers.get(sheet.properties.sheetId);
    if (!engine || number === undefined) return;
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.userEnteredValue?.formulaValue === undefined) return;
        const address = {sheet: number, row, col: column};
        const value = engine.getCellValue(address);
        if (!(value instanceof DetailedCellError)) return;
        if (String(value.type) !== 'SPILL') return;
        engine.setCellContents(address, [[cellContent(cell, locale)]]);
      }),
    );
  }

  private editSheets(
    engine: HyperFormula,
    before: BookState,
    after: BookState,
    kept: ReadonlySet<number>,
  ): void {
    for (const {
      properties: {sheetId},
    } of before.sheets) {
      const number = this.numbers.get(sheetId);
      if (kept.has(sheetId) || number === undefined) continue;
      engine.removeSheet(number);
      this.numbers.delete(sheetId);
    }
    // Titles may have been swapped: first out of the way, then into place.
    const renamed: [number, string][] = [];
    for (const {
      properties: {sheetId, title},
    } of after.sheets) {
      const number = this.numbers.get(sheetId);
      if (number === undefined) continue;
      if (engine.getSheetName(number) === title) continue;
      engine.renameSheet(number, `renaming ${sheetId}`);
      renamed.push([number, title]);
    }
    for (const [number, title] of renamed) engine.renameSheet(number, title);
    for (const {
      properties: {sheetId, title},
    } of after.sheets) {
      if (this.numbers.has(sheetId)) continue;
      this.numbers.set(
        sheetId,
        engine.getSheetId(engine.addSheet(title)) ?? -1,
      );
    }
  }
}

function countCells(book: BookState): number {
  return book.sheets.reduce(
    (total, sheet) =>
      sheet.rows.reduce((sum, row) => sum + (row?.length ?? 0), total),
    0,
  );
}

function readValue(
  value: CellValue,
  type: CellValueDetailedType | null,
): Calculated {
  if (value instanceof DetailedCellError) {
    return {value: {errorValue: readError(value)}, kind: 'plain'};
  }
  if (typeof value === 'number') {
    return {value: {numberValue: value}, kind: readKind(type)};
  }
  if (typeof value === 'boolean') {
    return {value: {boolValue: value}, kind: 'plain'};
  }
  if (typeof value === 'string') {
    return {value: {stringValue: value}, kind: 'plain'};
  }
  return {value: null, kind: 'plain'};
}

function sheetContent(sheet: SheetState, locale: string): Content[][] {
  return Array.from(sheet.rows, row =>
    row ? Array.from(row, cell => cellContent(cell, locale)) : [],
  );
}

interface ChangedCell {
  row: number;
  column: number;
  before: CellData | undefined;
  after: CellData | undefined;
}

function* changedCells(
  before: SheetState | undefined,
  after: SheetState,
): Generator<ChangedCell> {
  if (before === after) return;
  const none: CellRow = [];
  const rows = Math.max(before?.rows.length ?? 0, after.rows.length);
  for (let row = 0; row < rows; row++) {
    const was = before?.rows[row] ?? none;
    const is = after.rows[row] ?? none;
    if (was === is) continue;
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      if (was[column] === is[column]) continue;
      yield {row, column, before: was[column], after: is[column]};
    }
  }
}
