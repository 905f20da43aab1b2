import {shareOf} from '../../../src/core/analysis/shares';
import type {Indicator} from '../../../src/core/order/indicator';
import {CATALOGUE, institution, submission} from '../example';

const row = (id: string): Indicator => {
  const found = CATALOGUE.indicators.find(one => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const upper = institution('s1', {upperGrades: true});
const lower = institution('s2');

describe('shareOf', () => {
  test('is the value over the denominator', () => {
    const typed = submission('s1', {'i3.1': 30, 'k5-11': 120});
    expect(shareOf(CATALOGUE, row('i3.1'), upper, typed)).toEqual({
      n: 30,
      K: 120,
      share: 0.25,
    });
  });

  test('is 0, not null, for a value of 0', () => {
    const typed = submission('s1', {'i3.1': 0, 'k5-11': 120});
    expect(shareOf(CATALOGUE, row('i3.1'), upper, typed)?.share).toBe(0);
  });

  test('exceeds 1 when the value exceeds the denominator', () => {
    const typed = submission('s1', {'i3.1': 150, 'k5-11': 100});
    expect(shareOf(CATALOGUE, row('i3.1'), upper, typed)?.share).toBe(1.5);
  });

  test.each<[string, Record<string, string | number | null>]>([
    ['the denominator is 0', {'i3.1': 0, 'k5-11': 0}],
    ['the denominator is blank', {'i3.1': 3}],
    ['the denominator is «н/п»', {'i3.1': 3, 'k5-11': 'н/п'}],
    ['the denominator is text', {'i3.1': 3, 'k5-11': 'сто'}],
    ['the value is blank', {'k5-11': 100}],
    ['the value is «н/п»', {'i3.1': 'н/п', 'k5-11': 100}],
  ])('is null when %s', (_, typed) => {
    const given = submission('s1', typed);
    expect(shareOf(CATALOGUE, row('i3.1'), upper, given)).toBeNull();
  });

  test('is null for a row without a denominator and for a yes-no row', () => {
    const typed = submission('s1', {'i11.1': 3, 'i1.1': 'да'});
    expect(shareOf(CATALOGUE, row('i11.1'), upper, typed)).toBeNull();
    expect(shareOf(CATALOGUE, row('i1.1'), upper, typed)).toBeNull();
  });

  test('adds up the parts of the denominator that apply', () => {
    const typed = submission('s', {'i10.2': 35, g9: 50, g11: 20});
    const of = (shape: typeof upper) =>
      shareOf(CATALOGUE, row('i10.2'), shape, typed)?.K;
    expect([of(upper), of(lower)]).toEqual([70, 50]);
  });

  test('is null when a part that applies is missing', () => {
    const typed = submission('s', {'i10.2': 35, g9: 50, g11: 'н/п'});
    const of = (shape: typeof upper) =>
      shareOf(CATALOGUE, row('i10.2'), shape, typed)?.K ?? null;
    expect([of(upper), of(lower)]).toEqual([null, 50]);
  });
});
