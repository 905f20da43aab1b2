import type {
  Area,
  CellView,
  ChoiceView,
  SheetPatch,
  SheetView,
  StyleView,
} from '../../server/protocol';
import type {Place} from './address';

/** Google's bound, so that a cell's place fits into one number. */
const MOST_COLUMNS = 18_278;

const keyOf = (row: number, column: number) => row * MOST_COLUMNS + column;

/** A sheet as the server last told it, with its cells by place. */
export class SheetState {
  private readonly cells = new Map<number, CellView>();
  private readonly merged = new Map<number, Area>();

  constructor(readonly view: SheetView) {
    for (const cell of view.cells) this.cells.set(keyOf(cell.r, cell.c), cell);
    for (const area of view.merges) {
      for (let row = area.startRow; row < area.endRow; row++) {
        for (let column = area.startColumn; column < area.endColumn; column++) {
          this.merged.set(keyOf(row, column), area);
        }
      }
    }
  }

  cell(row: number, column: number): CellView | null {
    return this.cells.get(keyOf(row, column)) ?? null;
  }

  allCells(): Iterable<CellView> {
    return this.cells.values();
  }

  /** The merged area that covers the cell, or the cell alone. */
  wholeOf(row: number, column: number): Area {
    return (
      this.merged.get(keyOf(row, column)) ?? {
        startRow: row,
        endRow: row + 1,
        startColumn: column,
        endColumn: column + 1,
      }
    );
  }

  isCovered(row: number, column: number): boolean {
    const whole = this.wholeOf(row, column);
    return whole.startRow !== row || whole.startColumn !== column;
  }

  style(cell: CellView | null): StyleView {
    return (cell?.s === undefined ? null : this.view.styles[cell.s]) ?? {};
  }

  choice(cell: CellView | null): ChoiceView | null {
    return (cell?.v === undefined ? null : this.view.choices[cell.v]) ?? null;
  }

  /** Whether the person who looks may edit the cell. */
  isOpen(row: number, column: number): boolean {
    return this.view.open.some(area => contains(area, {row, column}));
  }

  /** Takes over changed cells; a whole view needs a new state instead. */
  apply(patch: SheetPatch): void {
    const {view} = this;
    if (patch.styles) view.styles = patch.styles;
    if (patch.choices) view.choices = patch.choices;
    if (patch.open) view.open = patch.open;
    if (patch.charts) view.charts = patch.charts;
    for (const cell of patch.cells ?? []) {
      const key = keyOf(cell.r, cell.c);
      if (isBare(cell)) this.cells.delete(key);
      else this.cells.set(key, cell);
    }
  }
}

function isBare(cell: CellView): boolean {
  return Object.keys(cell).every(key => key === 'r' || key === 'c');
}

/** What the editor and the fx line start from. */
export function editText(cell: CellView | null): string {
  return cell?.e ?? cell?.d ?? '';
}

export function contains(area: Area, {row, column}: Place): boolean {
  return (
    area.startRow <= row &&
    row < area.endRow &&
    area.startColumn <= column &&
    column < area.endColumn
  );
}

/** A checkbox's value as the sheet shows it, in either language. */
export function isTicked(text: string | undefined): boolean {
  return text === 'TRUE' || text === 'ИСТИНА';
}
