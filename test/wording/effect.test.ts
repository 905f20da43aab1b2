import type {Effect} from '../../src/core/analysis/effect';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import {describeEffect} from '../../src/wording/effect';
import {formatPoints} from '../../src/wording/number';

const {catalogue} = kaliningrad2023();
const share = (period: number, n: number, K: number) => ({
  period,
  n,
  K,
  share: n / K,
});
const effect: Effect = {
  institution: 's01',
  field: 'i3.1',
  period: 2024,
  before: share(2024, 60, 300),
  after: share(2025, 105, 300),
  change: 0.15,
  peers: {
    median: 0.04,
    count: 7,
    group: {
      key: 'school/-/300',
      kind: 'school',
      upperGrades: false,
      band: {from: 300, to: 799},
      sizeCohort: 'k1-11',
    },
  },
};
const told = (more: Partial<Effect> = {}, present = 2025) =>
  describeEffect(
    {...effect, ...more},
    {institution: 'СОШ № 1', catalogue, present},
  ).replace(/\u00A0/g, ' ');

test('tells both years, the change and that of the group', () => {
  expect(told()).toBe(
    'СОШ № 1, И 3.1: за 2024 год – 60 из 300 (20 %); за 2025 год – 105 из ' +
      '300 (35 %); доля изменилась на +15 п. п.; медиана изменений в группе ' +
      'сравнения – +4 п. п. (7 учреждений)',
  );
});

test('says that whoever began low rises by chance', () => {
  expect(told({low: {median: 0.12, count: 3}})).toMatch(
    /; у других, кто начинал так же низко, – \+12 п\. п\. \(3 учреждения\); самая низкая доля чаще растёт и без мер$/,
  );
  expect(told({low: {median: null, count: 0}})).toMatch(
    /; других, кто начинал так же низко, нет; самая низкая доля чаще растёт и без мер$/,
  );
});

test('says what is missing, and what is to come', () => {
  expect(told({after: null, change: null, peers: null})).toBe(
    'СОШ № 1, И 3.1: за 2024 год – 60 из 300 (20 %); за 2025 год нет данных',
  );
  expect(told({before: null, change: null, peers: null})).toBe(
    'СОШ № 1, И 3.1: за 2024 год нет данных; за 2025 год – 105 из 300 (35 %)',
  );
  expect(told({after: null, change: null, peers: null}, 2024)).toBe(
    'СОШ № 1, И 3.1: за 2024 год – 60 из 300 (20 %); сравнение появится ' +
      'после сбора за 2025 год',
  );
});

test('gives no change over few children, and no group of few', () => {
  expect(told({before: share(2024, 3, 19)})).toBe(
    'СОШ № 1, И 3.1: за 2024 год – 3 из 19; за 2025 год – 105 из 300 (35 %)',
  );
  expect(told({peers: null})).toContain('сравнить с группой нельзя');
});

test('speaks of no cause', () => {
  expect(told()).not.toMatch(/благодаря|привел|из-за|вследствие|эффектив/);
});

test.each([
  [0.125, '+12,5 п. п.'],
  [-0.025, '−2,5 п. п.'],
  [0, '0 п. п.'],
  [0.0004, '0 п. п.'],
  [-0.0004, '0 п. п.'],
  [1, '+100 п. п.'],
])('%d is «%s»', (difference, text) => {
  expect(formatPoints(difference).replace(/\u00A0/g, ' ')).toBe(text);
});
