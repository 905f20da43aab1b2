import {defineColumns} from '../columns';

/**
 * Columns of an institution's tab, with the look of a field's row. All that is
 * seen fits beside a sidebar on a screen of 1366, and at full size on A4 held
 * across.
 */
export const INSTITUTION = defineColumns({
  no: {title: '№', width: 56, style: 'no'},
  title: {title: 'Наименование', width: 302, style: 'text', read: false},
  unit: {title: 'Ед. изм. / Срок', width: 92, style: 'unit', read: false},
  value: {title: 'Значение / Статус', width: 106, style: 'inputNumber'},
  previous: {title: 'Прошлый период / Дата', width: 92, style: 'previous'},
  check: {title: 'Проверка', width: 200, style: 'check'},
  explanation: {
    title: 'Пояснение / Подтверждение',
    width: 160,
    style: 'inputText',
  },
  /** The value as the roll-up takes it. */
  clean: {title: 'Как учтено', width: 60, style: 'hidden', hidden: true},
  /** The peer group's median share. */
  peerMedian: {
    title: 'Медиана группы',
    width: 60,
    style: 'hidden',
    hidden: true,
  },
  /** The row's number while something is to be done in it. */
  todo: {
    title: 'Строка с вопросом',
    width: 60,
    style: 'hidden',
    hidden: true,
    read: false,
  },
  /** 1 while the row's explanation holds words. */
  explained: {
    title: 'Пояснено',
    width: 60,
    style: 'hidden',
    hidden: true,
    read: false,
  },
});

const {at, list} = INSTITUTION;

/** Numbers of the columns, by what they mean in each sort of row. */
export const COLUMN = {
  ...at,
  /** Of an activity. */
  status: at.value,
  date: at.previous,
  document: at.explanation,
  cleanDate: at.clean,
  /** Of the row of submission: the box, and, hidden, the answer to the last try. */
  box: at.value,
  reply: at.clean,
  /** Of a recommendation received. */
  recommendation: at.peerMedian,
  recommendationText: at.clean,
  answer: at.explanation,
  /** Of the heading, hidden: how far the return is, and what formulas need. */
  progress: at.clean,
  given: at.peerMedian,
} as const;

/** Titles of all columns, as the header shows them. */
export const TITLES = ['id', ...list.map(({title}) => title)];

/** Looks and widths in pixels of all columns, that of the ids among them. */
export const ALL = [{width: 40, hidden: true}, ...list].map(
  ({width, hidden = false}) => ({width, hidden}),
);

/** First row below the heading, zero-based. */
export const TOP = 5;

/** Id of the row that holds the checkbox of submission. */
export const SUBMIT_ROW = 'submit';

/** Begins the ids of the rows for recommendations received. */
export const SLOT = 'received:';
