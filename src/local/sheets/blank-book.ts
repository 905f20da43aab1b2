import {createHash} from 'node:crypto';
import {localeOf} from './calculator/locale';
import type {BookState, CellFormat} from './model';
import {emptySheet} from './requests/sheets';

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
