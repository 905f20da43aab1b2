import type {Cohort, Indicator} from '../../core/indicator';
import type {Activity} from '../../core/plan';
import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import {WORDS} from '../../core/value';
import {cellName} from '../a1';
import {HERE} from '../compile/validation';
import {activityCheckFormula} from '../formulas/activity-check';
import {cleanDateFormula} from '../formulas/clean-date';
import {
  cleanValueFormula,
  numberValidationFormula,
} from '../formulas/clean-value';
import type {LayoutCell} from '../layout';
import {fixedCell} from './fixed-cell';
import {COLUMN} from './institution-columns';

const NUMBER_HELP =
  'Введите целое число от 0. Если не относится к вам – «н/п».';

function unitOf(row: Cohort | Indicator): string {
  if (!('unit' in row)) return 'человек';
  return row.unit ?? (row.answer === 'yes-no' ? 'да / нет' : '');
}

/** Cells of a cohort or an indicator. */
export function fieldRow(
  row: Cohort | Indicator,
  number: number,
  check: string,
): LayoutCell[] {
  const input = cellName(number, COLUMN.value);
  const indicator = 'answer' in row ? row : null;
  const answer = indicator?.answer ?? 'number';
  const indent = indicator?.parent ? '    ' : '';
  return [
    fixedCell('id', row.id),
    fixedCell('no', indicator ? `И ${indicator.no}` : ''),
    fixedCell('text', indent + row.title, indicator?.reading),
    fixedCell('unit', unitOf(row)),
    answer === 'yes-no'
      ? {
          style: 'inputChoice',
          content: 'input',
          validation: {
            type: 'list',
            values: [WORDS.yes, WORDS.no, WORDS.notApplicable],
            strict: true,
            help: 'Выберите «да», «нет» или «н/п».',
          },
        }
      : {
          style: 'inputNumber',
          content: 'input',
          validation: {
            type: 'formula',
            formula: numberValidationFormula(HERE),
            help: NUMBER_HELP,
          },
        },
    {style: 'previous', content: 'data'},
    {style: 'check', content: 'fixed', value: {formula: check}},
    {style: 'inputText', content: 'input'},
    fixedCell('hidden', {formula: cleanValueFormula(input, answer)}),
    {style: 'hidden', content: 'data'},
  ];
}

/** Cells of an activity. */
export function activityRow(activity: Activity, number: number): LayoutCell[] {
  return [
    fixedCell('id', activity.id),
    fixedCell('no', `П ${activity.no}`),
    fixedCell('text', activity.title),
    fixedCell('unit', activity.term),
    {
      style: 'inputChoice',
      content: 'input',
      validation: {
        type: 'list',
        values: Object.values(ACTIVITY_STATUS_NAMES),
        strict: true,
        help: 'Выберите состояние из списка.',
      },
    },
    {
      style: 'inputDate',
      content: 'input',
      validation: {type: 'date', help: 'Введите дату: 31.12.2025.'},
    },
    fixedCell('check', {
      formula: activityCheckFormula(
        cellName(number, COLUMN.value),
        cellName(number, COLUMN.previous),
      ),
    }),
    {style: 'inputText', content: 'input'},
    fixedCell('hidden', {
      formula: cleanDateFormula(cellName(number, COLUMN.previous)),
    }),
    fixedCell('hidden', null),
  ];
}
