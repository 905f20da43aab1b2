import type {RecommendationItem} from '../../src/app/queries/recommendations';
import {
  count,
  filtered,
  nextAfter,
  readyToApprove,
} from '../../src/sidebars/recommendations/filter';

const item = (
  id: string,
  more: Partial<RecommendationItem> = {},
): RecommendationItem => ({
  id,
  rule: 'low',
  institution: 's01',
  name: 'Школа № 1 имени Королёва',
  period: 2025,
  no: 'И 3.1',
  priority: 'высокий',
  text: 'Расширить охват',
  responsible: null,
  grounds: [],
  sheetId: 1,
  state: 'draft',
  marks: [],
  isGroundChanged: false,
  isAnswerLate: false,
  isOutOfTurn: false,
  controlDate: null,
  answer: '',
  answerBy: null,
  cause: '',
  reason: '',
  may: ['approve'],
  place: {sheetId: 2, cell: 'E4'},
  version: 'v',
  ...more,
});

const ROWS = [
  item('a'),
  item('b', {isGroundChanged: true}),
  item('c', {state: 'sent', isAnswerLate: true, may: [], institution: 's02'}),
  item('d', {state: 'done', isOutOfTurn: true, may: [], rule: 'absent'}),
];
const ALL = {mark: null, rule: null, institution: null, search: ''} as const;
const ids = (filter: Partial<Parameters<typeof filtered>[1]>) =>
  filtered(ROWS, {...ALL, ...filter})
    .map(one => one.id)
    .join('');

describe('the list of recommendations', () => {
  it.each([
    [{}, 'abcd'],
    [{mark: 'draft'}, 'ab'],
    [{mark: 'ground-changed'}, 'b'],
    [{mark: 'late'}, 'c'],
    [{mark: 'doubtful'}, 'd'],
    [{rule: 'absent'}, 'd'],
    [{institution: 's02'}, 'c'],
    [{search: 'королева охват'}, 'abcd'],
    [{search: '3.1', mark: 'sent'}, 'c'],
    [{search: 'лицей'}, ''],
  ] as const)('%j leaves %s', (filter, left) => {
    expect(ids(filter)).toBe(left);
  });

  it('counts by state and by mark', () => {
    expect(count(ROWS, 'draft')).toBe(2);
    expect(count(ROWS, 'late')).toBe(1);
    expect(count(ROWS, 'withdrawn')).toBe(0);
  });

  it('approves at once only where the ground still stands', () => {
    expect(readyToApprove(ROWS).map(one => one.id)).toEqual(['a']);
  });
});

describe('going on after a recommendation has left the list', () => {
  it.each([
    ['b', 'abcd', 'abcd', 'b'],
    ['b', 'abcd', 'acd', 'c'],
    ['b', 'abcd', 'ad', 'd'],
    ['d', 'abcd', 'abc', 'c'],
    ['a', 'a', '', null],
  ])('from %s of %s, when %s are left, to %s', (id, before, now, next) => {
    const list = (names: string) => [...names].map(name => item(name));
    expect(nextAfter(list(before), list(now), id)).toBe(next);
  });
});
