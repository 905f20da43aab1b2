import {Workbook} from '../../../src/local/sheets/workbook';
import {apply, newBook, OWNER, put} from './books';

describe.each(['__proto__', 'constructor', 'toString'])('«%s»', name => {
  it('is a title like any other, after a restart too', () => {
    const book = newBook();
    apply(book, [
      {addSheet: {properties: {sheetId: 5, title: name}}},
      put([[7, `=A1+1`]], 5),
      put([[`='${name}'!B1`]]),
    ]);
    const again = Workbook.parse(book.stringify());
    for (const one of [book, again]) {
      const cell = one.cell({sheetId: 0, row: 0, column: 0});
      expect(cell.formatted).toBe('8');
    }
  });

  it('is no field, and no locale', () => {
    const book = newBook();
    expect(() => book.get({fields: name}, OWNER)).toThrow('Cannot find');
    expect(() => book.get({fields: `sheets(${name})`}, OWNER)).toThrow(
      'Cannot find',
    );
    const title = {properties: {title: 'x'}, fields: name};
    expect(() => apply(book, [{updateSpreadsheetProperties: title}])).toThrow(
      `Invalid field: ${name}`,
    );
    const locale = {properties: {locale: name}, fields: 'locale'};
    expect(() => apply(book, [{updateSpreadsheetProperties: locale}])).toThrow(
      `locale ${name}`,
    );
  });
});
