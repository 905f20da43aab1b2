import {createHash} from 'node:crypto';
import {localeOf} from './calculator/locale';
import {canonical} from './canonical';
import type {BookState, CellFormat} from './model';
import {emptySheet} from './requests/sheets';

type SpreadsheetTheme = gapi.client.sheets.SpreadsheetTheme;

export interface BlankBook {
  /** Made from owner and title when absent. */
  id?: string;
  title: string;
  /** Such as ru_RU. */
  locale: string;
  timeZone: string;
  owner: string;
}

/** What Google gives a cell that nobody formatted. */
const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: {red: 1, green: 1, blue: 1},
  backgroundColorStyle: {rgbColor: {red: 1, green: 1, blue: 1}},
  padding: {top: 2, right: 3, bottom: 2, left: 3},
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: {rgbColor: {}},
  },
};

/** The colours of the theme «Standard», as hexadecimal triples. */
const THEME_COLORS = {
  TEXT: '000000',
  BACKGROUND: 'ffffff',
  ACCENT1: '4285f4',
  ACCENT2: 'ea4335',
  ACCENT3: 'fbbc04',
  ACCENT4: '34a853',
  ACCENT5: 'ff6d01',
  ACCENT6: '46bdc6',
  LINK: '1155cc',
} as const;

function standardTheme(): SpreadsheetTheme {
  const themeColors = Object.entries(THEME_COLORS).map(([type, hex]) => {
    const [red, green, blue] = [0, 2, 4].map(
      at => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
    );
    const colorType = type as keyof typeof THEME_COLORS;
    return {colorType, color: {rgbColor: canonical({red, green, blue})}};
  });
  return {primaryFontFamily: 'Arial', themeColors};
}

export function blankBook(options: BlankBook): BookState {
  const {title, locale, timeZone, owner} = options;
  const id =
    options.id ??
    createHash('sha256').update(`${owner}\n${title}`).digest('base64url');
  localeOf(locale);
  return {
    id,
    owner,
    idsDrawn: 0,
    properties: {
      title,
      locale,
      timeZone,
      autoRecalc: 'ON_CHANGE',
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: standardTheme(),
    },
    sheets: [
      emptySheet({
        sheetId: 0,
        title: locale.startsWith('ru') ? 'Лист1' : 'Sheet1',
      }),
    ],
    developerMetadata: [],
  };
}
