import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type {TakeInPreview} from '../../../src/app/commands/take-in';
import type {HandOut} from '../../../src/app/commands/hand-out';
import {writeXlsx} from '../../../src/local/xlsx/write-xlsx';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {collecting, must, run} from '../../support/commands';
import type {Line} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, tick, type} from '../../support/sheets-of';

const LINES: readonly Line[] = [
  {code: 's01', grades10_11: 'нет', projects: '4.3'},
  {code: 's02'},
];
const value = (book: Workbook, row: string, column = 4) =>
  cellOf(book, 'institution:s01', row, column);
const take = (rows: unknown[][], more: object = {}) => ({
  institution: 's01',
  rows,
  ...more,
});
/** A row of the whole form, ids and all. */
const whole = (
  id: string,
  [entered = '', date = '', explanation = '']: (string | number)[],
) => [id, '', '', '', entered, date, '', explanation];

describe('take-in', () => {
  it('knows rows by their hidden ids', () => {
    const book = collecting(LINES);
    const ran = must(
      book,
      'take-in',
      take([
        whole('block:cohorts', []),
        whole('k9', ['1 250']),
        whole('i1.1', ['ДА', '', 'приказ № 1']),
        whole('i2.1', ['н/п']),
        whole('p1.2', ['выполнено', '01.09.2025', 'акт']),
      ]),
    );
    expect(ran.message).toBe('Школа s01: из формы внесено 7 клеток.');
    expect([
      value(book, 'k9'),
      value(book, 'i1.1'),
      value(book, 'i2.1'),
    ]).toEqual([1250, 'да', 'н/п']);
    expect([4, 5, 7].map(column => value(book, 'p1.2', column))).toEqual([
      'выполнено',
      '01.09.2025',
      'акт',
    ]);
    expect(value(book, 'p1.2', 8)).toBe(20250901);
  });

  it.each([
    ['a thin space', '1\u2009250', 1250],
    ['a no-break space', '1\u00A0250', 1250],
    ['a zero-width space', '12\u200B', 12],
    ['marks of direction', '\u200F12\u202C', 12],
    ['wide digits', '１２', 12],
    ['Arabic digits', '١٢', 12],
    ['Persian digits', '۱۲', 12],
    ['a letter for a zero', '1О', 10],
    ['a small letter for a zero', '1o5', 105],
    ['a line break at its end', '12\n', 12],
  ])('understands a number with %s, and tells what it took', (_, text, to) => {
    const book = collecting(LINES);
    const {details} = must(book, 'take-in', take([whole('k9', [text])]));
    expect(value(book, 'k9')).toBe(to);
    const isPlain = /^[\d\s]+$/.test(text);
    expect(details.join()).toContain(
      isPlain ? `→ ${to}` : `→ ${to} (в форме «${text}»)`,
    );
  });

  it.each([
    'О',
    '12\n345',
    '12²',
    '1 2',
    '१२',
    '12 чел.',
    '1e3',
    '0x10',
    '-1',
    '1.5',
    '9'.repeat(400),
    '9007199254740993',
    1e308,
  ])('refuses %j in words', text => {
    const book = collecting(LINES);
    const {data} = must(book, 'take-in', take([whole('k9', [text])]));
    expect((data as TakeInPreview).refused).toEqual([
      expect.objectContaining({reason: expect.stringMatching(/^нужно /)}),
    ]);
    expect(value(book, 'k9')).toBeNull();
  });

  it('says that an answer to a recommendation did not arrive', () => {
    const book = collecting(LINES);
    const ran = must(
      book,
      'take-in',
      take([whole('k9', [60]), whole('received:1', ['', '', 'Сделаем'])]),
    );
    expect(ran.message).toBe(
      'Школа s01: из формы внесено 1 клетка, не принято: 1.',
    );
    expect((ran.data as TakeInPreview).refused).toEqual([
      {
        line: 2,
        row: 'Р 1',
        text: 'Сделаем',
        reason: 'ответ на рекомендацию впишите в её строку на вкладке',
      },
    ]);
  });

  it('knows rows by № or title in a pasted block without ids', () => {
    const book = collecting(LINES);
    const title = value(book, 'k9', 2);
    const tsv = [`${title}\t61`, 'И 1.2\t40\tсверено', '10.1\t7'].join('\n');
    const {details} = must(book, 'take-in', {institution: 's01', tsv});
    expect(details).toEqual([
      `${title}: пусто → 61`,
      'И 1.2: пусто → 40',
      'И 1.2, пояснение: пусто → сверено',
      'не принято, строка 3 (10.1) «7»: так называются две строки: впишите № с буквой, как «И 3.1»',
    ]);
  });

  it('shows first what will change and what was refused, and writes nothing', () => {
    const book = collecting(LINES);
    type(book, 's01', 'k9', '60');
    const before = book.stringify();
    const rows = [
      whole('k9', [61]),
      whole('i1.2', ['=SUM(A1:A9)', '', '=HYPERLINK("http://x")']),
      whole('i2.1', [-1]),
      whole('i3.1', [2.5]),
      whole('i5.1', ['много']),
      whole('i1.1', ['наверное']),
      whole('p1.2', ['сделали', '31.02.2025']),
      whole('i1.3', [5]),
      whole('p4.5', ['выполнено']),
      whole('k9', [62]),
    ];
    const ran = must(book, 'take-in', take(rows, {preview: true}));
    const data = ran.data as TakeInPreview;
    expect(data.changes).toEqual([
      {field: 'k9', part: 'value', row: expect.any(String), from: 60, to: 61},
    ]);
    const whole0 = 'нужно целое число от 0 до 20\u00A0000 или «н/п»';
    expect(data.refused.map(({line, reason}) => [line, reason])).toEqual([
      [2, 'формулы не принимаются: впишите значение'],
      [2, 'формулы не принимаются: впишите значение'],
      [3, whole0],
      [4, whole0],
      [5, whole0],
      [6, 'нужно «да», «нет» или «н/п»'],
      [7, 'нужно «не начато», «в работе», «выполнено», «не применимо»'],
      [7, 'нужна дата в виде 31.12.2025'],
      [8, 'в вашей форме такой строки нет'],
      [9, 'в вашей форме такой строки нет'],
      [10, 'эта строка в форме уже была'],
    ]);
    expect(book.stringify()).toBe(before);
    const applied = must(book, 'take-in', take(rows, {seen: data.seen}));
    expect(applied.data).toEqual(data);
    expect(value(book, 'k9')).toBe(61);
    expect(value(book, 'i1.2')).toBeNull();
  });

  it('takes in just what was shown, or nothing', () => {
    const book = collecting(LINES);
    const rows = [whole('k9', [61])];
    const shown = must(book, 'take-in', take(rows, {preview: true}));
    const {seen} = shown.data as TakeInPreview;
    type(book, 's01', 'k9', '60');
    const ran = run(book, 'take-in', take(rows, {seen}));
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(/пока вы смотрели, вкладка изменилась/),
    ]);
    expect(ran.host.writes).toEqual([]);
  });

  it('lets a form name other institutions below its heading', () => {
    const book = collecting(LINES);
    const rows = [
      ['', 'Школа s01'],
      ['', 'Сведения за 2025 год'],
      whole('k9', [61, '', 'Школа s02']),
    ];
    expect(must(book, 'take-in', take(rows)).message).toMatch(/2 клетки/);
  });

  it('leaves what the form leaves empty, and does the same when repeated', () => {
    const book = collecting(LINES);
    type(book, 's01', 'i2.1', '5');
    const form = take([whole('k9', [61]), whole('i2.1', [])]);
    must(book, 'take-in', form);
    expect(value(book, 'i2.1')).toBe(5);
    const again = must(book, 'take-in', form);
    expect(again.message).toBe('Школа s01: нового в форме нет.');
    expect(again.host.writes).toEqual([]);
  });

  it.each<[string, (book: Workbook) => void, object, RegExp]>([
    [
      'handed in',
      book => {
        fillReturn(book, 's02', SOUND, EXPLAINED);
        tick(book, 's02');
        must(book, 'submit');
      },
      {},
      /отчёт сдан и закрыт для правки/,
    ],
    [
      'accepted',
      book => {
        fillReturn(book, 's02', SOUND, EXPLAINED);
        tick(book, 's02');
        must(book, 'submit');
        must(book, 'accept', {all: true});
      },
      {},
      /отчёт принят и закрыт для правки/,
    ],
    [
      'late',
      () => undefined,
      {moment: '2025-12-21T00:00'},
      /срок сдачи прошёл\. Сначала продлите его/,
    ],
    [
      'of a closed collection',
      book => must(book, 'close-collection'),
      {},
      /сбор не открыт/,
    ],
  ])('refuses the form of a return that is %s', (_, prepare, when, message) => {
    const book = collecting(LINES);
    prepare(book);
    const args = {institution: 's02', rows: [whole('k9', [61])]};
    const ran = run(book, 'take-in', args, when);
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['nothing of the form', take([['просто', 'текст']]), /нет строк формы/],
    ['no table', {institution: 's01'}, /Вставьте таблицу/],
    ['two tables', take([], {tsv: ''}), /нет строк формы|Вставьте таблицу/],
    [
      'the form of another institution',
      take([['', 'Школа s02'], whole('k9', [61])]),
      /это форма другого учреждения – Школа s02/,
    ],
    [
      'the form of another year',
      take([
        ['', 'Школа s01'],
        ['', 'Сведения за 2024 год'],
        whole('k9', [61]),
      ]),
      /это форма за 2024 год, а сбор идёт за 2025 год/,
    ],
    [
      'a table of a thousand columns',
      take([Array.from({length: 1000}, () => 1)]),
      /слишком велика/,
    ],
  ])('refuses %s', (_, args, message) => {
    const ran = run(collecting(LINES), 'take-in', args);
    expect([ran.ok, ran.message]).toEqual([
      false,
      expect.stringMatching(message),
    ]);
  });
});

describe('hand-out', () => {
  it('gives the address of Google’s own export of that tab', () => {
    const book = collecting(LINES);
    const {sheetId} = tabOf(book, 'institution:s01');
    const ran = must(book, 'hand-out', {institution: 'S01'});
    expect(ran.data as HandOut).toEqual({
      institution: 's01',
      url: `https://docs.google.com/spreadsheets/d/municipality/export?format=xlsx&gid=${sheetId}`,
    });
    expect(ran.host.writes).toEqual([]);
  });
});

it('brings a file from the school’s machine back whole', async () => {
  const book = collecting(LINES);
  const {sheetId} = tabOf(book, 'institution:s01');
  const all = book.get({includeGridData: true}, book.owner);
  const sheets = (all.sheets ?? []).filter(
    sheet => sheet.properties?.sheetId === sheetId,
  );
  const file = path.join(
    fs.mkdtempSync(path.join(os.tmpdir(), 'form-')),
    'f.xlsx',
  );
  fs.writeFileSync(file, await writeXlsx({...all, sheets}));
  const excel = new ExcelJS.Workbook();
  await excel.xlsx.readFile(file);
  fs.rmSync(path.dirname(file), {recursive: true});
  const [sheet] = excel.worksheets;
  if (!sheet) throw new Error('no sheet in the file');
  const rows: (string | number | boolean | null)[][] = [];
  sheet.eachRow({includeEmpty: true}, row => {
    const cells = Array.from({length: 8}, (_, column) => {
      const cell = row.getCell(column + 1).value;
      return typeof cell === 'object' ? null : (cell ?? null);
    });
    const field = String(cells[0] ?? '');
    if (field in SOUND) cells[4] = SOUND[field] ?? null;
    if (field in EXPLAINED) cells[7] = EXPLAINED[field] ?? null;
    rows.push(cells);
  });
  const ran = must(book, 'take-in', take(rows));
  expect((ran.data as TakeInPreview).refused).toEqual([]);
  tick(book, 's01');
  must(book, 'submit');
  expect(value(book, 'submit', 6)).toMatch(/^Сдано/);
});
