import type {Finding} from '../../../src/core/checks/finding';
import {
  countedByRow,
  pooledShare,
  totalOf,
} from '../../../src/core/analysis/counted';
import {omissionOf} from '../../../src/core/analysis/omission';
import type {Indicator} from '../../../src/core/order/indicator';
import type {Status, Submission} from '../../../src/core/submission/submission';
import {
  byCode,
  CATALOGUE,
  errorFinding,
  institution,
  submission,
} from '../example';

const [yesNo, , number] = CATALOGUE.indicators;
if (!yesNo || !number) throw new Error('no rows');

/** The number in the official total, or why there is none. */
function standingOf(
  row: Indicator,
  given: Submission | undefined,
  findings: readonly Finding[],
) {
  const byRow = countedByRow({
    preset: {catalogue: CATALOGUE},
    institutions: [institution('s')],
    submissions: byCode(given ? [given] : []),
    findings: new Map([['s', findings]]),
  });
  return (
    byRow.get(row.id)?.get('s')?.number ?? omissionOf(row, given, findings)
  );
}

describe('a value', () => {
  test.each<
    [string, string | number | null, Finding[], number | string | null]
  >([
    ['counts a number', 7, [], 7],
    ['counts a zero', 0, [], 0],
    ['omits a blank', null, [], 'blank'],
    ['omits text', 'семь', [], 'invalid'],
    ['omits a fraction', 1.5, [], 'invalid'],
    ['does not expect «н/п» where there is nobody to count', 'н/п', [], null],
    [
      'expects «н/п» that is not accepted yet',
      'н/п',
      [{...errorFinding('s', 'i3.1', true), ruleId: 'not-applicable'}],
      'not-applicable-open',
    ],
    [
      'omits what only the centre can let pass',
      7,
      [{...errorFinding('s', 'i3.1', true), byCentre: true}],
      'awaits-centre',
    ],
    [
      'omits an unexplained error',
      7,
      [errorFinding('s', 'i3.1')],
      'unexplained-error',
    ],
    ['counts an explained error', 7, [errorFinding('s', 'i3.1', true)], 7],
    ['counts despite an error elsewhere', 7, [errorFinding('s', 'k5-11')], 7],
    [
      'counts despite a warning',
      7,
      [{...errorFinding('s', 'i3.1'), severity: 'warning'}],
      7,
    ],
    [
      'omits when one of two errors is unexplained',
      7,
      [errorFinding('s', 'i3.1', true), errorFinding('s', 'i3.1')],
      'unexplained-error',
    ],
    [
      'never counts what breaks the structure, explained or not',
      'семь',
      [errorFinding('s', 'i3.1', true)],
      'invalid',
    ],
  ])('%s', (_, typed, findings, expected) => {
    const given = submission('s', {'i3.1': typed});
    expect(standingOf(number, given, findings)).toEqual(expected);
  });

  test.each<[Status, number | string]>([
    ['draft', 'not-submitted'],
    ['returned', 'not-submitted'],
    ['submitted', 7],
    ['accepted', 7],
  ])('of a return that is %s', (status, expected) => {
    const given = submission('s', {'i3.1': 7}, status);
    expect(standingOf(number, given, [])).toEqual(expected);
  });

  test('counts what the centre let pass, and expects no accepted «н/п»', () => {
    const finding = {...errorFinding('s', 'i3.1', true), byCentre: true};
    const passed = submission('s', {'i3.1': 7}, 'accepted');
    expect(standingOf(number, passed, [finding])).toEqual(7);
    const away = submission('s', {'i3.1': 'н/п'}, 'accepted');
    const open = {...finding, ruleId: 'not-applicable'};
    expect(standingOf(number, away, [open])).toEqual(null);
  });

  test('still expects the «н/п» of a draft', () => {
    const given = submission('s', {'i3.1': 'н/п'}, 'draft');
    expect(standingOf(number, given, [])).toEqual('not-submitted');
  });

  test('takes a missing return for an empty draft', () => {
    expect(standingOf(number, undefined, [])).toEqual('not-submitted');
  });

  test('adds 1 for «да» and 0 for «нет»', () => {
    const of = (word: string) =>
      standingOf(yesNo, submission('s', {'i1.1': word}), []);
    expect([of('да'), of('нет')]).toEqual([1, 0]);
  });
});

describe('the share of all', () => {
  const of = (row: Indicator, values: readonly [number, number | null][]) =>
    pooledShare(
      row,
      new Map(
        values.map(([n, K], index) => [
          `s${index}`,
          {
            number: n,
            share: K === null ? null : {n, K, share: n / K},
            cohorts: [],
          },
        ]),
      ),
    );

  test('of a yes-no row is «да» of all that are counted', () => {
    const found = of(yesNo, [
      [1, null],
      [0, null],
      [1, null],
      [0, null],
    ]);
    expect(found).toEqual({n: 2, K: 4, share: 0.5});
    expect(of(yesNo, [[0, null]])).toEqual({n: 0, K: 1, share: 0});
  });

  test('of nobody is none', () => {
    expect(of(yesNo, [])).toBeNull();
    expect(of(number, [])).toBeNull();
    expect(pooledShare(yesNo)).toBeNull();
    expect([totalOf(), totalOf(new Map())]).toEqual([null, null]);
  });

  test('of a row with a denominator is the sums’, of whom has one', () => {
    const found = of(number, [
      [10, 20],
      [5, null],
      [0, 80],
    ]);
    expect(found).toEqual({n: 10, K: 100, share: 0.1});
  });
});
