import {
  applies,
  denominatorOf,
  type Shape,
} from '../../../src/core/order/applies';
import {KINDS} from '../../../src/core/order/institution';
import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';

const {catalogue} = kaliningrad2023();
const {cohorts, indicators} = catalogue;
const fieldIds = [...indicators, ...cohorts].map(row => row.id);

const indicator = (id: string) => {
  const found = indicators.find(one => one.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
const shape = (kind: Shape['kind'], upperGrades = false): Shape => ({
  kind,
  upperGrades,
  projects: [],
});
const fieldsFor = (of: Shape) =>
  [...indicators, ...cohorts]
    .filter(row => applies(row, of))
    .map(row => row.id);

describe('who reports what', () => {
  it('asks schools with grades 10-11 for all but the children', () => {
    expect(fieldsFor(shape('school', true))).toEqual(
      fieldIds.filter(id => id !== 'children'),
    );
  });

  it('asks other schools for nothing about grades 10-11', () => {
    const missing = fieldsFor(shape('school', true)).filter(
      id => !fieldsFor(shape('school')).includes(id),
    );
    expect(missing).toEqual(['i1.3', 'i10.4', 'k11', 'g11']);
  });

  it('asks the others for little', () => {
    expect(fieldsFor(shape('preschool'))).toEqual(['children']);
    expect(fieldsFor(shape('supplementary'))).toEqual(
      'i3.2 i4.1 ovz children'.split(' '),
    );
  });

  it.each([
    ['i1.2', ['k9']],
    ['i1.3', ['k11']],
    ['i2.1', ['k1-11']],
    ['i3.1', ['k5-11']],
    ['i3.1a', ['k6-11']],
    ['i3.1b', ['k5-11']],
    ['i3.2', ['k1-11']],
    ['i4.1', ['ovz']],
    ['i5.1', ['k1-11']],
    ['i6.1', ['k1-11']],
    ['i7.1', ['k1-11']],
    ['i8.1', ['k1-11']],
    ['i9.1', ['k1-11']],
    ['i10.1', ['k1-11']],
    ['i10.2', ['g9', 'g11']],
    ['i10.3', ['g9', 'g11']],
    ['i10.4', ['g11']],
    ['i1.1', null],
    ['i11.1', null],
    ['i11.1a', null],
    ['i11.1b', null],
  ])('takes %s of a school out of %j', (id, expected) => {
    const school = shape('school', true);
    expect(denominatorOf(catalogue, indicator(id), school)).toEqual(expected);
  });

  it('takes supplementary education out of its own children', () => {
    const club = shape('supplementary');
    const of = (id: string) => denominatorOf(catalogue, indicator(id), club);
    expect(of('i3.2')).toEqual(['children']);
    expect(of('i4.1')).toEqual(['ovz']);
  });

  it('counts schools, not children, in 1.1', () => {
    expect(indicator('i1.1').denominator).toBe('institutions');
    expect(indicator('i1.1').answer).toBe('yes-no');
  });

  it('divides only by what the institution enters itself', () => {
    for (const {id, reportedBy, denominator} of indicators) {
      if (denominator === null || denominator === 'institutions') continue;
      expect([id, Object.keys(denominator).sort()]).toEqual([
        id,
        [...reportedBy].sort(),
      ]);
      for (const kind of KINDS) {
        for (const part of denominator[kind] ?? []) {
          const cohort = cohorts.find(one => one.id === part);
          expect(cohort?.reportedBy).toContain(kind);
        }
      }
    }
  });

  it('nests the cohorts', () => {
    const within = Object.fromEntries(
      cohorts.map(cohort => [cohort.id, cohort.within]),
    );
    expect(within).toEqual({
      'k1-11': [],
      'k5-11': ['k1-11'],
      'k6-11': ['k5-11'],
      k9: ['k6-11'],
      k11: ['k5-11'],
      g9: ['k9'],
      g11: ['k11'],
      ovz: ['k1-11', 'children'],
      children: [],
    });
  });

  it('sums only 11.1 of its parts, and ensures no admissions', () => {
    const sums = indicators.filter(one => one.sumOfParts);
    expect(sums.map(one => one.id)).toEqual(['i11.1']);
    const beyond = indicators.filter(one => !one.controllable);
    expect(beyond.map(one => one.id)).toEqual(
      'i10.2 i10.3 i10.4 i11.1 i11.1a i11.1b'.split(' '),
    );
  });
});
