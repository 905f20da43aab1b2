import {
  ownRecommendationId,
  parseRecommendationId,
  recommendationId,
} from '../../../src/core/recommendation/recommendation-id';

const of = (field: string | null) =>
  recommendationId('few', {institution: 's01', period: 2025, field});

test.each([
  [
    of('i3.1a'),
    {rule: 'few', institution: 's01', period: 2025, field: 'i3.1a'},
  ],
  [of(null), {rule: 'few', institution: 's01', period: 2025, field: null}],
  [
    ownRecommendationId(2025, 3),
    {rule: null, institution: null, period: 2025, field: null},
  ],
  ['', {rule: null, institution: null, period: null, field: null}],
  ['few', {rule: 'few', institution: null, period: null, field: null}],
  ['few/s01/x/-', {rule: 'few', institution: 's01', period: null, field: null}],
])('«%s» tells what it is about', (id, key) => {
  expect(parseRecommendationId(id)).toEqual(key);
});

test('ids are what the workbooks hold', () => {
  expect(of('i3.1a')).toBe('few/s01/2025/i3.1a');
  expect(of(null)).toBe('few/s01/2025/-');
  expect(ownRecommendationId(2025, 3)).toBe('own/-/2025/3');
});
