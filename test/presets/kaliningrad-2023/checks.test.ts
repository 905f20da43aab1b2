import {checkRow} from '../../../src/core/checks/check-row';
import {checksOf} from '../../../src/core/checks/checks-of';
import type {Shape} from '../../../src/core/order/applies';
import {PRESET} from '../../support/municipality';
import {ordinaryContext, schoolReturn} from '../../support/school-return';

const {catalogue} = PRESET;
const shape = (kind: Shape['kind'], upperGrades = false): Shape => ({
  kind,
  upperGrades,
  projects: [],
});

function boundsOf(ruleId: string, of: Shape) {
  const pairs: string[] = [];
  for (const [field, checks] of checksOf(catalogue, of, true)) {
    for (const check of checks.filter(one => one.ruleId === ruleId)) {
      pairs.push(`${field} <= ${check.about.join(' + ')}`);
    }
  }
  return pairs;
}

describe('cohorts nest', () => {
  it.each<[string, Shape, string[]]>([
    [
      'a school with grades 10-11',
      shape('school', true),
      [
        'k5-11 <= k1-11',
        'k6-11 <= k5-11',
        'k9 <= k6-11',
        'k11 <= k5-11',
        'g9 <= k9',
        'g11 <= k11',
        'ovz <= k1-11',
      ],
    ],
    [
      'a school without them',
      shape('school'),
      [
        'k5-11 <= k1-11',
        'k6-11 <= k5-11',
        'k9 <= k6-11',
        'g9 <= k9',
        'ovz <= k1-11',
      ],
    ],
    ['supplementary education', shape('supplementary'), ['ovz <= children']],
    ['a kindergarten', shape('preschool'), []],
  ])('in %s', (_, of, expected) => {
    expect(boundsOf('exceeds-enclosing', of)).toEqual(expected);
  });
});

describe('a composite denominator', () => {
  it('is the sum of both parts with grades 10-11', () => {
    expect(boundsOf('exceeds-cohort', shape('school', true))).toEqual(
      expect.arrayContaining(['i10.2 <= g9 + g11', 'i10.3 <= g9 + g11']),
    );
  });

  it('is the part that applies without them', () => {
    const bounds = boundsOf('exceeds-cohort', shape('school'));
    expect(bounds).toEqual(
      expect.arrayContaining(['i10.2 <= g9', 'i10.3 <= g9']),
    );
    const checks = checksOf(catalogue, shape('school'), true);
    const typed = {'i10.2': 59, g11: 100};
    const found = checkRow(
      checks.get('i10.2') ?? [],
      'i10.2',
      schoolReturn(typed),
      ordinaryContext({previous: {'i10.2': 59}}),
    );
    expect(found).toMatchObject([{ruleId: 'exceeds-cohort', args: [58]}]);
  });

  it('leaves the rows of grades 10-11 out of a comparison without them', () => {
    const checks = checksOf(catalogue, shape('school'), true).get('i10.3');
    const comparison = checks?.find(
      one => one.ruleId === 'admitted-exceed-graduates',
    );
    expect(comparison?.about).toEqual(['g9']);
  });
});

it('gives checks to the rows that apply and to no other', () => {
  const fields = (of: Shape) => [...checksOf(catalogue, of, true).keys()];
  const all = fields(shape('school', true));
  const bySchools = [...catalogue.cohorts, ...catalogue.indicators]
    .filter(row => row.reportedBy.includes('school'))
    .map(({id}) => id);
  expect(all).toEqual(bySchools);
  expect(all.filter(id => !fields(shape('school')).includes(id))).toEqual([
    'k11',
    'g11',
    'i1.3',
    'i10.4',
  ]);
  expect(fields(shape('supplementary'))).toEqual([
    'ovz',
    'children',
    'i3.2',
    'i4.1',
  ]);
  expect(fields(shape('preschool'))).toEqual(['children']);
});

it('checks no change when no period is archived', () => {
  const ids = (hasPrevious: boolean) =>
    [...checksOf(catalogue, shape('school', true), hasPrevious).values()]
      .flat()
      .filter(check => check.ruleId === 'changed-sharply').length;
  expect(ids(false)).toBe(0);
  const {cohorts, indicators} = catalogue;
  const numbers = indicators.filter(one => one.answer === 'number').length;
  const ofSchools = cohorts.filter(one => one.reportedBy.includes('school'));
  expect(ids(true)).toBe(numbers + ofSchools.length);
});

it('knows of every row that counts each person once', () => {
  const said = catalogue.indicators.filter(one =>
    /Каждый – один раз/.test(one.reading),
  );
  const known = catalogue.indicators.filter(one => one.onceEach);
  expect(known).toEqual(said);
});
