import type {ICommandService} from '@univerjs/core';
import type {SheetState} from '../model/sheet-state';
import type {Canvas} from './canvas';
import {UNIT} from './start-univer';
import {ROW_HEIGHT} from './worksheet-data';

/**
 * Grows rows to what is wrapped in them, as Google does with every row whose
 * height nobody has set.
 * @param among only these rows; null: all
 */
export function fitRows(
  canvas: Canvas,
  commands: ICommandService,
  id: string,
  state: SheetState,
  among: ReadonlySet<number> | null = null,
): void {
  const skeleton = canvas.skeletons.getSkeleton(id);
  if (!skeleton) return;
  const kept = new Set(
    state.view.rows
      .filter(line => line.hidden || line.pixels !== undefined)
      .map(line => line.index),
  );
  const rows = new Set<number>();
  for (const cell of state.allCells()) {
    if (among && !among.has(cell.r)) continue;
    if (!kept.has(cell.r) && growsRow(state, cell.r, cell.c)) rows.add(cell.r);
  }
  const ranges = [...rows].map(row => ({
    startRow: row,
    endRow: row,
    startColumn: 0,
    endColumn: state.view.columnCount - 1,
  }));
  const heights = Object.fromEntries(
    skeleton
      .calculateAutoHeightInRange(ranges)
      .map(({row, autoHeight}) => [
        row,
        Math.max(ROW_HEIGHT, Math.ceil(autoHeight ?? ROW_HEIGHT)),
      ]),
  );
  if (Object.keys(heights).length === 0) return;
  commands.syncExecuteCommand(
    'sheet.mutation.set-worksheet-row-height',
    {unitId: UNIT, subUnitId: id, ranges, rowHeight: heights},
    {onlyLocal: true},
  );
}

function growsRow(state: SheetState, row: number, column: number): boolean {
  const cell = state.cell(row, column);
  const style = state.style(cell);
  const isTall = (style.fontSize ?? 0) > 12;
  const isLong = style.wrap === 'wrap' || cell?.d?.includes('\n') === true;
  return isTall || isLong;
}
