import {Workbook} from '../../../src/local/sheets/workbook';

export const OWNER = 'centre@example.org';
export const SCHOOL = 'school@example.org';
export const STRANGER = 'stranger@example.org';

type Request = gapi.client.sheets.Request;
type ExtendedValue = gapi.client.sheets.ExtendedValue;

export function newBook(locale = 'ru_RU'): Workbook {
  return Workbook.create({
    id: 'book',
    title: 'Таблица',
    locale,
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
}

export function apply(
  book: Workbook,
  requests: Request[],
  user = OWNER,
): gapi.client.sheets.Response[] {
  return book.batchUpdate({requests}, user).replies ?? [];
}

/** A value as one would write it: text after `=` is a formula. */
export function valueOf(value: string | number | boolean): ExtendedValue {
  if (typeof value === 'number') return {numberValue: value};
  if (typeof value === 'boolean') return {boolValue: value};
  return value.startsWith('=') ? {formulaValue: value} : {stringValue: value};
}

/** A half-open block of the first sheet. */
export const box = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

/** Writes values from a cell on; null leaves an empty cell. */
export function put(
  values: (string | number | boolean | null)[][],
  sheetId = 0,
  rowIndex = 0,
  columnIndex = 0,
): Request {
  return {
    updateCells: {
      start: {sheetId, rowIndex, columnIndex},
      fields: 'userEnteredValue',
      rows: values.map(row => ({
        values: row.map(value =>
          value === null ? {} : {userEnteredValue: valueOf(value)},
        ),
      })),
    },
  };
}

export function unformatted(book: Workbook, range: string): unknown {
  return book.valuesGet(range, {valueRenderOption: 'UNFORMATTED_VALUE'}, OWNER)
    .values;
}

export function formatted(book: Workbook, range: string): unknown {
  return book.valuesGet(range, {}, OWNER).values;
}

export function formulas(book: Workbook, range: string): unknown {
  return book.valuesGet(range, {valueRenderOption: 'FORMULA'}, OWNER).values;
}

/** The Google-shaped error that a call throws. */
export function errorOf(call: () => unknown): {
  code: number;
  message: string;
  status: string;
} {
  try {
    call();
  } catch (error) {
    return (
      JSON.parse(JSON.stringify(error)) as {
        error: {code: number; message: string; status: string};
      }
    ).error;
  }
  throw new Error('nothing was thrown');
}

/** The message of a refused batch. */
export function refusal(
  book: Workbook,
  requests: unknown[],
  user = OWNER,
): string {
  return errorOf(() =>
    book.batchUpdate({requests: requests as Request[]}, user),
  ).message;
}

/** Cells with all that the tests of cells look at. */
export const CELL_FIELDS =
  'sheets(merges,conditionalFormats,data(rowData(values(userEnteredValue,userEnteredFormat,note,dataValidation))))';

/** Cells of the first sheet, row by row. */
export const cells = (book: Workbook) =>
  book
    .get({fields: CELL_FIELDS}, OWNER)
    .sheets?.[0]?.data?.[0]?.rowData?.map(row => row.values);
