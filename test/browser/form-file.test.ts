import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import {OWNER} from '../support/municipality';
import {EXPLAINED, SOUND} from '../support/school-return';
import {describeInBrowser} from './in-browser';
import {Panel} from './panel';
import type {PersonWindow} from './person-window';
import {collectingSetting, Stage} from './stage';

const NAME = 'Школа № 2';

let stage: Stage;
let centre: PersonWindow;
let panel: Panel;

/** Forms as they were handed out, by institution. */
const handedOut = new Map<string, Promise<Uint8Array>>();

const download = (code: string) => {
  const known =
    handedOut.get(code) ??
    fetch(stage.formOf(code))
      .then(answer => answer.arrayBuffer())
      .then(buffer => new Uint8Array(buffer));
  handedOut.set(code, known);
  return known;
};

/** The form of an institution, changed in Excel. */
async function filled(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  code = 's02',
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const bytes = await download(code);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const at = (field: string, column: 'value' | 'previous' | 'explanation') =>
  stage.inputOf('s02', field, column);

const set =
  (field: string, value: ExcelJS.CellValue, format?: string) =>
  (sheet: ExcelJS.Worksheet) => {
    const cell = sheet.getCell(at(field, 'value'));
    cell.value = value;
    // Cells of one look share it in exceljs.
    if (format !== undefined) cell.style = {...cell.style, numFmt: format};
  };

/** The same file with a part of it changed as text. */
async function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const text = (await zip.file(name)?.async('string')) ?? '';
  zip.file(name, change(text));
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'});
}

/** Makes the archive's lists say that a part unpacks to so few bytes. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let place = copy.indexOf(name); place >= 0;) {
    const central = copy.readUInt32LE(Math.max(0, place - 46)) === 0x2014b50;
    if (central) copy.writeUInt32LE(size, place - 46 + 24);
    place = copy.indexOf(name, place + 1);
  }
  return new Uint8Array(copy);
}

async function choose(bytes: Uint8Array, name = 'форма.xlsx'): Promise<void> {
  await panel.frame.$eval('.notice', one => (one.textContent = ''));
  await panel.file('#form-file', name, bytes);
}

describeInBrowser('the form of an institution as a file', () => {
  beforeAll(async () => {
    stage = await Stage.open(collectingSetting());
    centre = await stage.window(OWNER);
    panel = await Panel.open(centre, 'sidebar', 'Панель центра', [
      'Методический центр',
      'Формы файлом…',
    ]);
    await panel.choose('#form-of', NAME);
    await panel.press('Выбрать');
  });
  afterAll(() => stage.close());

  const M = 1_000_000;
  test.each<[string, () => Promise<Uint8Array>, RegExp, string?]>([
    [
      'that is no archive',
      async () => Buffer.from('просто текст'),
      /Это не файл Excel/,
    ],
    [
      'with a password, or of an old format',
      async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /закрыт паролем или сохранён в старом формате/,
      'форма.xls',
    ],
    [
      'that is an archive of something else',
      async () => {
        const zip = new JSZip().file('word/document.xml', '<a/>');
        return zip.generateAsync({type: 'uint8array'});
      },
      /Это не файл Excel/,
    ],
    [
      'that is cut off',
      async () => (await download('s02')).subarray(0, 9_000),
      /повреждён/,
    ],
    ['that is empty', async () => new Uint8Array(), /Это не файл Excel/],
    ['of three megabytes', async () => new Uint8Array(3 * M), /слишком велик/],
    [
      'that unpacks to thirty-five megabytes',
      async () =>
        withPart(
          await download('s02'),
          'xl/worksheets/sheet1.xml',
          () => `<a>${' '.repeat(35 * M)}</a>`,
        ),
      /слишком велик/,
    ],
    [
      'that says it unpacks to little, and does not',
      async () =>
        withSize(
          await withPart(
            await download('s02'),
            'xl/worksheets/sheet1.xml',
            () => `<a>${' '.repeat(35 * M)}</a>`,
          ),
          'xl/worksheets/sheet1.xml',
          1_000,
        ),
      /повреждён/,
    ],
    [
      'with entities of its own',
      async () =>
        withPart(
          await download('s02'),
          'xl/sharedStrings.xml',
          text =>
            `<!DOCTYPE sst [<!ENTITY a "b">]>${text.replace(/^<\?.*?\?>/, '')}`,
        ),
      /повреждён/,
    ],
    [
      'with a value far below the form',
      async () => filled(sheet => (sheet.getCell('B9000').value = 1)),
      /слишком велик/,
    ],
    [
      'of another institution',
      async () => filled(() => undefined, 's01'),
      /это форма другого учреждения – Школа № 1/,
    ],
    [
      'of another year',
      async () =>
        filled(sheet => (sheet.getCell('B2').value = 'Сведения за 2024 год')),
      /это форма за 2024 год, а сбор идёт за 2025 год/,
    ],
    [
      'with other things in it',
      async () => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('Меню').getCell('A1').value = 'Суп';
        return new Uint8Array(await book.xlsx.writeBuffer());
      },
      /нет строк формы/,
    ],
  ])('refuses a file %s', async (...[, make, message, name]) => {
    await choose(await make(), name);
    await panel.says(message);
    expect(await panel.text('.list')).not.toMatch(/Внести \(/);
  });

  test('takes numbers and words; refuses what is neither, and says why', async () => {
    const asked = 'нужно целое число от 0 до 20\u00A0000 или «н/п»';
    const cases: [string, ExcelJS.CellValue, string, string?][] = [
      ['k9', 61, 'пусто → 61'],
      ['i1.2', 'н/п', 'пусто → н/п'],
      [
        'i2.1',
        {richText: [{text: '6'}, {text: '2', font: {bold: true}}]},
        'пусто → 62',
      ],
      // The last value, as a paste gives it.
      ['i3.1', {formula: '12+5', result: 17}, 'пусто → 17'],
      ['i3.2', {formula: '9+5'}, '«=9+5» – формулы не принимаются'],
      [
        'i4.1',
        {formula: '1/0', result: {error: '#DIV/0!'}},
        `«#DIV/0!» – ${asked}`,
      ],
      ['i5.1', new Date('2025-09-01'), `«01.09.2025» – ${asked}`, 'dd.mm.yyyy'],
      ['i6.1', 45_902, `«02.09.2025» – ${asked}`, '[$-419]d mmmm yyyy "г.";@'],
      ['i7.1', 12, 'пусто → 12', '0 "мед. days"'],
      ['i8.1', 0.5, `«0.5» – ${asked}`, '0%'],
      ['i9.1', true, `«true» – ${asked}`],
      ['i10.1', {text: '7', hyperlink: 'http://x'}, 'пусто → 7'],
      ['i10.2', -1, `«-1» – ${asked}`],
    ];
    await choose(
      await filled(sheet => {
        for (const [field, value, , format] of cases) {
          set(field, value, format)(sheet);
        }
      }),
    );
    await panel.says(/Изменится клеток/);
    const said = await panel.text('.list');
    for (const [field, , line] of cases.slice(1)) {
      expect(said).toContain(`И ${field.slice(1)}: ${line}`);
    }
    expect(said).toMatch(/9 классов.*: пусто → 61/);
    expect(said).toMatch(/Изменится клеток: 6\./);
  });

  test('asks which sheet of several, and passes over those that are hidden', async () => {
    await choose(
      await filled((sheet, book) => {
        set('i2.1', 61)(sheet);
        book.addWorksheet('Черновик').getCell('A1').value = 'сверить';
        book.addWorksheet('Тайный', {state: 'hidden'});
      }),
    );
    await panel.says(/И 2\.1: пусто → 61/);
    const names = await panel.frame.$$eval('#form-sheet option', all =>
      all.map(one => one.textContent),
    );
    expect(names).toEqual([NAME, 'Черновик']);
    await panel.choose('#form-sheet', 'Черновик');
    await panel.says(/нет строк формы/);
  });

  test('brings a filled form in, dates of activities and all', async () => {
    const bytes = await filled(sheet => {
      for (const [field, value] of Object.entries(SOUND)) {
        sheet.getCell(at(field, 'value')).value = value;
      }
      for (const [field, text] of Object.entries(EXPLAINED)) {
        sheet.getCell(at(field, 'explanation')).value = text;
      }
      sheet.getCell(at('p1.2', 'value')).value = 'выполнено';
      const date = sheet.getCell(at('p1.2', 'previous'));
      date.value = new Date('2025-09-01');
      date.numFmt = 'dd.mm.yyyy';
      sheet.getCell(at('i9.1', 'value')).value = 'много';
    });
    await choose(bytes);
    await panel.says(/П 1\.2, дата: пусто → 01\.09\.2025/);
    await panel.says(/И 9\.1: «много» – нужно целое число/);
    await panel.press('Внести (');
    await panel.says(/Школа № 2: из формы внесено \d+ клет.*, не принято: 1/);
    await centre.openTab(NAME);
    await centre.goTo(at('p1.2', 'previous'));
    await centre.shows(at('p1.2', 'previous'), '01.09.2025');
    await centre.goTo(at('i1.1', 'value'));
    await centre.shows(at('i1.1', 'value'), 'да');
  });
});
