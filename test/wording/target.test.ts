import {wayToNumber, wayToTarget} from '../../src/core/analysis/target';
import {targetText, wayText} from '../../src/wording/target';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const share = (n: number, K: number) => ({n, K, share: n / K});

const CHILDREN = {answer: 'number', denominator: {}, unit: null} as const;
const SCHOOLS = {
  answer: 'yes-no',
  denominator: 'institutions',
  unit: null,
} as const;
const PEOPLE = {answer: 'number', denominator: null, unit: 'человек'} as const;
const BARE = {answer: 'number', denominator: null, unit: null} as const;

describe('wayText', () => {
  test.each([
    [
      share(45, 120),
      0.5,
      share(36, 120),
      'не хватает 12,5 п. п. – это ещё 15 человек; при нынешнем росте – через 2 года',
    ],
    [
      share(59, 120),
      0.5,
      share(57, 120),
      'не хватает 0,8 п. п. – это ещё 1 человек; при нынешнем росте – через 1 год',
    ],
    [share(58, 120), 0.5, null, 'не хватает 1,7 п. п. – это ещё 2 человека'],
    [share(60, 120), 0.5, null, 'достигнута'],
    // A gap too small for a decimal is told by its children alone.
    [share(4999, 10000), 0.5, null, 'не хватает ещё 1 человек'],
  ])('of %j to %d: %#', (now, target, before, text) => {
    const way = wayToTarget(now, target, before?.share ?? null);
    expect(plain(wayText(way, CHILDREN))).toBe(text);
  });

  test.each([
    [2, 3, 'не хватает 33,3 п. п. – это ещё 1 учреждение'],
    [1, 4, 'не хватает 75 п. п. – это ещё 3 учреждения'],
    [0, 21, 'не хватает 100 п. п. – это ещё 21 учреждение'],
    [0, 111, 'не хватает 100 п. п. – это ещё 111 учреждений'],
  ])('counts institutions where %d of %d said «да»', (n, K, text) => {
    const way = wayToTarget(share(n, K), 1, null);
    expect(plain(wayText(way, SCHOOLS))).toBe(text);
  });

  test('of a number without a denominator names its unit, if any', () => {
    const way = wayToNumber(98, 1100, 90);
    expect(plain(wayText(way, PEOPLE))).toBe(
      'не хватает ещё 1 002 человека; при нынешнем росте – через 126 лет',
    );
    expect(plain(wayText(way, BARE))).toBe(
      'не хватает ещё 1 002; при нынешнем росте – через 126 лет',
    );
    expect(wayText(wayToNumber(1100, 1100, null), BARE)).toBe('достигнута');
  });
});

test('a target is told as what it was set as', () => {
  expect(plain(targetText({of: 'share', target: 0.375}, CHILDREN))).toBe(
    '37,5 %',
  );
  expect(plain(targetText({of: 'number', target: 1200}, PEOPLE))).toBe(
    '1 200 человек',
  );
});
