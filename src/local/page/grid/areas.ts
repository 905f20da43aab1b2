import type {Area, LineView} from '../../server/protocol';
import type {SheetState} from '../model/sheet-state';

export function isSingle(area: Area): boolean {
  return (
    area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1
  );
}

/** The part of an area by which it has grown, or all of one that moved. */
export function edgeOf(before: Area, after: Area): Area {
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
export function firstCell(sheet: SheetState): Area {
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
