import type {Institution} from '../../core/order/institution';
import {UNTOUCHED} from '../../core/submission/submission';
import {formatMoment} from '../../wording/date';
import {KIND_NAMES} from '../../wording/kinds';
import {STATUS_NAMES} from '../../wording/status';
import {submittedText} from '../../wording/submitted-at';
import {cellName} from '../a1';
import {defineColumns, inOrder} from '../columns';
import {putCell, type Grid, type GridDraft} from '../grid';
import type {CellValue, Layout, Validation} from '../layout';
import type {Book} from '../book';
import {capacityFor, tableLayout, tableValues} from '../table';
import {institutionTab, tabToken} from '../tab-ids';
import {COLUMN} from './institution-columns';
import {PROGRESS} from './institution-heading';
import type {TabContent} from './tab-content';

export const YES = 'да';
export const NO = 'нет';

const choice = (values: readonly string[]): Validation => ({
  type: 'list',
  values,
  strict: true,
  help: `Выберите из списка: ${values.join(', ')}.`,
});

/** Columns of «Учреждения». */
export const REGISTRY = defineColumns({
  code: {title: 'Код', width: 64, style: 'no'},
  name: {title: 'Учреждение', width: 260, style: 'text'},
  kind: {
    title: 'Вид',
    width: 170,
    style: 'text',
    validation: choice(Object.values(KIND_NAMES).map(names => names.one)),
  },
  emails: {title: 'Эл. почта', width: 210, style: 'plain'},
  contact: {title: 'Контактное лицо', width: 170, style: 'text'},
  projects: {title: 'Проекты', width: 80, style: 'plain'},
  upperGrades: {
    title: '10-11 классы',
    width: 70,
    style: 'centre',
    validation: choice([YES, NO]),
  },
  active: {
    title: 'Участвует',
    width: 80,
    style: 'centre',
    validation: choice([YES, NO]),
  },
  status: {title: 'Состояние', width: 100, style: 'centre'},
  completeness: {title: 'Заполнено', width: 90, style: 'percentCentre'},
  submittedAt: {title: 'Сдано', width: 130, style: 'plain'},
  submittedBy: {title: 'Кто сдал', width: 180, style: 'plain'},
  reviewedAt: {title: 'Принято или возвращено', width: 130, style: 'plain'},
  returnReason: {title: 'Причина возврата', width: 200, style: 'text'},
  extendedUntil: {
    title: 'Продление до',
    width: 104,
    style: 'date',
    validation: {
      type: 'date',
      help: 'Введите дату: 31.12.2025. Для этого учреждения она заменит общий срок.',
    },
  },
  remindedAt: {title: 'Последнее напоминание', width: 130, style: 'plain'},
  link: {title: 'Вкладка', width: 80, style: 'link'},
});

export const REGISTRY_COLUMN = REGISTRY.at;

/** The cells of an institution's line, its id first. */
export function registryLine(
  institution: Institution,
  book: Book,
): CellValue[] {
  const state = book.submissions.get(institution.code) ?? UNTOUCHED;
  const moment = (at: string | null) => (at ? formatMoment(at) : '');
  const {activities} = book.preset.plan;
  const numbers = institution.projects.map(
    id => activities.find(activity => activity.id === id)?.no ?? id,
  );
  const {code, name, kind, emails, contact} = institution;
  return inOrder(REGISTRY, {
    id: code,
    code,
    name,
    kind: KIND_NAMES[kind].one,
    emails: emails.join(' '),
    contact,
    projects: numbers.join(' '),
    upperGrades: institution.upperGrades ? YES : NO,
    active: institution.active ? YES : NO,
    status: STATUS_NAMES[state.status],
    completeness: null,
    submittedAt: submittedText(state),
    submittedBy: state.submittedBy ?? '',
    reviewedAt: moment(state.reviewedAt),
    returnReason: state.returnReason,
    extendedUntil: state.extendedUntil ? {day: state.extendedUntil} : '',
    remindedAt: moment(state.remindedAt),
    link: {label: 'Открыть', tab: institutionTab(code), cell: null},
  });
}

/** So many lines, and what in them is fixed. */
export function registryLayout(
  lines: number,
  fixed: Grid<CellValue> = [],
): Layout {
  return tableLayout({
    title: 'Учреждения',
    lead: 'Новые строки можно вписать или вставить из Excel, затем в меню «Профориентация» выбрать «Добавить учреждения».',
    columns: REGISTRY.list,
    capacity: capacityFor(lines),
    fixed,
  });
}

/** «Учреждения»: who takes part and how their returns stand. */
export function registry(book: Book): TabContent {
  const fixed: GridDraft<CellValue> = [];
  book.institutions.forEach(({code}, row) => {
    const tab = tabToken(institutionTab(code));
    const filled = cellName(PROGRESS.filled, COLUMN.progress);
    const expected = cellName(PROGRESS.expected, COLUMN.progress);
    putCell(fixed, row, REGISTRY_COLUMN.completeness, {
      formula: `=IF(${tab}${expected}=0;"";${tab}${filled}/${tab}${expected})`,
    });
  });
  const lines = book.institutions.length + book.unread.length;
  return {
    layout: registryLayout(lines, fixed),
    values: tableValues([
      ...book.institutions.map(one => {
        const typed = book.lineProblems.get(one.code)?.typed;
        return registryLine(one, book).map((cell, column) =>
          typed?.has(column) ? (typed.get(column) ?? null) : cell,
        );
      }),
      ...book.unread.map(row => row.cells),
    ]),
  };
}
