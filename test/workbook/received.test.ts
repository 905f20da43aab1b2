import type {RecommendationRow} from '../../src/workbook/book';
import {receivedBy} from '../../src/workbook/received';
import {RECOMMENDATION_SLOTS} from '../../src/workbook/tabs/institution-body';
import {recommendationRow} from '../support/recommendation-row';

type State = RecommendationRow['state'];

const rows = (...states: State[]) =>
  states.map((state, index) => recommendationRow({id: `${index}`, state}));

const shown = (all: readonly RecommendationRow[]) =>
  (receivedBy(all).get('s01') ?? []).map(({id}) => Number(id));

const many = (state: State, count: number) => Array<State>(count).fill(state);

it('are those that were sent, in their order, each in its own tab', () => {
  const all = [
    ...rows('draft', 'sent', 'approved', 'done', 'withdrawn', 'answered'),
    recommendationRow({id: 'other', institution: 's02', state: 'sent'}),
  ];
  expect(shown(all)).toEqual([1, 3, 5]);
  expect(
    receivedBy(all)
      .get('s02')
      ?.map(({id}) => id),
  ).toEqual(['other']);
  expect(receivedBy(all).get('s03')).toBeUndefined();
});

it('all stay while there is room', () => {
  const all = rows(...many('done', RECOMMENDATION_SLOTS));
  expect(shown(all)).toHaveLength(RECOMMENDATION_SLOTS);
});

it('the last ones done give way to what waits for an answer', () => {
  const all = rows(...many('done', RECOMMENDATION_SLOTS), 'sent', 'answered');
  expect(shown(all)).toEqual([
    ...Array.from({length: RECOMMENDATION_SLOTS - 2}, (_, index) => index),
    RECOMMENDATION_SLOTS,
    RECOMMENDATION_SLOTS + 1,
  ]);
});

it('of more that are open than there is room the first stay', () => {
  const all = rows('done', ...many('sent', RECOMMENDATION_SLOTS + 1));
  expect(shown(all)).toEqual(
    Array.from({length: RECOMMENDATION_SLOTS}, (_, index) => index + 1),
  );
});
