import type {CellFormat, Color} from '../../sheets/model';
import {colorOf} from '../../xlsx/cell-style';
import type {StyleView} from '../protocol';

type Side = NonNullable<NonNullable<CellFormat['borders']>['top']>;

const THICKNESS: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** `#rrggbb`; a missing part of a colour is zero, as in the API. */
export function hex(color: Color): string {
  const two = (part = 0) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(color.red)}${two(color.green)}${two(color.blue)}`;
}

/**
 * The look of a cell: what differs from how the page shows a plain one.
 * @param base of the spreadsheet
 * @param over of the conditional format that applies, if any
 */
export function styleView(
  own: CellFormat,
  base: CellFormat,
  over: CellFormat | null,
): StyleView {
  const text = {
    ...base.textFormat,
    ...own.textFormat,
    ...over?.textFormat,
  };
  const style: StyleView = {};
  const background =
    (over && colorOf(over, 'backgroundColor')) ??
    colorOf(own, 'backgroundColor');
  if (background && hex(background) !== '#ffffff') {
    style.background = hex(background);
  }
  const color =
    (over?.textFormat && colorOf(over.textFormat, 'foregroundColor')) ??
    colorOf(own.textFormat ?? {}, 'foregroundColor');
  if (color && hex(color) !== '#000000') style.color = hex(color);
  if (
    text.fontSize !== undefined &&
    text.fontSize !== base.textFormat?.fontSize
  )
    style.fontSize = text.fontSize;
  if (
    text.fontFamily !== undefined &&
    text.fontFamily !== base.textFormat?.fontFamily
  ) {
    style.fontFamily = text.fontFamily;
  }
  if (text.bold) style.bold = true;
  if (text.italic) style.italic = true;
  if (text.underline) style.underline = true;
  if (text.strikethrough) style.strikethrough = true;
  const horizontal = own.horizontalAlignment?.toLowerCase();
  if (isOneOf(['left', 'center', 'right'], horizontal)) {
    style.horizontal = horizontal;
  }
  const vertical = own.verticalAlignment?.toLowerCase();
  if (isOneOf(['top', 'middle', 'bottom'], vertical)) {
    if (vertical !== 'bottom') style.vertical = vertical;
  }
  const wrap = WRAPS[own.wrapStrategy ?? ''];
  if (wrap && wrap !== 'overflow') style.wrap = wrap;
  const borders = bordersOf(own);
  if (Object.keys(borders).length > 0) style.borders = borders;
  if (own.padding) style.padding = {...own.padding};
  return style;
}

const WRAPS: Readonly<Record<string, NonNullable<StyleView['wrap']>>> = {
  OVERFLOW_CELL: 'overflow',
  LEGACY_WRAP: 'wrap',
  CLIP: 'clip',
  WRAP: 'wrap',
};

function bordersOf(format: CellFormat): NonNullable<StyleView['borders']> {
  const shown: NonNullable<StyleView['borders']> = {};
  for (const side of SIDES) {
    const given: Side | undefined = format.borders?.[side];
    const thickness = THICKNESS[given?.style ?? 'NONE'];
    if (given === undefined || thickness === undefined) continue;
    shown[side] = `${thickness} ${hex(colorOf(given, 'color') ?? {})}`;
  }
  return shown;
}

function isOneOf<T extends string>(
  known: readonly T[],
  word: string | undefined,
): word is T {
  return (known as readonly (string | undefined)[]).includes(word);
}
