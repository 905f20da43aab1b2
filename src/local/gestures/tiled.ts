import type {Area, SheetArea} from './gesture';

/** In rows. */
export function heightOf(area: Area): number {
  return area.endRow - area.startRow;
}

/** In columns. */
export function widthOf(area: Area): number {
  return area.endColumn - area.startColumn;
}

/**
 * Where a block of this size ends up that is put into a selection: all of it
 * when that is a multiple of the block, else one block from its first cell on.
 */
export function tiled(to: SheetArea, height: number, width: number): SheetArea {
  const fits = heightOf(to) % height === 0 && widthOf(to) % width === 0;
  if (fits) return to;
  return {
    ...to,
    endRow: to.startRow + height,
    endColumn: to.startColumn + width,
  };
}
