import type {Institution} from '../../core/order/institution';
import {UNTOUCHED} from '../../core/submission/submission';
import {formatMoment} from '../../wording/date';
import {KIND_NAMES} from '../../wording/kinds';
import {STATUS_NAMES} from '../../wording/status';
import {cellName} from '../a1';
import {putCell, type GridDraft} from '../grid';
import type {CellValue, Validation} from '../layout';
import type {Book} from '../book';
import {capacityFor, tableLayout, tableValues} from '../table';
import {institutionTab, tabToken} from '../tab-ids';
import {COLUMN} from './institution-columns';
import {PROGRESS} from './institution-heading';
import type {TabContent} from './tab-content';

/** Columns of «Учреждения» that are read back. */
export const REGISTRY_COLUMN = {
  id: 0,
  code: 1,
  name: 2,
  kind: 3,
  emails: 4,
  contact: 5,
  projects: 6,
  upperGrades: 7,
  active: 8,
  status: 9,
  completeness: 10,
  submittedAt: 11,
  submittedBy: 12,
  reviewedAt: 13,
  returnReason: 14,
  extendedUntil: 15,
  remindedAt: 16,
  link: 17,
} as const;

export const YES = 'да';
export const NO = 'нет';

const choice = (values: readonly string[]): Validation => ({
  type: 'list',
  values,
  strict: true,
  help: `Выберите из списка: ${values.join(', ')}.`,
});

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
  return [
    institution.code,
    institution.code,
    institution.name,
    KIND_NAMES[institution.kind].one,
    institution.emails.join(' '),
    institution.contact,
    numbers.join(' '),
    institution.upperGrades ? YES : NO,
    institution.active ? YES : NO,
    STATUS_NAMES[state.status],
    null,
    moment(state.submittedAt),
    state.submittedBy ?? '',
    moment(state.reviewedAt),
    state.returnReason,
    state.extendedUntil ? {day: state.extendedUntil} : '',
    moment(state.remindedAt),
    {label: 'Открыть', tab: institutionTab(institution.code), cell: null},
  ];
}

/** «Учреждения»: who takes part and how their returns stand. */
export function registry(book: Book): TabContent {
  const fixed: GridDraft<CellValue> = [];
  book.institutions.forEach(({code}, row) => {
    const tab = tabToken(institutionTab(code));
    const filled = cellName(PROGRESS.filled, COLUMN.clean);
    const expected = cellName(PROGRESS.expected, COLUMN.clean);
    putCell(fixed, row, REGISTRY_COLUMN.completeness, {
      formula: `=IF(${tab}${expected}=0;"";${tab}${filled}/${tab}${expected})`,
    });
  });
  const layout = tableLayout({
    title: 'Учреждения',
    lead: 'Новые строки можно вписать или вставить из Excel, затем в меню «Профориентация» выбрать «Добавить учреждения».',
    columns: [
      {title: 'Код', width: 64, style: 'no'},
      {title: 'Учреждение', width: 260, style: 'text'},
      {
        title: 'Вид',
        width: 170,
        style: 'text',
        validation: choice(Object.values(KIND_NAMES).map(names => names.one)),
      },
      {title: 'Эл. почта', width: 210, style: 'plain'},
      {title: 'Контактное лицо', width: 170, style: 'text'},
      {title: 'Проекты', width: 80, style: 'plain'},
      {
        title: '10-11 классы',
        width: 70,
        style: 'centre',
        validation: choice([YES, NO]),
      },
      {
        title: 'Участвует',
        width: 80,
        style: 'centre',
        validation: choice([YES, NO]),
      },
      {title: 'Состояние', width: 100, style: 'centre'},
      {title: 'Заполнено', width: 90, style: 'percentCentre'},
      {title: 'Сдано', width: 130, style: 'plain'},
      {title: 'Кто сдал', width: 180, style: 'plain'},
      {title: 'Принято или возвращено', width: 130, style: 'plain'},
      {title: 'Причина возврата', width: 200, style: 'text'},
      {
        title: 'Продление до',
        width: 104,
        style: 'date',
        validation: {
          type: 'date',
          help: 'Введите дату: 31.12.2025. Для этого учреждения она заменит общий срок.',
        },
      },
      {title: 'Последнее напоминание', width: 130, style: 'plain'},
      {title: 'Вкладка', width: 80, style: 'link'},
    ],
    capacity: capacityFor(book.institutions.length + book.unread.length),
    fixed,
  });
  return {
    layout,
    values: tableValues([
      ...book.institutions.map(one => registryLine(one, book)),
      ...book.unread.map(row => row.cells),
    ]),
  };
}
