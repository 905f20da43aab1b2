import * as fc from 'fast-check';
import {conditionOf} from '../../src/core/rules/condition-of';
import {RULE_CONDITIONS} from '../../src/core/rules/conditions';
import {isWithin} from '../../src/core/rules/rule-parameter';
import {PARAMETER_NAMES} from '../../src/wording/rule-condition';
import {
  boundsText,
  parametersText,
  parseParameters,
} from '../../src/wording/rule-parameter';
import {PRESET, rule} from '../presets/kaliningrad-2023/context';
import {runs} from '../runs';

const FALL = conditionOf(rule('sharp-fall')).parameters;

test('what is shown is read back, for every rule and value', () => {
  const any = fc.constantFrom(...PRESET.rules).chain(one => {
    const {parameters} = conditionOf(one);
    return fc
      .tuple(...parameters.map(({min, max}) => fc.integer({min, max})))
      .map(values => ({
        id: one.id,
        parameters,
        values: Object.fromEntries(
          parameters.map(({id}, index) => [id, values[index] ?? 0]),
        ),
      }));
  });
  fc.assert(
    fc.property(any, ({id, parameters, values}) => {
      const text = parametersText(parameters, rule(id, {parameters: values}));
      expect(parseParameters(text, parameters)).toEqual({
        values,
        problems: [],
      });
    }),
    runs(200, 2000),
  );
});

test.each([
  ['', {}],
  ['  снижение НЕ меньше, %=40 ;', {fallPercent: 40}],
  [
    'контингент изменился не больше, % = 0; снижение не меньше, % = 5',
    {cohortPercent: 0, fallPercent: 5},
  ],
])('reads %j', (text, values) => {
  expect(parseParameters(text, FALL)).toEqual({values, problems: []});
});

test.each([
  ['порог = 30', 'параметра «порог» у этого правила нет'],
  ['снижение не меньше, %', 'нужно целое число от 5 до 90, а указано пусто'],
  ['снижение не меньше, % = 4', 'нужно целое число от 5 до 90, а указано «4»'],
  ['снижение не меньше, % = 91', 'указано «91»'],
  ['снижение не меньше, % = 30,5', 'указано «30,5»'],
  ['снижение не меньше, % = -30', 'указано «-30»'],
  ['снижение не меньше, % = 1e1', 'указано «1e1»'],
  ['снижение не меньше, % = = 30', 'параметра «снижение не меньше, % =»'],
])('says what is wrong with %j', (text, problem) => {
  const {values, problems} = parseParameters(text, FALL);
  expect(values).toEqual({});
  expect(problems).toEqual([expect.stringContaining(problem)]);
});

test('no name could be taken for two, and the first values are within bounds', () => {
  const names = Object.values(PARAMETER_NAMES);
  expect(new Set(names.map(one => one.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/[;=]|^\s|\s$/);
  for (const {parameters} of RULE_CONDITIONS) {
    for (const one of parameters) expect(isWithin(one, one.initial)).toBe(true);
  }
});

test('bounds stand in the order of the parameters', () => {
  expect(boundsText(FALL)).toBe('5–90; 0–50; 20–500');
});
