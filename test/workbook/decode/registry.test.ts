import {decode} from '../../../src/workbook/decode/decode';
import {REGISTRY_COLUMN as C} from '../../../src/workbook/tabs/registry';
import {collecting, must, run} from '../../support/commands';
import {OWNER, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {tabOf, typeInto} from '../../support/sheets-of';

const registry = () => {
  const book = collecting([{code: 's01'}, {code: 'd01', kind: 'preschool'}]);
  /** Pastes a row, past the validation, below the two that are there. */
  const paste = (row: number, cells: Partial<Record<keyof typeof C, string>>) =>
    book.batchUpdate(
      {
        requests: (Object.keys(cells) as (keyof typeof C)[]).map(name => ({
          updateCells: {
            start: {
              sheetId: tabOf(book, 'registry').sheetId,
              rowIndex: row,
              columnIndex: C[name],
            },
            rows: [{values: [{userEnteredValue: {stringValue: cells[name]}}]}],
            fields: 'userEnteredValue',
          },
        })),
      },
      OWNER,
    );
  const read = () => decode(readAll(book), PRESET);
  return {book, paste, read};
};

const GOOD = {
  code: 'n01',
  name: 'Новая школа',
  kind: 'школа',
  upperGrades: 'нет',
};

it('keeps a row that cannot be read, as it was typed, through a command', () => {
  const {book, paste, read} = registry();
  paste(7, {...GOOD, kind: 'лицей', contact: 'Петрова'});
  expect(read().institutions.map(one => one.code)).toEqual(['s01', 'd01']);
  expect(read().unread).toMatchObject([
    {row: 8, problems: [expect.stringContaining('вид «лицей»')]},
  ]);
  must(book, 'check');
  const {unread} = read();
  expect(unread).toHaveLength(1);
  expect(unread[0]?.cells).toEqual(
    expect.arrayContaining(['n01', 'Новая школа', 'лицей', 'Петрова', 'нет']),
  );
});

it('counts the first of two rows with one code', () => {
  const {paste, read} = registry();
  paste(5, {...GOOD, code: 'S01', name: 'Двойник'});
  expect(read().institutions.map(one => one.name)).toEqual([
    'Школа s01',
    'Школа d01',
  ]);
  expect(read().unread[0]?.problems).toEqual([
    expect.stringContaining('код «S01» уже есть выше'),
  ]);
});

it('takes nothing in while a row cannot be read', () => {
  const {book, paste} = registry();
  paste(5, GOOD);
  paste(6, {...GOOD, code: 'n02', upperGrades: 'как когда'});
  const before = book.stringify();
  const {ok, message, details} = run(book, 'add-institutions');
  expect(ok).toBe(false);
  expect(message).toMatch(/^Исправьте строки/);
  expect(details).toEqual([expect.stringMatching(/^строка 7: 10-11 классы/)]);
  expect(book.stringify()).toBe(before);
});

it('takes in a row that was typed below a gap', () => {
  const {book, paste, read} = registry();
  paste(9, {...GOOD, projects: ''});
  expect(must(book, 'add-institutions').message).toMatch(/^Добавлено: 1 /);
  expect(read().institutions.map(one => one.code)).toEqual([
    's01',
    'd01',
    'n01',
  ]);
  expect(tabOf(book, 'institution:n01').title).toBe('Новая школа');
});

it('reads an extension that the centre typed, and keeps it through a command', () => {
  const {book, read} = registry();
  typeInto(book, 'registry', 's01', C.extendedUntil, '28.12.2025');
  for (let round = 0; round < 2; round++) {
    expect(read().submissions.get('s01')?.extendedUntil).toBe('2025-12-28');
    expect(read().submissions.get('d01')?.extendedUntil).toBe(null);
    must(book, 'check');
  }
});

it('says which extension is no date, and loses nothing for it', () => {
  const {book, paste} = registry();
  paste(3, {extendedUntil: 'после праздников'});
  const {details} = must(book, 'check');
  expect(details[0]).toMatch(
    /^Строка 4 .* продление «после праздников»: нужна/,
  );
  expect(tabOf(book, 'registry').values[3]?.[C.extendedUntil]).toBe(
    'после праздников',
  );
});
