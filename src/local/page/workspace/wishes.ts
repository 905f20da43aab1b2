import type {Gesture} from '../../server/protocol';
import type {Wish} from '../grid/veto';
import {COLUMN_WIDTH, ROW_HEIGHT} from '../grid/worksheet-data';
import type {SheetState} from '../model/sheet-state';

/** No line is made thinner than this, in pixels. */
const THINNEST = 12;

/** What the mouse did to the sheet, as the server wants to hear it. */
export function gestureOf(wish: Wish, sheet: SheetState): Gesture {
  const {sheetId} = sheet.view;
  switch (wish.kind) {
    case 'fill':
      return {
        do: 'fill',
        source: {sheetId, ...wish.source},
        target: {sheetId, ...wish.target},
      };
    case 'move-cells':
      return {
        do: 'cut',
        from: {sheetId, ...wish.from},
        to: {sheetId, ...wish.to},
      };
    case 'show':
      return {
        do: 'hide-lines',
        lines: {
          sheetId,
          dimension: wish.dimension,
          start: wish.start,
          end: wish.end,
        },
        hidden: false,
      };
    case 'move-lines':
      return {
        do: 'move-lines',
        lines: {
          sheetId,
          dimension: wish.dimension,
          start: wish.start,
          end: wish.end,
        },
        to: wish.to,
      };
    case 'resize': {
      const {dimension, line} = wish;
      return {
        do: 'resize-lines',
        lines: {sheetId, dimension, start: line, end: line + 1},
        pixels: Math.max(
          THINNEST,
          Math.round(sizeOf(sheet, dimension, line) + wish.by),
        ),
      };
    }
  }
}

function sizeOf(
  {view}: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
  line: number,
): number {
  const [lines, usual] =
    dimension === 'ROWS'
      ? [view.rows, ROW_HEIGHT]
      : [view.columns, COLUMN_WIDTH];
  return lines.find(({index}) => index === line)?.pixels ?? usual;
}
