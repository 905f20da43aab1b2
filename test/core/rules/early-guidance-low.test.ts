import {compareWithPeers, isLow} from '../../../src/core/compare-with-peers';
import {rowOf} from '../../../src/core/counted-share';
import {errorFinding, institution, submission} from '../example';
import {fire, peersOf} from './context';

const ID = 'early-guidance-low';
const of = (n: number | string | null, K: number | string | null) => ({
  'i3.1': n,
  'k5-11': K,
});
const others = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];

describe('early-guidance-low', () => {
  test('fires with the share, the group and the cells', () => {
    expect(fire(ID, peersOf(of(10, 100), others))).toEqual([
      {
        form: 'share',
        field: 'i3.1',
        n: 10,
        K: 100,
        share: 0.1,
        verdict: true,
        smallNumber: false,
        group: {
          key: 'school/-/300',
          kind: 'school',
          upperGrades: false,
          band: {from: 300, to: 799},
          sizeCohort: 'k1-11',
          median: 0.6,
          q1: 0.5,
          count: 5,
        },
        institution: 's0',
        period: 2025,
        cells: [
          {field: 'i3.1', value: {kind: 'number', number: 10}},
          {field: 'k5-11', value: {kind: 'number', number: 100}},
        ],
        submittedAt: '2025-12-01T10:00',
        ruleVersion: 3,
      },
    ]);
  });

  // The upper ends: 0.587 for 49 of 100, 0.658 for 9 of 20.
  test.each<[string, ReturnType<typeof of>, ReturnType<typeof of>[], number]>([
    ['under Q1 and the interval under the median', of(49, 100), others, 1],
    ['at Q1', of(50, 100), others, 0],
    ['under Q1, the interval reaching the median', of(9, 20), others, 0],
    ['the same share in a larger school', of(135, 300), others, 1],
    ['nobody of 20', of(0, 20), others, 1],
    ['nobody of 19, too few for a verdict', of(0, 19), others, 0],
    ['a group of four', of(0, 100), others.slice(1), 0],
    ['value missing', of(null, 100), others, 0],
    ['value «н/п»', of('н/п', 100), others, 0],
    ['denominator missing', of(0, null), others, 0],
    ['denominator 0', of(0, 0), others, 0],
    [
      'a group of five of whom one gave no denominator',
      of(0, 100),
      [...others.slice(1), of(60, null)],
      0,
    ],
  ])('%s', (_, own, peers, count) => {
    expect(fire(ID, peersOf(own, peers))).toHaveLength(count);
  });

  test('compares with returns that were handed in only', () => {
    const context = peersOf(of(0, 100), others);
    const draft = submission('s4', {'k1-11': 400, ...of(80, 100)}, 'draft');
    const submissions = new Map(context.submissions).set('s4', draft);
    expect(fire(ID, {...context, submissions})).toEqual([]);
  });

  test('compares with counted values only', () => {
    const findings = new Map([['s4', [errorFinding('s4', 'i3.1')]]]);
    const context = peersOf(of(0, 100), others);
    expect(fire(ID, {...context, findings})).toEqual([]);
  });

  test('leaves a draft alone', () => {
    const context = peersOf(of(0, 100), [...others, of(90, 100)]);
    const draft = submission('s0', {'k1-11': 400, ...of(0, 100)}, 'draft');
    const submissions = new Map(context.submissions).set('s0', draft);
    expect(fire(ID, {...context, submissions})).toEqual([]);
  });

  test('leaves alone a school whose size is not known', () => {
    const own = {...of(0, 100), 'k1-11': null};
    const context = peersOf(own, [...others, of(90, 100)]);
    expect(fire(ID, context)).toEqual([]);
  });
});

describe('compareWithPeers', () => {
  test('does not depend on the order of institutions', () => {
    const context = peersOf(of(10, 100), others);
    const row = rowOf(context, 'i3.1');
    const institutions = [...context.institutions].reverse();
    expect(compareWithPeers({...context, institutions}, row, 's0')).toEqual(
      compareWithPeers(context, row, 's0'),
    );
  });

  test('is null for who has no group', () => {
    const context = peersOf(of(10, 100), others);
    const row = rowOf(context, 'i3.1');
    expect(compareWithPeers(context, row, institution('x').code)).toBeNull();
  });
});

describe('isLow', () => {
  test('is false for a value above its denominator', () => {
    const context = peersOf(of(10, 100), others);
    const group = compareWithPeers(context, rowOf(context, 'i3.1'), 's0');
    if (!group) throw new Error('no group');
    const high = {...group, q1: 3, median: 4};
    expect(isLow({n: 150, K: 100, share: 1.5}, high)).toBe(false);
  });
});
