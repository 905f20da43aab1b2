import {errorFinding, institution, submission} from '../../example';
import {contextOf, fire, peersOf} from '../context';

const ID = 'low';
const of = (n: number | string | null, K: number | string | null) => ({
  'i3.1': n,
  'k5-11': K,
});
const others = [of(60, 100), of(50, 100), of(70, 100), of(80, 100)];

describe('low', () => {
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
          q1: 0.5,
          median: 0.6,
          q3: 0.7,
          count: 5,
        },
        before: [],
        institution: 's0',
        period: 2025,
        cells: [
          {period: 2025, field: 'i3.1', value: {kind: 'number', number: 10}},
          {period: 2025, field: 'k5-11', value: {kind: 'number', number: 100}},
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
    const schools = [0, 1, 2, 3, 4].map(index => institution(`s${index}`));
    const returns = [of(0, 100), ...others].map((one, index) =>
      submission(
        `s${index}`,
        {'k1-11': 400, ...one},
        index === 4 ? 'draft' : 'submitted',
      ),
    );
    expect(fire(ID, contextOf(schools, returns))).toEqual([]);
  });

  test('compares with counted values only', () => {
    const findings = new Map([['s4', [errorFinding('s4', 'i3.1')]]]);
    expect(fire(ID, peersOf(of(0, 100), others, {findings}))).toEqual([]);
    const explained = new Map([['s4', [errorFinding('s4', 'i3.1', true)]]]);
    expect(
      fire(ID, peersOf(of(0, 100), others, {findings: explained})),
    ).toHaveLength(1);
  });

  test('leaves a draft alone', () => {
    const schools = [0, 1, 2, 3, 4, 5].map(index => institution(`s${index}`));
    const returns = [of(0, 100), ...others, of(90, 100)].map((one, index) =>
      submission(
        `s${index}`,
        {'k1-11': 400, ...one},
        index === 0 ? 'draft' : 'submitted',
      ),
    );
    expect(fire(ID, contextOf(schools, returns))).toEqual([]);
  });

  test('leaves alone a school whose size is not known', () => {
    const own = {...of(0, 100), 'k1-11': null};
    const context = peersOf(own, [...others, of(90, 100)]);
    expect(fire(ID, context)).toEqual([]);
  });

  test.each([
    [{denominatorAtLeast: 100, gapPoints: 0}, 1],
    [{denominatorAtLeast: 101, gapPoints: 0}, 0],
    [{denominatorAtLeast: 20, gapPoints: 50}, 1],
    [{denominatorAtLeast: 20, gapPoints: 51}, 1],
    [{denominatorAtLeast: 19, gapPoints: 0}, 1],
  ])('heeds its parameters within their bounds: %j', (parameters, count) => {
    const context = peersOf(of(10, 100), others);
    expect(fire(ID, context, {parameters})).toHaveLength(count);
  });
});
