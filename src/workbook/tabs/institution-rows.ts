import {
  activityNo,
  indicatorNo,
  recommendationNo,
} from '../../wording/row-number';
import type {Catalogue, Cohort, Indicator} from '../../core/order/indicator';
import type {Activity} from '../../core/order/plan';
import {capitalised} from '../../wording/capitalised';
import {ACTIVITY_STATUS_NAMES} from '../../wording/status';
import {inputRule, type InputRule} from '../../core/submission/input-rule';
import {WORDS} from '../../core/submission/value';
import {MARK} from '../../wording/check-message';
import {formatCount} from '../../wording/number';
import {cellName} from '../a1';
import {HERE} from '../compile/validation';
import {activityCheckFormula} from '../formulas/activity-check';
import {cleanDateFormula} from '../formulas/clean-date';
import {
  cleanValueFormula,
  numberValidationFormula,
} from '../formulas/clean-value';
import {explainedFormula} from '../formulas/explained';
import {quote} from '../formulas/text';
import type {LayoutCell} from '../layout';
import {fixedCell} from './fixed-cell';
import {COLUMN} from './institution-columns';
import {todoFormula} from './institution-heading';

function numberHelp({upTo, mayBeNotApplicable}: InputRule): string {
  const other = mayBeNotApplicable ? ' Если не относится к вам – «н/п».' : '';
  return `Введите целое число от 0 до ${formatCount(upTo)}.${other}`;
}

/** In what the row is counted; empty when that is not said. */
export function unitOf(row: Cohort | Indicator): string {
  if (!('unit' in row)) return 'человек';
  return row.unit ?? (row.answer === 'yes-no' ? 'да / нет' : '');
}

/** What counts in the row, and from what its share is taken. */
export function noteOf(row: Cohort | Indicator, catalogue: Catalogue): string {
  if ('reading' in row) return row.reading;
  const within = catalogue.cohorts
    .filter(other => row.within.includes(other.id))
    .map(other => `не больше числа ${other.genitive}`);
  const measured = catalogue.indicators
    .filter(
      one =>
        typeof one.denominator === 'object' &&
        Object.values(one.denominator ?? {}).some(ids => ids.includes(row.id)),
    )
    .map(one => one.no);
  return [
    ...within.map(text => `${capitalised(text)}.`),
    ...(measured.length > 0
      ? [`От этого числа считается доля: ${measured.join(', ')}.`]
      : []),
  ].join(' ');
}

/** A cell of the row itself, as a formula names it by its place. */
export type OwnRow = (column: number) => string;

/** Cells of a cohort or an indicator. */
export function fieldRow(
  row: Cohort | Indicator,
  number: number,
  own: OwnRow,
  check: string,
  catalogue: Catalogue,
): LayoutCell[] {
  const input = own(COLUMN.value);
  const indicator = 'answer' in row ? row : null;
  const rule = inputRule(catalogue, row);
  const {answer} = rule;
  const indent = indicator?.parent ? '    ' : '';
  return [
    fixedCell('id', row.id),
    fixedCell('no', indicator ? indicatorNo(indicator.no) : ''),
    fixedCell('text', indent + row.title, noteOf(row, catalogue)),
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
            formula: numberValidationFormula(HERE, rule),
            help: numberHelp(rule),
          },
        },
    {style: 'previous', content: 'data'},
    {style: 'check', content: 'fixed', value: {formula: check}},
    {style: 'inputText', content: 'input'},
    fixedCell('hidden', {formula: cleanValueFormula(input, rule)}),
    {style: 'hidden', content: 'data'},
    fixedCell('hidden', {
      formula: todoFormula(cellName(number, COLUMN.check), 'field'),
    }),
    fixedCell('hidden', {
      formula: explainedFormula(own(COLUMN.explanation)),
    }),
  ];
}

/** Cells of an activity. */
export function activityRow(
  activity: Activity,
  number: number,
  own: OwnRow,
): LayoutCell[] {
  return [
    fixedCell('id', activity.id),
    fixedCell('no', activityNo(activity.no)),
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
      formula: activityCheckFormula(own(COLUMN.status), own(COLUMN.date)),
    }),
    {style: 'inputText', content: 'input'},
    fixedCell('hidden', {
      formula: cleanDateFormula(own(COLUMN.date)),
    }),
    fixedCell('hidden', null),
    fixedCell('hidden', {
      formula: todoFormula(cellName(number, COLUMN.check), 'activity'),
    }),
    fixedCell('hidden'),
  ];
}

/** Cells of a place for one recommendation received. */
export function recommendationRow(
  id: string,
  slot: number,
  number: number,
  own: OwnRow,
): LayoutCell[] {
  const text = cellName(number, COLUMN.recommendationText);
  const answer = own(COLUMN.answer);
  return [
    fixedCell('id', id),
    fixedCell('no', recommendationNo(slot)),
    fixedCell('text', {formula: `=${text}&""`}),
    fixedCell('unit', ''),
    fixedCell('base'),
    fixedCell('base'),
    fixedCell('check', {
      formula: `=IF(${text}="";"";IF(TRIM(${answer})="";${quote(ANSWER_TEXT.open)};${quote(ANSWER_TEXT.given)}))`,
    }),
    {style: 'inputText', content: 'input'},
    {style: 'hidden', content: 'data'},
    {style: 'hidden', content: 'data'},
    fixedCell('hidden'),
    fixedCell('hidden'),
  ];
}

/** What stands beside a recommendation. */
const ANSWER_TEXT = {
  open: `${MARK.open} Ответьте: что сделаете и к какому сроку`,
  given: `${MARK.fine} Ответ записан`,
};
