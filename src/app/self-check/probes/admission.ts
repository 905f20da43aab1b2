import {cellName} from '../../../workbook/a1';
import {HERE, validationRule} from '../../../workbook/compile/validation';
import {numberValidationFormula} from '../../../workbook/formulas/clean-value';
import type {Validation} from '../../../workbook/layout';
import {areaOf} from '../place-requests';
import type {Probe} from '../probe';

/** The third row of the area tells that the rule is read from its first. */
const ROWS = 3;

const RULES = {
  number: {
    type: 'formula',
    formula: numberValidationFormula(HERE, {
      answer: 'number',
      upTo: 20_000,
      mayBeNotApplicable: true,
    }),
    help: 'Введите целое число.',
  },
  date: {type: 'date', help: 'Введите дату.'},
  list: {
    type: 'list',
    values: ['в работе', 'выполнено'],
    strict: true,
    help: 'Выберите из списка.',
  },
  box: {type: 'checkbox'},
} as const satisfies Record<string, Validation>;

const CASES: readonly (readonly [
  string,
  keyof typeof RULES,
  string,
  boolean,
])[] = [
  ['whole', 'number', '391', true],
  ['not-applicable', 'number', 'н/п', true],
  ['too-large', 'number', '46154', false],
  ['negative', 'number', '-1', false],
  ['fraction', 'number', '1,5', false],
  ['point', 'number', '12.5', false],
  ['day', 'number', '01.09.2025', false],
  ['word', 'number', 'много', false],
  ['day-in-date', 'date', '31.12.2025', true],
  ['word-in-date', 'date', 'весной', false],
  ['listed', 'list', 'выполнено', true],
  ['not-listed', 'list', 'сделали', false],
  ['word-in-box', 'box', 'готово', false],
];

/** What strict data validation lets through, tried by `Range.setValue`. */
export const ADMISSION: readonly Probe[] = CASES.map(
  ([id, kind, text, admitted]): Probe => {
    const rule = RULES[kind];
    return {
      id: `admits-${id}`,
      inRussian: true,
      rows: ROWS,
      arrange: place => [
        {
          setDataValidation: {
            range: areaOf(place, [0, ROWS], [0, 1]),
            rule: validationRule(rule, {startRow: place.row, startColumn: 0}),
          },
        },
      ],
      run({platform, refusal, place}) {
        const cell = cellName(place.row + ROWS - 1, 0);
        const answer = refusal(() =>
          platform.setValue(place.sheetId, cell, text),
        );
        return {
          holds: (answer === null) === admitted,
          seen: answer ? `отказ: ${answer.message}` : 'принято',
        };
      },
    };
  },
);
