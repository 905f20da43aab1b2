import type {Calculated} from '../../sheets/calculator/calculated';
import type {Calculator} from '../../sheets/calculator/calculator';
import type {
  BookState,
  CellData,
  CellFormat,
  DataValidationRule,
  SheetState,
} from '../../sheets/model';
import {readCell} from '../../sheets/read/read-cell';
import type {
  CellView,
  ChartView,
  ChoiceView,
  SheetPatch,
  SheetView,
  StyleView,
} from '../protocol';
import {renderChart} from '../render-chart';
import {appliedFormats} from './applied-formats';
import {cellView, sameView} from './cell-view';
import {choiceView} from './choice-view';
import {frameView, type FrameView} from './frame-view';
import {IndexTable} from './index-table';

/** A sheet as everybody sees it; `open` is a person's own. */
export type CommonView = Omit<SheetView, 'open' | 'version'>;
export interface CommonPatch {
  /** The structure changed: the patch is the whole sheet. */
  isWhole: boolean;
  changed: Omit<SheetPatch, 'sheetId' | 'open' | 'whole'>;
}

interface Seen {
  cell: CellData | undefined;
  over: CellFormat | undefined;
  /** What its formula or a spilled array gave; null for anything typed. */
  value: Calculated | null;
  view: CellView | null;
}

/**
 * Shows one sheet of a workbook and tells what changed since it did last.
 * Cells that are as they were keep their very objects.
 */
export class SheetRenderer {
  private frame: FrameView | null = null;
  private frameText = '';
  private charts: ChartView[] = [];
  private chartsText = '[]';
  private seen: Seen[][] = [];
  private base: CellFormat = {};
  private styles = new IndexTable<StyleView>();
  private choices = new IndexTable<ChoiceView>();

  /** @param calculator follows `book` */
  render(
    book: BookState,
    calculator: Calculator,
    sheet: SheetState,
  ): CommonPatch | null {
    const frame = frameView(sheet);
    const {defaultFormat = {}, locale} = book.properties;
    const frameText = JSON.stringify([frame, defaultFormat, locale]);
    const isWhole = frameText !== this.frameText;
    if (isWhole) this.startAnew(frame, frameText, defaultFormat);
    const sizes = [this.styles.size, this.choices.size];
    const cells = this.renderCells(book, calculator, sheet);
    const charts = this.renderCharts(book, calculator, sheet);
    const changed = {
      ...(cells.length > 0 ? {cells} : {}),
      ...(this.styles.size > sizes[0]! ? {styles: this.styles.rows} : {}),
      ...(this.choices.size > sizes[1]! ? {choices: this.choices.rows} : {}),
      ...(charts ? {charts} : {}),
    };
    return isWhole || Object.keys(changed).length > 0
      ? {isWhole, changed}
      : null;
  }

  /** As it was rendered last. */
  view(): CommonView {
    const {frame, styles, choices, charts} = this;
    if (!frame) throw new Error('nothing was rendered yet');
    const cells = this.seen.flatMap(row =>
      Object.values(row).flatMap(({view}) => view ?? []),
    );
    return {
      ...frame,
      cells,
      styles: styles.rows,
      choices: choices.rows,
      charts,
    };
  }

  private startAnew(
    frame: FrameView,
    frameText: string,
    base: CellFormat,
  ): void {
    this.frame = frame;
    this.frameText = frameText;
    this.base = base;
    this.seen = [];
    this.styles = new IndexTable();
    this.choices = new IndexTable();
  }

  /** Null when they are as they were. */
  private renderCharts(
    book: BookState,
    calculator: Calculator,
    sheet: SheetState,
  ): ChartView[] | null {
    const of = new Map(book.sheets.map(s => [s.properties.sheetId, s]));
    const charts = sheet.charts.map(chart =>
      renderChart(
        book,
        ({sheetId, row, column}) =>
          readCell(book, calculator, of.get(sheetId) ?? sheet, row, column),
        chart,
      ),
    );
    const text = JSON.stringify(charts);
    if (text === this.chartsText) return null;
    this.charts = charts;
    this.chartsText = text;
    return charts;
  }

  private renderCells(
    book: BookState,
    calculator: Calculator,
    sheet: SheetState,
  ): CellView[] {
    const {sheetId} = sheet.properties;
    const applied = appliedFormats(book, calculator, sheet);
    const rules = new Map<DataValidationRule, number | undefined>();
    const read = (row: number, column: number, of = sheet) =>
      readCell(book, calculator, of, row, column);
    const choice = (rule: DataValidationRule) => {
      if (!rules.has(rule)) {
        const view = choiceView(
          rule,
          book,
          sheet,
          (of, row, column) => read(row, column, of).formatted,
        );
        rules.set(rule, view ? this.choices.place(view) : undefined);
      }
      return rules.get(rule);
    };
    const calculated = (
      cell: CellData | undefined,
      row: number,
      column: number,
    ) => {
      const typed = cell?.userEnteredValue;
      return typed && typed.formulaValue === undefined
        ? null
        : calculator.read(sheetId, row, column);
    };
    const context = {
      calculator,
      sheetId,
      bookId: book.id,
      locale: book.properties.locale,
      base: this.base,
      styles: this.styles,
    };
    const used = calculator.size(sheetId);
    const rows = Math.max(used.rows, sheet.rows.length, this.seen.length);
    const changed: CellView[] = [];
    for (let r = 0; r < Math.min(rows, sheet.rowCount); r++) {
      const seen = (this.seen[r] ??= []);
      const cells = sheet.rows[r] ?? [];
      const width = Math.max(used.columns, cells.length, seen.length);
      for (let c = 0; c < Math.min(width, sheet.columnCount); c++) {
        const cell = cells[c];
        const over = applied.get(`${r},${c}`);
        const before = seen[c];
        const value = calculated(cell, r, c);
        const asked = cell?.dataValidation && choice(cell.dataValidation);
        if (
          before?.cell === cell &&
          before?.over === over &&
          before?.view?.v === asked &&
          sameValue(before?.value ?? null, value) &&
          !mayLinkElsewhere(cell)
        ) {
          continue;
        }
        const now = {r, c, cell, over, read: read(r, c), choice: asked};
        const view = cellView(now, context);
        const shown = before?.view ?? null;
        if (sameView(shown, view)) {
          seen[c] = {cell, over, value, view: shown};
          continue;
        }
        seen[c] = {cell, over, value, view};
        changed.push(view ?? {r, c});
      }
    }
    return changed;
  }
}

/** A new value of the same kind: the kind decides how it is shown. */
function sameValue(a: Calculated | null, b: Calculated | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.kind === b.kind &&
    a.value?.numberValue === b.value?.numberValue &&
    a.value?.stringValue === b.value?.stringValue &&
    a.value?.boolValue === b.value?.boolValue &&
    a.value?.errorValue?.type === b.value?.errorValue?.type
  );
}

/** Its label may stay the same while its address is another. */
function mayLinkElsewhere(cell: CellData | undefined): boolean {
  const formula = cell?.userEnteredValue?.formulaValue;
  return formula !== undefined && /HYPERLINK/i.test(formula);
}
