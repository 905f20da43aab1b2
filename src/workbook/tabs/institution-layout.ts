import {applies, type Shape} from '../../core/applies';
import type {Check} from '../../core/checks/check';
import {checksOf} from '../../core/checks/checks-of';
import type {Cohort, FieldId, Indicator} from '../../core/indicator';
import type {Activity} from '../../core/plan';
import type {Preset} from '../../core/preset';
import {MARK} from '../../wording/check-message';
import {cellName} from '../a1';
import {checkFormula} from '../formulas/check-formula';
import type {Area, Condition, Layout, LayoutCell} from '../layout';
import {COLOUR} from '../style';
import {activityRow, fieldRow} from './institution-rows';

/** Columns of an institution's tab. */
export const COLUMN = {
  id: 0,
  no: 1,
  title: 2,
  unit: 3,
  /** Value of a row, status of an activity. */
  value: 4,
  /** Previous period of a row, date of an activity. */
  previous: 5,
  check: 6,
  /** Explanation of a row, document of an activity. */
  explanation: 7,
  /** Hidden: the value as the roll-up takes it. */
  clean: 8,
  /** Hidden: the peer group's median share. */
  peerMedian: 9,
} as const;

const WIDTHS = [40, 62, 420, 100, 110, 110, 270, 230, 60, 60];

/** Id of the row that holds the checkbox of submission. */
export const SUBMIT_ROW = 'submit';

/** Cells of the heading, zero-based. */
export const HEADING = {
  name: [0, 1],
  standing: [0, 4],
  period: [1, 1],
  progress: [1, 4],
  message: [2, 1],
} as const;

/** Numbers of the heading, in the hidden column: filled, of so many, wrong. */
export const PROGRESS = {filled: 0, expected: 1, wrong: 2} as const;

const TOP = 4;

const TITLES = [
  'id',
  '№',
  'Наименование',
  'Ед. изм. / Срок',
  'Значение / Статус',
  'Прошлый период / Дата',
  'Проверка',
  'Пояснение / Подтверждение',
  '',
  '',
];

/** One row below the heading. */
export type BodyRow =
  | {is: 'block'; id: string; title: string}
  | {is: 'cohort'; id: FieldId; cohort: Cohort}
  | {is: 'indicator'; id: FieldId; indicator: Indicator}
  | {is: 'activity'; id: string; activity: Activity}
  | {is: 'submit'; id: string};

/**
 * Rows of the tab for all institutions of a kind. Activities for project
 * participants are there for all; a tab hides those that do not concern it.
 */
export function bodyRows(
  preset: Preset,
  shape: Pick<Shape, 'kind' | 'upperGrades'>,
): BodyRow[] {
  const all = {...shape, projects: []};
  const cohorts = preset.catalogue.cohorts
    .filter(cohort => applies(cohort, all))
    .map((cohort): BodyRow => ({is: 'cohort', id: cohort.id, cohort}));
  const indicators = preset.catalogue.indicators
    .filter(indicator => applies(indicator, all))
    .map((indicator): BodyRow => ({
      is: 'indicator',
      id: indicator.id,
      indicator,
    }));
  const rows: BodyRow[] = [];
  const block = (id: string, title: string) =>
    rows.push({is: 'block', id: `block:${id}`, title});
  if (cohorts.length > 0) {
    block('cohorts', 'Контингент: сколько детей и выпускников');
    rows.push(...cohorts);
  }
  if (indicators.length > 0) {
    block('indicators', 'Показатели');
    rows.push(...indicators);
  }
  block('plan', 'План учреждения');
  for (const section of preset.plan.sections) {
    const activities = preset.plan.activities.filter(
      activity =>
        activity.section === section.no &&
        activity.parties.some(party => party.role === shape.kind),
    );
    if (activities.length === 0) continue;
    block(`section:${section.no}`, `${section.no}. ${section.title}`);
    for (const activity of activities) {
      rows.push({is: 'activity', id: activity.id, activity});
    }
  }
  block('submit', 'Сдача');
  rows.push({is: 'submit', id: SUBMIT_ROW});
  return rows;
}

/** Zero-based row of the sheet by id of the row. */
export function rowNumbers(rows: readonly BodyRow[]): Map<string, number> {
  return new Map(rows.map((row, index) => [row.id, TOP + index]));
}

const plain = (style: LayoutCell['style']): LayoutCell => ({
  style,
  content: 'fixed',
  value: null,
});
const fixed = (
  style: LayoutCell['style'],
  value: LayoutCell['value'],
): LayoutCell => ({style, content: 'fixed', value});
const data = (style: LayoutCell['style']): LayoutCell => ({
  style,
  content: 'data',
});

function heading(first: number, last: number): LayoutCell[][] {
  const row = () => WIDTHS.map(() => plain('base'));
  const rows = [row(), row(), row()];
  const put = (place: readonly [number, number], cell: LayoutCell) => {
    const target = rows[place[0]];
    if (target) target[place[1]] = cell;
  };
  const span = (column: number) =>
    `${cellName(first, column)}:${cellName(last, column)}`;
  const hidden = COLUMN.clean;
  put(HEADING.name, data('title'));
  put(HEADING.standing, data('standing'));
  put(HEADING.period, data('subtitle'));
  put(HEADING.message, data('lead'));
  const [filled, expected, wrong] = [0, 1, 2].map(row => cellName(row, hidden));
  put(
    HEADING.progress,
    fixed('aside', {
      formula: `="Заполнено "&${filled}&" из "&${expected}&IF(${wrong}>0;" · исправьте или поясните: "&${wrong};"")`,
    }),
  );
  const numbers = [
    `=SUMPRODUCT(--(LEN(${span(hidden)})>0))`,
    `=SUMPRODUCT(--(LEN(${span(COLUMN.check)})>0))`,
    `=SUMPRODUCT(--(LEFT(${span(COLUMN.check)};1)="${MARK.error}"))`,
  ];
  numbers.forEach((formula, index) =>
    put([index, hidden], fixed('hidden', {formula})),
  );
  return rows;
}

function bodyCells(
  row: BodyRow,
  number: number,
  check: (row: {field: FieldId; answer: 'number' | 'yes-no'}) => string,
): LayoutCell[] {
  switch (row.is) {
    case 'block':
      return [
        fixed('id', row.id),
        fixed('section', row.title),
        ...WIDTHS.slice(2, COLUMN.clean).map(() => plain('section')),
        plain('hidden'),
        plain('hidden'),
      ];
    case 'cohort': {
      const formula = check({field: row.id, answer: 'number'});
      return fieldRow(row.cohort, number, formula);
    }
    case 'indicator': {
      const {answer} = row.indicator;
      const formula = check({field: row.id, answer});
      return fieldRow(row.indicator, number, formula);
    }
    case 'activity':
      return activityRow(row.activity, number);
    case 'submit':
      return [
        fixed('id', row.id),
        plain('base'),
        fixed('lead', 'Всё заполнено и проверено: поставьте отметку «Сдать»'),
        fixed('aside', 'Сдать →'),
        {
          style: 'inputChoice',
          content: 'input',
          validation: {type: 'checkbox'},
        },
        plain('base'),
        data('lead'),
        plain('base'),
        plain('hidden'),
        plain('hidden'),
      ];
  }
}

function conditions(last: number): Condition[] {
  const mark = `LEFT($G${TOP + 1};1)`;
  const area = (startColumn: number, endColumn: number): Area => ({
    startRow: TOP,
    endRow: last,
    startColumn,
    endColumn,
  });
  const check = area(COLUMN.check, COLUMN.check + 1);
  const value = area(COLUMN.value, COLUMN.value + 1);
  const rule = (
    place: Area,
    symbol: string,
    foreground: string,
    background?: string,
  ): Condition => ({
    area: place,
    formula: `=${mark}="${symbol}"`,
    foreground,
    background,
  });
  return [
    rule(value, MARK.error, COLOUR.errorText, COLOUR.errorGround),
    rule(check, MARK.error, COLOUR.errorText, COLOUR.errorGround),
    rule(check, MARK.warning, COLOUR.warningText, COLOUR.warningGround),
    rule(check, MARK.fine, COLOUR.fineText),
    rule(check, MARK.open, COLOUR.muted),
  ];
}

/** The layout that all institutions of one kind share. */
export function institutionLayout(
  preset: Preset,
  shape: Pick<Shape, 'kind' | 'upperGrades'>,
  hasPrevious: boolean,
): Layout {
  const rows = bodyRows(preset, shape);
  const numbers = rowNumbers(rows);
  const cell = (column: number) => (field: string) =>
    cellName(numbers.get(field) ?? 0, column);
  const addresses = {
    clean: cell(COLUMN.clean),
    previous: cell(COLUMN.previous),
    peerMedian: cell(COLUMN.peerMedian),
    explanation: cell(COLUMN.explanation),
  };
  const {catalogue} = preset;
  const checks = checksOf(catalogue, {...shape, projects: []}, hasPrevious);
  const none: Check[] = [];
  const isField = (row: BodyRow) =>
    row.is === 'cohort' || row.is === 'indicator';
  const fields = rows.filter(isField).map(row => numbers.get(row.id) ?? TOP);
  const last = TOP + rows.length;
  const header = TITLES.map((title, column) =>
    fixed(
      column >= COLUMN.value && column < COLUMN.check
        ? 'headerCentre'
        : 'header',
      title,
    ),
  );
  const merge = (
    row: number,
    startColumn: number,
    endColumn: number,
  ): Area => ({
    startRow: row,
    endRow: row + 1,
    startColumn,
    endColumn,
  });
  return {
    columns: WIDTHS.map((width, column) => ({
      width,
      hidden: column === COLUMN.id || column >= COLUMN.clean,
    })),
    rows: [
      ...heading(Math.min(...fields, last - 1), Math.max(...fields, TOP)),
      header,
      ...rows.map((row, index) =>
        bodyCells(row, TOP + index, field =>
          checkFormula(
            field,
            checks.get(field.field) ?? none,
            catalogue,
            addresses,
          ),
        ),
      ),
    ],
    rowIds: ['', '', '', 'id', ...rows.map(row => row.id)],
    heights: new Map([
      [0, 34],
      [1, 24],
      [2, 40],
      [3, 38],
    ]),
    frozenRows: TOP,
    merges: [
      merge(0, 1, 4),
      merge(0, 4, 8),
      merge(1, 1, 4),
      merge(1, 4, 8),
      merge(2, 1, 8),
      ...rows.flatMap((row, index) =>
        row.is === 'submit' ? [merge(TOP + index, 6, 8)] : [],
      ),
    ],
    conditions: conditions(last),
    gridlines: true,
  };
}
