import type {CellData, CellFormat, Sheet} from '../sheets/model';

/** Points of the font that a cell has unless it says otherwise. */
const FONT_SIZE = 10;
/** Width of a letter over the size of its font, pixels a point, in Arial. */
const LETTER = 0.56;
const BOLD_LETTER = 0.62;
/** Height of a line over the size of its font, pixels a point. */
const LINE = 1.65;
const MARGIN = 6;

function linesOf(text: string, width: number, letter: number): number {
  const room = Math.max(1, Math.floor((width - MARGIN) / letter));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      const longer = used === 0 ? word.length : used + 1 + word.length;
      if (longer <= room) {
        used = longer;
        continue;
      }
      if (used > 0) lines++;
      lines += Math.floor((word.length - 1) / room);
      used = word.length % room || room;
    }
  }
  return lines;
}

function heightOf(cell: CellData, width: number, base: CellFormat): number {
  const text = cell.formattedValue ?? '';
  const format = {...base, ...cell.userEnteredFormat};
  const size = format.textFormat?.fontSize ?? FONT_SIZE;
  const letter = size * (format.textFormat?.bold ? BOLD_LETTER : LETTER);
  const wraps = format.wrapStrategy === 'WRAP';
  const lines = wraps && text !== '' ? linesOf(text, width, letter) : 1;
  return Math.ceil(lines * size * LINE + MARGIN);
}

/**
 * Height in pixels that shows a row's wrapped texts whole. Sheets fits such a
 * row itself; a program that opens the file may not. An estimate by the
 * average width of a letter. Merged cells do not stretch a row.
 */
export function fittedHeight(
  sheet: Sheet,
  row: number,
  base: CellFormat,
): number {
  const [data] = sheet.data ?? [];
  const merged = (column: number) =>
    (sheet.merges ?? []).some(
      ({startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, ...rest}) =>
        row >= startRowIndex &&
        row < endRowIndex &&
        column >= startColumnIndex &&
        column < (rest.endColumnIndex ?? 0),
    );
  const cells = data?.rowData?.[row]?.values ?? [];
  return cells.reduce((height, cell, column) => {
    const {pixelSize = 100, hiddenByUser} =
      data?.columnMetadata?.[column] ?? {};
    if (hiddenByUser || merged(column)) return height;
    return Math.max(height, heightOf(cell, pixelSize, base));
  }, 0);
}
