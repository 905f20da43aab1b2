import {analyseClosed} from '../../../src/core/analysis/analyse-period';
import {rollUp} from '../../../src/core/analysis/roll-up';
import {sharedTotal} from '../../../src/core/analysis/shared-totals';
import type {Status} from '../../../src/core/submission/submission';
import {byCode, institution, presetOf, submission} from '../example';

type Return = [typed: Record<string, number>, status?: Status];

function totalOf(field: string, returns: readonly Return[]) {
  const codes = returns.map((_, index) => `s${index}`);
  const figures = analyseClosed(presetOf([]), {
    period: 2025,
    deadline: null,
    institutions: codes.map(code => institution(code)),
    submissions: byCode(
      returns.map(([typed, status], index) =>
        submission(`s${index}`, typed, status),
      ),
    ),
  });
  const {rows} = rollUp(figures);
  const row = rows.find(one => one.field === field);
  return sharedTotal(figures, field, row ?? null);
}

const ovz = (n: number, K: number): Record<string, number> => ({
  'i4.1': n,
  ovz: K,
});
const drafts = (...typed: Record<string, number>[]) =>
  typed.map((one): Return => [one, 'draft']);
const LARGE: Return[] = [[ovz(12, 30)], [ovz(20, 40)], [ovz(15, 25)]];

test('adds up what is counted, and all that is typed', () => {
  const row = (n: number): Record<string, number> => ({
    'i3.1': n,
    'k5-11': 100,
  });
  const total = totalOf('i3.1', [[row(40)], [row(20)], [row(7), 'draft']]);
  expect(total).toEqual({
    field: 'i3.1',
    total: 60,
    counted: 2,
    expected: 3,
    share: {n: 60, K: 200, share: 0.3},
    preliminary: 67,
    withheld: false,
  });
});

test.each<[string, Return[], number | null]>([
  ['nothing beside it', [], 47],
  ['a few children', [[ovz(3, 4), 'draft']], null],
  ['large drafts', drafts(ovz(9, 30), ovz(8, 40), ovz(7, 50)), 71],
  [
    'more than the denominator, so at least as many children',
    drafts(ovz(12, 3), ovz(14, 4), ovz(16, 5)),
    89,
  ],
  [
    'no denominator, so as many children as are counted',
    drafts({'i4.1': 12}, {'i4.1': 14}, {'i4.1': 16}),
    89,
  ],
  [
    'no denominator and few children',
    drafts({'i4.1': 1}, {'i4.1': 0}, {'i4.1': 0}),
    null,
  ],
])('of a sensitive row with %s', (_, others, preliminary) => {
  expect(totalOf('i4.1', [...LARGE, ...others])).toMatchObject({
    total: 47,
    counted: 3,
    expected: 3 + others.length,
    preliminary,
    withheld: preliminary === null,
  });
});

test('of nobody there is nothing, and nothing is withheld', () => {
  const nothing = {
    total: null,
    share: null,
    preliminary: null,
    withheld: false,
  };
  expect(totalOf('i4.1', [[{}]])).toMatchObject(nothing);
  expect(totalOf('i3.1', [[{}]])).toMatchObject(nothing);
});
