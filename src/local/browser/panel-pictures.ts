import ExcelJS from 'exceljs';
import type {LiveBook} from '../server/live-book';
import {askScript} from './ask-script';
import type {Step} from './panel-steps';
import type {Picture} from './picture';

const CENTRE = 'centre@example.org';

const centre = (name: string, steps: readonly Step[] = []): Picture => ({
  name: `centre-${name}`,
  as: CENTRE,
  tab: 'Учреждения',
  menu: ['Профориентация', 'Панель центра'],
  steps,
  part: 'surface',
});

const school = (
  name: string,
  as: string,
  tab: string,
  more: Partial<Picture> = {},
): Picture => ({
  name: `panel-${name}`,
  as,
  tab,
  menu: ['Профориентация', 'Панель учреждения'],
  steps: [],
  part: 'surface',
  ...more,
});

/** Rows of a form by their ids, and what comes back in their cells. */
const RETURNED: Readonly<Record<string, readonly [string, string | number][]>> =
  {
    'k1-11': [['E', 214]],
    k9: [['E', 22]],
    'i2.1': [['E', 'двести']],
    'i3.1': [['E', 96]],
    'i3.1a': [
      ['E', 12.5],
      ['H', 'с учётом летней смены'],
    ],
    'i4.1': [['E', 'н/п']],
    'p1.2': [
      ['E', 'сделали'],
      ['F', '01.09.2025'],
      ['H', 'приказ от 01.09.2025 № 118'],
    ],
    'p2.5': [['F', 'весной']],
  };

/** The form of school № 8 as it comes back, not all of it right. */
async function returnedForm(live: LiveBook): Promise<Uint8Array> {
  const {tabs} = live.view(CENTRE);
  const tab = tabs.find(({title}) => title === 'Пример основная школа № 8');
  const form = tab && (await live.exportedTab(tab.sheetId));
  if (!form) throw new Error('no form to hand out');
  const book = new ExcelJS.Workbook();
  const {buffer, byteOffset, byteLength} = form.bytes;
  await book.xlsx.load(
    buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
  );
  const [sheet] = book.worksheets;
  sheet?.eachRow((row, number) => {
    const cells = RETURNED[String(row.getCell(1).value)] ?? [];
    for (const [column, value] of cells) {
      sheet.getCell(`${column}${number}`).value = value;
    }
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const TABLE = [
  'Код\tУчреждение\tВид\tЭл. почта\t10-11 классы\tПроекты',
  's01\tШкола № 1\tшкола\tschool1@example.org\tда\t4.3',
  's 2\tШкола № 2\tгимназия\tschool2@\tда\t',
  's03\tШкола № 3\tшкола\t\tможет быть\t9.9',
  's01\tШкола № 4\tшкола\tschool4@example.org\tнет\t',
].join('\n');

const LONG = [
  'code;name;kind;emails;grades10_11;projects;active',
  's01;Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа с углублённым изучением отдельных предметов № 14 имени дважды Героя Советского Союза адмирала флота Советского Союза Н. Г. Кузнецова»;school;sosh14@example.org;да;;да',
  'd01;Муниципальное бюджетное дошкольное образовательное учреждение «Центр развития ребёнка – детский сад № 101 „Золотая рыбка“»;preschool;;нет;;да',
  'u01;Дом творчества;supplementary;dt@example.org;нет;;да',
].join('\n');

/** A municipality without institutions, then with long names. */
const GROWING: readonly Picture[] = [
  {
    ...centre('nothing'),
    before: live => askScript(live, CENTRE, {command: 'set-up', args: {}}),
  },
  {
    name: 'wizard-errors',
    as: CENTRE,
    tab: 'Начало',
    menu: ['Профориентация', 'Мастер настройки'],
    steps: [{fill: '#table', text: TABLE}, {press: 'Проверить список'}],
    part: 'surface',
  },
  {
    ...centre('long-names', [{press: 'Муниципальное автономное'}]),
    before: async live => {
      await askScript(live, CENTRE, {
        command: 'add-institutions',
        args: {csv: LONG},
      });
      const deadline = '2025-12-14';
      await askScript(live, CENTRE, {
        command: 'open-collection',
        args: {period: 2025, deadline},
      });
    },
  },
];

const BLANK = GROWING.map((one): Picture => ({...one, book: 'blank'}));

/** Every state of the panels; each sees what those before it did. */
export const PANEL_PICTURES: readonly Picture[] = [
  school('half', 'school6@example.org', 'Пример школа № 6'),
  school('submitted', 'gimnaziya4@example.org', 'Пример гимназия № 4'),
  school('returned', 'syut@example.org', 'Пример станция юных техников'),
  school('waiting', 'syut@example.org', 'Пример станция юных техников', {
    steps: [{press: 'Сдать отчёт'}],
  }),
  centre('filter', [
    {press: 'Черновик'},
    {fill: '[type=search]', text: 'школа'},
  ]),
  centre('row', [{press: 'Пример: станция'}]),
  centre('return', [{press: 'Пример: гимназия'}, {press: 'Вернуть…'}]),
  centre('remind', [{press: 'Напомнить, кто'}, {see: '.letter'}]),
  centre('forms', [{press: 'Формы файлом…'}]),
  centre('file', [
    {press: 'Пример: основная школа № 8'},
    {press: 'Форма файлом…'},
    {
      file: '#form-file',
      name: 'форма.xlsx',
      bytes: returnedForm,
    },
    {see: '.changes'},
  ]),
  {
    name: 'wizard-done',
    as: CENTRE,
    tab: 'Начало',
    menu: ['Профориентация', 'Мастер настройки'],
    steps: [{press: '5. Готово'}],
    part: 'surface',
  },
  {
    name: 'self-check',
    as: CENTRE,
    tab: 'Начало',
    menu: ['Профориентация', 'Методический центр', 'Самопроверка'],
    steps: [{press: 'Проверить'}, {see: '.counters'}],
    part: 'surface',
  },
  ...BLANK,
];
