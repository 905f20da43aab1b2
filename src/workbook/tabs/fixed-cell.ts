import type {CellValue, LayoutCell} from '../layout';
import type {StyleName} from '../style';

/** A cell whose content never changes; null is empty. */
export function fixedCell(
  style: StyleName,
  value: CellValue = null,
  note?: string,
): LayoutCell {
  const cell: LayoutCell = {style, content: 'fixed', value};
  return note ? {...cell, note} : cell;
}

/** A cell that commands write. */
export function dataCell(style: StyleName): LayoutCell {
  return {style, content: 'data'};
}
