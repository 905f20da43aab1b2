import {Workbook} from '../../../src/local/sheets/workbook';

const OWNER = 'centre@example.org';

function calculated(formula: string): unknown {
  const book = Workbook.create({
    title: 'Книга',
    locale: 'ru_RU',
    timeZone: 'Europe/Kaliningrad',
    owner: OWNER,
  });
  const at = {sheetId: 0, row: 0, column: 0};
  book.type(at, formula, OWNER);
  return book.cell(at).effective?.stringValue ?? book.cell(at).effective;
}

it.each([
  ['="a""b"', 'a"b'],
  ['="""a"""', '"a"'],
  ['=""""', '"'],
  ['="a\\"&"b"', 'a\\b'],
  ['=IF(1=1;"Школа ""Лидер""";"")', 'Школа "Лидер"'],
  ['=HYPERLINK("#gid=0";"Школа ""Лидер""")', 'Школа "Лидер"'],
])('reads a quote within a text: %s', (formula, shown) => {
  expect(calculated(formula)).toBe(shown);
});
