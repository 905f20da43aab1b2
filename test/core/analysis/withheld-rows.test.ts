import {withheldRows} from '../../../src/core/analysis/withheld-rows';
import {peersOf} from '../rules/context';

const of = (ovz: number) => ({ovz, 'i4.1': 2, 'k5-11': 200, 'i3.1': 2});
const LARGE = [60, 70, 80, 90].map(of);

/** This year all are large; the year before the first one was small. */
function isWithheld() {
  const [first = of(60), ...others] = LARGE;
  const context = peersOf(first, others, {before: [[of(4), ...others]]});
  return withheldRows([context.now, ...context.before]);
}

it.each([
  ['was hidden in its year', 's0', 2024, 'i4.1', true],
  [
    'was hidden with it, so that it cannot be worked out',
    's1',
    2024,
    'i4.1',
    true,
  ],
  ['is shown in its year', 's0', 2025, 'i4.1', false],
  ['tells of no small group', 's0', 2024, 'i3.1', false],
  ['is of a year that is not known', 's0', 2023, 'i4.1', false],
  ['is no indicator', 's0', 2024, '-', false],
  ['is of nobody', 's9', 2024, 'i4.1', false],
])('says of a row that %s', (_, institution, period, field, expected) => {
  expect(isWithheld()({institution, period, field})).toBe(expected);
});
