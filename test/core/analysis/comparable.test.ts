import {comparable} from '../../../src/core/analysis/comparable';
import type {CountedValue} from '../../../src/core/analysis/counted';
import {sharedChange} from '../../../src/core/analysis/shared-change';
import {analyseClosed} from '../../../src/core/analysis/analyse-period';
import {byCode, institution, presetOf, submission} from '../example';

const part = (n: number, K: number | null): CountedValue => ({
  number: n,
  share: K === null ? null : {n, K, share: n / K},
  cohorts: [],
});

const row = {answer: 'number' as const, denominator: {school: ['k1-11']}};

test('compares only those that are counted in both years', () => {
  const now = new Map([
    ['a', part(10, 100)],
    ['b', part(30, 100)],
    ['new', part(90, 100)],
  ]);
  const before = new Map([
    ['a', part(20, 100)],
    ['b', part(10, null)],
    ['gone', part(500, 900)],
  ]);
  expect(comparable(row, now, before)).toEqual({
    count: 2,
    total: {now: 40, before: 30},
    share: {
      now: {n: 10, K: 100, share: 0.1},
      before: {n: 20, K: 100, share: 0.2},
      count: 1,
    },
  });
});

test('has nothing to compare of nobody', () => {
  const nothing = {count: 0, total: null, share: null};
  expect(comparable(row, new Map([['a', part(1, 2)]]), new Map())).toEqual(
    nothing,
  );
  expect(comparable(row)).toEqual(nothing);
});

const figures = (period: number, ovz: Record<string, [number, number]>) => {
  const codes = Object.keys(ovz);
  return analyseClosed(presetOf([]), {
    period,
    deadline: null,
    institutions: codes.map(code => institution(code)),
    submissions: byCode(
      Object.entries(ovz).map(([code, [n, K]]) =>
        submission(code, {'i4.1': n, ovz: K}),
      ),
    ),
  });
};

test('tells of few children’s health only what the wholes tell already', () => {
  const all = {a: [20, 40], b: [15, 30], c: [12, 30]} as Record<
    string,
    [number, number]
  >;
  const some = Object.fromEntries(
    Object.entries(all).filter(([code]) => code !== 'c'),
  );
  const same = (
    now: Record<string, [number, number]>,
    before: Record<string, [number, number]>,
  ) => sharedChange(figures(2025, now), figures(2024, before), 'i4.1');
  expect(same(all, all)).toMatchObject({withheld: false, isWhole: true});
  expect(same(some, all)).toMatchObject({
    ...{withheld: true, isWhole: false},
    ...{share: null, total: null},
  });
});
