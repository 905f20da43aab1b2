import type {Border, Color as FileColor, Style} from 'exceljs';
import {isMoment} from '../sheets/format/format-number';
import {intern} from '../sheets/intern';
import type {CellFormat, Color, NumberFormat} from '../sheets/model';

type TextFormat = NonNullable<CellFormat['textFormat']>;
type Side = NonNullable<NonNullable<CellFormat['borders']>['top']>;

const BORDER_STYLES: Readonly<Record<string, Side['style']>> = {
  hair: 'DOTTED',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  dashDot: 'DASHED',
  dashDotDot: 'DASHED',
  mediumDashed: 'DASHED',
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};

/** Of Office's own theme, in the order of the file format: light 1 first. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/**
 * The look of a cell of the file; undefined for one that looks like any other.
 * Only what differs from `base`, the spreadsheet's default, is named.
 */
export function cellFormat(
  style: Partial<Style>,
  base: CellFormat,
): CellFormat | undefined {
  const format: CellFormat = {};
  const numberFormat = numberFormatOf(style.numFmt);
  if (numberFormat) format.numberFormat = numberFormat;
  const background =
    style.fill?.type === 'pattern' && style.fill.pattern === 'solid'
      ? colorOf(style.fill.fgColor)
      : undefined;
  if (background) format.backgroundColor = background;
  const borders = bordersOf(style.border);
  if (borders) format.borders = borders;
  const {horizontal, vertical, wrapText} = style.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'right') {
    format.horizontalAlignment = horizontal === 'left' ? 'LEFT' : 'RIGHT';
  } else if (horizontal === 'center') format.horizontalAlignment = 'CENTER';
  if (vertical === 'top') format.verticalAlignment = 'TOP';
  if (vertical === 'middle') format.verticalAlignment = 'MIDDLE';
  if (wrapText) format.wrapStrategy = 'WRAP';
  const {textRotation} = style.alignment ?? {};
  if (typeof textRotation === 'number' && textRotation !== 0) {
    format.textRotation = {angle: textRotation};
  }
  const text = textFormatOf(style.font ?? {}, base.textFormat ?? {});
  if (text) format.textFormat = text;
  return Object.keys(format).length > 0 ? intern(format) : undefined;
}

/** What a conditional format of the file changes. */
export function conditionalFormat(style: Partial<Style>): CellFormat {
  const {bold, italic, strike, underline, color} = style.font ?? {};
  const foreground = colorOf(color);
  const fill = style.fill?.type === 'pattern' ? style.fill : undefined;
  const background = colorOf(fill?.bgColor ?? fill?.fgColor);
  const text: TextFormat = {
    ...(bold === undefined ? {} : {bold}),
    ...(italic === undefined ? {} : {italic}),
    ...(strike === undefined ? {} : {strikethrough: strike}),
    ...(underline ? {underline: true} : {}),
    ...(foreground ? {foregroundColor: foreground} : {}),
  };
  return {
    ...(background ? {backgroundColor: background} : {}),
    ...(Object.keys(text).length > 0 ? {textFormat: text} : {}),
  };
}

/** A colour of the file; undefined for an automatic one. */
export function colorOf(
  color: Partial<FileColor> | undefined,
): Color | undefined {
  if (!color) return undefined;
  const {theme, tint} = color as {theme?: number; tint?: number};
  const hex = color.argb?.slice(-6) ?? THEME[theme ?? -1];
  if (hex === undefined || !/^[0-9A-F]{6}$/i.test(hex)) return undefined;
  const [red, green, blue] = [0, 2, 4].map(
    at => parseInt(hex.slice(at, at + 2), 16) / 255,
  ) as [number, number, number];
  return {
    red: tinted(red, tint),
    green: tinted(green, tint),
    blue: tinted(blue, tint),
  };
}

/**
 * Towards white for a positive tint, towards black for a negative one, as
 * ECMA-376, 18.3.1.15, does to the lightness.
 */
function tinted(channel: number, tint = 0): number {
  return tint < 0 ? channel * (1 + tint) : channel + (1 - channel) * tint;
}

function textFormatOf(
  font: Partial<Style['font']>,
  base: TextFormat,
): TextFormat | undefined {
  const out: TextFormat = {};
  const usual = (base.fontFamily ?? 'Arial').split(',')[0] ?? '';
  if (font.name && font.name.toLowerCase() !== usual.toLowerCase()) {
    out.fontFamily = font.name;
  }
  if (font.size && font.size !== (base.fontSize ?? 10)) {
    out.fontSize = Math.round(font.size);
  }
  if (font.bold) out.bold = true;
  if (font.italic) out.italic = true;
  if (font.underline && font.underline !== 'none') out.underline = true;
  if (font.strike) out.strikethrough = true;
  const color = colorOf(font.color);
  if (color && Object.values(color).some(channel => channel > 0)) {
    out.foregroundColor = color;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

function bordersOf(border: Style['border'] | undefined): CellFormat['borders'] {
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap(name => {
    const side = sideOf(border?.[name]);
    return side ? [[name, side] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function sideOf(border: Partial<Border> | undefined): Side | undefined {
  const style = BORDER_STYLES[border?.style ?? ''];
  if (!style) return undefined;
  const color = colorOf(border?.color) ?? {};
  return {style, color, colorStyle: {rgbColor: color}};
}

function numberFormatOf(pattern: string | undefined): NumberFormat | undefined {
  if (!pattern || pattern === 'General') return undefined;
  // Excel marks the language of a date with `[$-419]`.
  const plain = pattern.replace(/\[\$-[0-9a-f]+\]/gi, '');
  return {type: typeOf(plain), pattern: plain};
}

function typeOf(pattern: string): NumberFormat['type'] {
  if (pattern === '@') return 'TEXT';
  const [section = ''] = pattern.split(';');
  if (isMoment(section)) {
    const bare = section.replace(/"[^"]*"|\\./g, '');
    const date = /[dy]/i.test(bare);
    const time = /[hs]/i.test(bare);
    return date && time ? 'DATE_TIME' : time ? 'TIME' : 'DATE';
  }
  if (section.includes('%')) return 'PERCENT';
  return /E[+-]0/i.test(section) ? 'SCIENTIFIC' : 'NUMBER';
}
