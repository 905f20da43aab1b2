import {
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from '@univerjs/core';
import type {CellView, StyleView} from '../../server/protocol';
import type {SheetState} from '../model/sheet-state';

/** The bundled font whose letters are as wide as Arial's. */
export const FONT = 'Arimo';

/** In points, as the Sheets API counts. */
export const FONT_SIZE = 10;

const LINK = '#1155cc';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const WRAP = {
  overflow: WrapStrategy.OVERFLOW,
  clip: WrapStrategy.CLIP,
  wrap: WrapStrategy.WRAP,
};

/** Where a value stands if nobody said: as in Google Sheets. */
const BY_KIND = {
  number: 'right',
  boolean: 'center',
  error: 'center',
} as const;

/** The cell as the canvas draws it; a checkbox's value is drawn, not written. */
export function cellData(sheet: SheetState, cell: CellView): ICellData {
  const isCheckbox = sheet.choice(cell)?.kind === 'checkbox';
  return {
    v: isCheckbox ? '' : (cell.d ?? ''),
    t: CellValueType.STRING,
    s: styleData(sheet.style(cell), cell),
  };
}

export function alignOf(
  style: StyleView,
  cell: CellView,
): 'left' | 'center' | 'right' {
  return style.horizontal ?? (cell.t ? BY_KIND[cell.t] : 'left');
}

function styleData(style: StyleView, cell: CellView): IStyleData {
  const color = style.color ?? (cell.link ? LINK : undefined);
  const line = {s: 1};
  return {
    ff: family(style.fontFamily),
    fs: style.fontSize ?? FONT_SIZE,
    ht: HORIZONTAL[alignOf(style, cell)],
    vt: VERTICAL[style.vertical ?? 'bottom'],
    tb: wrapOf(style, cell),
    pd: {t: 3, b: 3, l: 3, r: 3, ...paddings(style)},
    ...(style.bold ? {bl: 1} : {}),
    ...(style.italic ? {it: 1} : {}),
    ...(style.underline || cell.link ? {ul: line} : {}),
    ...(style.strikethrough ? {st: line} : {}),
    ...(style.background ? {bg: {rgb: style.background}} : {}),
    ...(color ? {cl: {rgb: color}} : {}),
    ...(style.borders ? {bd: borders(style.borders)} : {}),
  };
}

function family(name: string | undefined): string {
  return !name || /^(arial|helvetica)$/i.test(name) ? FONT : name;
}

/** Numbers never run over their neighbours. */
function wrapOf(style: StyleView, cell: CellView): WrapStrategy {
  const wrap = style.wrap ?? 'overflow';
  return WRAP[wrap === 'overflow' && cell.t ? 'clip' : wrap];
}

function paddings({padding = {}}: StyleView): Record<string, number> {
  return Object.fromEntries(
    Object.entries(padding).map(([side, pixels]) => [side[0], pixels]),
  );
}

/** From `1 #rrggbb` by side. */
function borders(sides: NonNullable<StyleView['borders']>): IBorderData {
  return Object.fromEntries(
    Object.entries(sides).map(([side, line]) => {
      const [width, color] = line.split(' ');
      const style =
        Number(width) >= 3
          ? BorderStyleTypes.THICK
          : Number(width) === 2
            ? BorderStyleTypes.MEDIUM
            : BorderStyleTypes.THIN;
      return [side[0], {s: style, cl: {rgb: color}}];
    }),
  );
}
