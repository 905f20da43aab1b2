import type {Border, Borders, Fill, Font, Style} from 'exceljs';
import type {CellFormat, Color} from '../sheets/model';

type Format = CellFormat;
type Side = NonNullable<NonNullable<Format['borders']>['top']>;

const BORDER_STYLES: Readonly<Record<string, Border['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

/** The pattern that Sheets shows for a type of number without its own. */
const TYPE_PATTERNS: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'dd.mm.yyyy',
  TIME: 'h:mm:ss',
  DATE_TIME: 'dd.mm.yyyy h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/** @param base the spreadsheet's default format, which the cell's overrides. */
export function cellStyle(
  format: Format,
  base: Format,
  locked: boolean,
): Partial<Style> {
  const style: Partial<Style> = {
    font: font(format.textFormat, base.textFormat),
    alignment: alignment(format, base),
    protection: {locked},
  };
  const fill = solidFill(colorOf(format, 'backgroundColor'));
  if (fill !== undefined) style.fill = fill;
  const border = borders(format.borders);
  if (border !== undefined) style.border = border;
  const {pattern, type = ''} = format.numberFormat ?? {};
  const numFmt = pattern || TYPE_PATTERNS[type];
  if (numFmt !== undefined) style.numFmt = numFmt;
  return style;
}

/** The same for a conditional format, which sets only what it names. */
export function conditionalStyle(format: Format): Partial<Style> {
  const {bold, italic, strikethrough} = format.textFormat ?? {};
  const color = colorOf(format.textFormat ?? {}, 'foregroundColor');
  const background = colorOf(format, 'backgroundColor');
  const style: Partial<Style> = {};
  const changed: Partial<Font> = {
    ...(bold === undefined ? {} : {bold}),
    ...(italic === undefined ? {} : {italic}),
    ...(strikethrough === undefined ? {} : {strike: strikethrough}),
    ...(color === undefined ? {} : {color: {argb: argb(color)}}),
  };
  if (Object.keys(changed).length > 0) style.font = changed;
  if (background !== undefined) {
    style.fill = {
      type: 'pattern',
      pattern: 'solid',
      bgColor: {argb: argb(background)},
    };
  }
  return style;
}

/** Sheets writes a colour twice: as a style and, older, as itself. */
export function colorOf(
  holder: object,
  field: 'backgroundColor' | 'foregroundColor' | 'color' | 'tabColor',
): Color | undefined {
  const fields = holder as Record<string, unknown>;
  const style = fields[`${field}Style`] as {rgbColor?: Color} | undefined;
  return style?.rgbColor ?? (fields[field] as Color | undefined);
}

/** An absent part of a colour is 0. */
export function argb({red = 0, green = 0, blue = 0}: Color): string {
  const hex = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `ff${hex(red)}${hex(green)}${hex(blue)}`.toUpperCase();
}

function font(
  text: Format['textFormat'] = {},
  base: Format['textFormat'] = {},
): Partial<Font> {
  const color = colorOf(text, 'foregroundColor');
  return {
    name: fontName(text.fontFamily ?? base.fontFamily ?? 'Arial'),
    size: text.fontSize ?? base.fontSize ?? 10,
    ...(text.bold ? {bold: true} : {}),
    ...(text.italic ? {italic: true} : {}),
    ...(text.underline ? {underline: true} : {}),
    ...(text.strikethrough ? {strike: true} : {}),
    ...(color === undefined ? {} : {color: {argb: argb(color)}}),
  };
}

/** The first of a list as CSS has it, `arial,sans,sans-serif`. */
function fontName(family: string): string {
  const first = family.split(',')[0] ?? family;
  return first.charAt(0).toUpperCase() + first.slice(1);
}

function alignment(format: Format, base: Format): Style['alignment'] {
  const horizontal = format.horizontalAlignment?.toLowerCase();
  const vertical =
    format.verticalAlignment ?? base.verticalAlignment ?? 'BOTTOM';
  return {
    ...(horizontal === undefined
      ? {}
      : {horizontal: horizontal as 'left' | 'center' | 'right'}),
    vertical: vertical.toLowerCase() as 'top' | 'middle' | 'bottom',
    wrapText: (format.wrapStrategy ?? base.wrapStrategy) === 'WRAP',
    ...(format.textRotation?.angle
      ? {textRotation: format.textRotation.angle}
      : {}),
  } as Style['alignment'];
}

function solidFill(color: Color | undefined): Fill | undefined {
  return (
    color && {type: 'pattern', pattern: 'solid', fgColor: {argb: argb(color)}}
  );
}

function borders(of: Format['borders']): Partial<Borders> | undefined {
  const side = (given: Side | undefined): Partial<Border> | undefined => {
    const style = BORDER_STYLES[given?.style ?? 'NONE'];
    if (given === undefined || style === undefined) return undefined;
    return {style, color: {argb: argb(colorOf(given, 'color') ?? {})}};
  };
  const all = {
    top: side(of?.top),
    bottom: side(of?.bottom),
    left: side(of?.left),
    right: side(of?.right),
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
