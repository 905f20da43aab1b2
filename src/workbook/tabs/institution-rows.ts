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
import type {StyleName} from '../style';

const VALUE = 4;
const DATE = 5;

const fixed = (
  style: StyleName,
  value: LayoutCell['value'],
  note?: string,
): LayoutCell => ({style, content: 'fixed', value, ...(note ? {note} : {})});
const hiddenCell = (value: LayoutCell['value']) => fixed('hidden', value);

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
  const input = cellName(number, VALUE);
  const indicator = 'answer' in row ? row : null;
  const answer = indicator?.answer ?? 'number';
  const indent = indicator?.parent ? '    ' : '';
  return [
    fixed('id', row.id),
    fixed('no', indicator ? `И ${indicator.no}` : ''),
    fixed('text', indent + row.title, indicator?.reading),
    fixed('unit', unitOf(row)),
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
    hiddenCell({formula: cleanValueFormula(input, answer)}),
    {style: 'hidden', content: 'data'},
  ];
}

/** Cells of an activity. */
export function activityRow(activity: Activity, number: number): LayoutCell[] {
  return [
    fixed('id', activity.id),
    fixed('no', `П ${activity.no}`),
    fixed('text', activity.title),
    fixed('unit', activity.term),
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
    fixed('check', {
      formula: activityCheckFormula(
        cellName(number, VALUE),
        cellName(number, DATE),
      ),
    }),
    {style: 'inputText', content: 'input'},
    hiddenCell({formula: cleanDateFormula(cellName(number, DATE))}),
    hiddenCell(null),
  ];
}
