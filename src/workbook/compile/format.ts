import {COLOUR, STYLES, type Style, type StyleName} from '../style';
import type {CellFormat, ColorStyle} from '../sheets-api';

/** A colour `#rrggbb` in the API's form, channels from 0 to 1. */
export function colour(hex: string): ColorStyle {
  const channel = (from: number) =>
    parseInt(hex.slice(from, from + 2), 16) / 255;
  return {rgbColor: {red: channel(1), green: channel(3), blue: channel(5)}};
}

function borders(hex: string): CellFormat['borders'] {
  const line = {style: 'SOLID', colorStyle: colour(hex)};
  return {top: line, bottom: line, left: line, right: line};
}

/** The whole format of a cell in this style: nothing is left to inherit. */
export function cellFormat(name: StyleName): CellFormat {
  const style: Style = STYLES[name];
  return {
    ...(style.background
      ? {backgroundColorStyle: colour(style.background)}
      : {}),
    ...(style.edge ? {borders: borders(style.edge)} : {}),
    textFormat: {
      fontFamily: 'Arial',
      fontSize: style.size ?? 10,
      bold: style.bold ?? false,
      foregroundColorStyle: colour(style.foreground ?? COLOUR.ink),
    },
    ...(style.align ? {horizontalAlignment: style.align} : {}),
    verticalAlignment: 'MIDDLE',
    wrapStrategy: style.wrap === false ? 'OVERFLOW_CELL' : 'WRAP',
    ...(style.format ? {numberFormat: style.format} : {}),
  };
}
