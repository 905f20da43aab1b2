import {capitalised} from '../../wording/capitalised';
import {FILLING_ADVICE, FILLING_NAMES} from '../../wording/filling';
import {STAGE_NAMES} from '../../wording/stage';
import {columnName} from '../a1';
import {defineColumns} from '../columns';
import {putCell, type GridDraft} from '../grid';
import type {CellValue, Layout, LayoutCell} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import type {StyleName} from '../style';
import {capacityFor, TABLE_TOP} from '../table';
import {institutionTab, SERVICE_TABS, tabToken} from '../tab-ids';
import {STATUS_NAMES} from '../../wording/status';
import {REGISTRY_COLUMN} from './registry';
import type {TabContent} from './tab-content';

const STEPS = [
  ['Настроить книгу', 'один раз: вкладки, проверки, защита'],
  ['Добавить учреждения', 'впишите их во вкладку «Учреждения»'],
  ['Открыть сбор', 'октябрь – декабрь: вкладки открываются для учреждений'],
  ['Принять или вернуть', 'учреждение сдаёт отметкой «Сдать» внизу вкладки'],
  ['Обновить свод', 'итоги, охват и замечания'],
  ['Рассчитать рекомендации', 'январь – февраль: черновики с основаниями'],
  ['Решения', 'комитет записывает решения и меры'],
] as const;

/** Columns of «Начало», which shows no titles. */
export const START = defineColumns({
  label: {title: '', width: 250, style: 'label'},
  value: {title: '', width: 560, style: 'text'},
  hint: {title: '', width: 260, style: 'label', read: false},
});

type Row = {id: string; cells: LayoutCell[]};

const cell = (style: StyleName, value: CellValue): LayoutCell => ({
  style,
  content: 'fixed',
  value,
});

function row(id: string, ...cells: LayoutCell[]): Row {
  const full = [cell('id', id), ...cells];
  while (full.length < 4) full.push(cell('base', null));
  return {id, cells: full};
}

const section = (title: string) =>
  row('', cell('section', title), cell('section', null), cell('section', null));

function setting(id: string, label: string, style: StyleName, hint: string) {
  return row(
    id,
    cell('label', label),
    {style, content: 'data'},
    cell('label', hint),
  );
}

/** Live count of returns that are handed in, of those expected. */
function progressFormula(book: Book): string {
  const last = TABLE_TOP + capacityFor(book.institutions.length);
  const range = (column: number) => {
    const name = columnName(column);
    return `${tabToken('registry')}${name}${TABLE_TOP + 1}:${name}${last}`;
  };
  const status = range(REGISTRY_COLUMN.status);
  const active = range(REGISTRY_COLUMN.active);
  const count = (name: string) =>
    `COUNTIFS(${status};"${name}";${active};"да")`;
  return `="Сдано "&(${count(STATUS_NAMES.submitted)}+${count(STATUS_NAMES.accepted)})&" из "&COUNTIF(${active};"да")&", принято "&${count(STATUS_NAMES.accepted)}`;
}

function rowsOf(book: Book): Row[] {
  return [
    row('', cell('title', book.preset.title)),
    row(
      '',
      cell(
        'subtitle',
        'План, показатели, рекомендации и решения по профориентации – в одной книге.',
      ),
    ),
    row('', cell('base', null)),
    section('Сейчас'),
    setting('stage', 'Этап года', 'text', ''),
    setting('period', 'Период', 'plain', 'календарный год плана'),
    setting('opened', 'Сбор открыт', 'day', ''),
    setting('deadline', 'Срок сдачи', 'day', 'последний день'),
    row(
      'progress',
      cell('label', 'Ход сбора'),
      cell('text', {formula: progressFormula(book)}),
      cell('base', null),
    ),
    setting(
      'day',
      'На какой день',
      'day',
      'если не сегодня – с этого дня книгу никто не обновлял',
    ),
    setting('looks', 'Приём отметок', 'text', ''),
    section('Кто работает с книгой'),
    setting('centre', 'Методический центр', 'plain', 'адреса; может всё'),
    setting(
      'committee',
      'Комитет',
      'plain',
      'адреса; читает свод, ведёт «Решения»',
    ),
    setting('filling', 'Учреждения заполняют', 'plain', ''),
    row(
      '',
      cell('label', 'Кто что видит'),
      cell('text', FILLING_ADVICE[book.settings.filling]),
    ),
    section('Порядок года (меню «Профориентация»)'),
    ...STEPS.map(([title, hint], index) =>
      row(
        '',
        cell('label', `${index + 1}. ${title}`),
        cell('text', capitalised(hint)),
      ),
    ),
    section('Вкладки'),
  ];
}

function linksOf(book: Book): CellValue[] {
  return [
    ...SERVICE_TABS.filter(([id]) => id !== 'start').map(([tab, label]) => ({
      label,
      tab,
      cell: null,
    })),
    ...book.institutions.map(({code, name}) => ({
      label: name,
      tab: institutionTab(code),
      cell: null,
    })),
  ];
}

/** «Начало»: what this is, how the year stands, where to go. */
export function start(
  book: Book,
  _: Changes,
  today: string | null,
): TabContent {
  const rows = rowsOf(book);
  const links = linksOf(book);
  const {settings} = book;
  const values: GridDraft<CellValue> = [];
  const set = (id: string, value: CellValue) => {
    const number = rows.findIndex(one => one.id === id);
    if (value !== null && value !== '')
      putCell(values, number, START.at.value, value);
  };
  set('stage', STAGE_NAMES[settings.stage]);
  set('period', settings.period === null ? null : String(settings.period));
  set('opened', settings.openedOn ? {day: settings.openedOn} : null);
  set('deadline', settings.deadline ? {day: settings.deadline} : null);
  set('day', today ? {day: today} : null);
  set('looks', book.looks);
  set('centre', settings.centre.join(' '));
  set('committee', settings.committee.join(' '));
  set('filling', FILLING_NAMES[settings.filling]);
  links.forEach((link, index) =>
    putCell<CellValue>(values, rows.length + index, START.at.label, link),
  );
  const linkRow = row('', {style: 'link', content: 'data'}).cells;
  const room = Array.from({length: capacityFor(links.length)}, () => linkRow);
  const layout: Layout = {
    columns: [
      {width: 60, hidden: true},
      ...START.list.map(({width}) => ({width})),
    ],
    rows: [...rows.map(one => one.cells), ...room],
    rowIds: rows.map(one => one.id),
    heights: new Map([
      [0, 44],
      [1, 26],
      ...rows.flatMap((one, index): [number, number][] =>
        one.cells[1]?.style === 'section' ? [[index, 32]] : [],
      ),
    ]),
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    conditions: [],
    gridlines: false,
  };
  return {layout, values};
}
