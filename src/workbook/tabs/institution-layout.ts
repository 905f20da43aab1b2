import type {Check} from '../../core/checks/check';
import {checksOf} from '../../core/checks/checks-of';
import type {Catalogue, FieldId} from '../../core/order/indicator';
import type {Preset} from '../../core/order/preset';
import {inputRule, type InputRule} from '../../core/submission/input-rule';
import {MARK} from '../../wording/check-message';
import {STATUS_NAMES} from '../../wording/status';
import {absoluteName, cellName, inOwnRow} from '../a1';
import {checkFormula} from '../formulas/check-formula';
import type {Area, Condition, Layout, LayoutCell} from '../layout';
import {COLOUR} from '../style';
import {byShape, type TabShape} from './by-shape';
import {dataCell, fixedCell} from './fixed-cell';
import {
  BLOCK,
  bodyRows,
  rowNumbers,
  SUBMIT_ROW,
  type BodyRow,
} from './institution-body';
import {ALL, COLUMN, TITLES, TOP} from './institution-columns';
import {heading, HEADING} from './institution-heading';
import {submitFormula} from './submit-formula';
import {activityRow, fieldRow, recommendationRow} from './institution-rows';

function bodyCells(
  row: BodyRow,
  number: number,
  last: {submit: number; row: number},
  catalogue: Catalogue,
  check: (row: InputRule & {field: FieldId}) => string,
  submitted: string,
): LayoutCell[] {
  const own = (column: number) => inOwnRow(column, TOP - 1, last.submit);
  const below = (column: number) => inOwnRow(column, last.submit, last.row);
  switch (row.is) {
    case 'block':
      return [
        fixedCell('id', row.id),
        fixedCell('section', row.title),
        ...ALL.slice(COLUMN.title, COLUMN.clean).map(() =>
          fixedCell('section'),
        ),
        fixedCell('hidden'),
        fixedCell('hidden'),
        fixedCell('hidden'),
        fixedCell('hidden'),
      ];
    case 'cohort': {
      const formula = check({
        field: row.id,
        ...inputRule(catalogue, row.cohort),
      });
      return fieldRow(row.cohort, number, own, formula, catalogue);
    }
    case 'indicator': {
      const rule = inputRule(catalogue, row.indicator);
      const formula = check({field: row.id, ...rule});
      return fieldRow(row.indicator, number, own, formula, catalogue);
    }
    case 'activity':
      return activityRow(row.activity, number, own);
    case 'recommendation':
      return recommendationRow(row.id, row.slot, number, below);
    case 'submit':
      return [
        fixedCell('id', row.id),
        fixedCell('base'),
        fixedCell(
          'lead',
          'Всё заполнено и проверено: поставьте отметку «Сдать»',
        ),
        fixedCell('aside', 'Сдать →'),
        {
          style: 'inputChoice',
          content: 'input',
          validation: {type: 'checkbox'},
        },
        fixedCell('base'),
        fixedCell('lead', {formula: submitted}),
        // Who wrote by the link last, and when.
        {style: 'text', content: 'keep'},
        dataCell('hidden'),
        fixedCell('hidden'),
        fixedCell('hidden'),
        fixedCell('hidden'),
      ];
  }
}

function conditions(last: number, submit: number): Condition[] {
  const mark = `LEFT($G${TOP + 1};1)`;
  const area = (
    startColumn: number,
    endColumn: number,
    endRow = last,
  ): Area => ({
    startRow: TOP,
    endRow,
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
  const status = absoluteName(...HEADING.standing);
  const isStatus = (name: string) => `LEFT(${status};${name.length})="${name}"`;
  const locked: Omit<Condition, 'area'> = {
    formula: `=AND(OR(${isStatus(STATUS_NAMES.submitted)};${isStatus(STATUS_NAMES.accepted)});LEFT($A${TOP + 1};${BLOCK.length})<>"${BLOCK}")`,
    background: COLOUR.locked,
  };
  const [messageRow, messageColumn] = HEADING.message;
  return [
    {
      area: {
        startRow: messageRow,
        endRow: messageRow + 1,
        startColumn: messageColumn,
        endColumn: messageColumn + 1,
      },
      formula: `=${isStatus(STATUS_NAMES.returned)}`,
      foreground: COLOUR.warningText,
      background: COLOUR.warningGround,
      bold: true,
    },
    {area: area(COLUMN.value, COLUMN.date + 1, submit + 1), ...locked},
    {
      area: area(COLUMN.explanation, COLUMN.explanation + 1, submit + 1),
      ...locked,
    },
    rule(value, MARK.error, COLOUR.errorText, COLOUR.errorGround),
    rule(check, MARK.error, COLOUR.errorText, COLOUR.errorGround),
    rule(check, MARK.warning, COLOUR.warningText, COLOUR.warningGround),
    rule(check, MARK.fine, COLOUR.fineText),
    rule(check, MARK.open, COLOUR.muted),
  ];
}

/** The layout that all institutions of one kind share. */
export const institutionLayout = byShape<Layout>(makeLayout);

function makeLayout(preset: Preset, shape: TabShape): Layout {
  const rows = bodyRows(preset, shape);
  const numbers = rowNumbers(preset, shape);
  const cell = (column: number) => (field: string) =>
    cellName(numbers.get(field) ?? 0, column);
  const addresses = {
    clean: cell(COLUMN.clean),
    previous: cell(COLUMN.previous),
    peerMedian: cell(COLUMN.peerMedian),
    explained: cell(COLUMN.explained),
    hasPrevious: absoluteName(...HEADING.hasPrevious),
  };
  const {catalogue} = preset;
  const checks = checksOf(catalogue, {...shape, projects: []}, true);
  const none: Check[] = [];
  const isField = (row: BodyRow) =>
    row.is === 'cohort' || row.is === 'indicator';
  const fields = rows.filter(isField).map(row => numbers.get(row.id) ?? TOP);
  const last = TOP + rows.length;
  const submit = numbers.get(SUBMIT_ROW) ?? TOP;
  const span = [Math.min(...fields, submit), Math.max(...fields, TOP)] as const;
  const submitted = submitFormula({
    submit,
    fields: span,
    open: absoluteName(...HEADING.sheet),
  });
  const header = TITLES.map((title, column) =>
    fixedCell(
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
    columns: ALL,
    rows: [
      ...heading({
        fields: span,
        last: submit,
        submit,
      }),
      header,
      ...rows.map((row, index) =>
        bodyCells(
          row,
          TOP + index,
          {submit, row: last - 1},
          catalogue,
          field =>
            checkFormula(
              field,
              checks.get(field.field) ?? none,
              catalogue,
              addresses,
            ),
          submitted,
        ),
      ),
    ],
    rowIds: ['', '', '', '', 'id', ...rows.map(row => row.id)],
    heights: new Map([
      [0, 34],
      [1, 24],
      [2, 44],
      [3, 34],
      [4, 54],
    ]),
    frozenRows: TOP,
    frozenColumns: 0,
    merges: [
      merge(0, 1, 4),
      merge(0, 4, 8),
      merge(1, 1, 4),
      merge(1, 4, 8),
      merge(2, 1, 8),
      merge(3, 1, 3),
    ],
    conditions: conditions(last, submit),
    gridlines: true,
  };
}
