import * as fc from 'fast-check';
import {
  countedByRow,
  type CheckedReturns,
} from '../../../src/core/analysis/counted';
import {applies} from '../../../src/core/order/applies';
import type {Finding} from '../../../src/core/checks/finding';
import type {Institution} from '../../../src/core/order/institution';
import {
  type PreviousPeriod,
  rollUp as rollUpReturns,
} from '../../../src/core/analysis/roll-up';
import {
  STATUSES,
  type Submission,
} from '../../../src/core/submission/submission';
import {
  byCode,
  CATALOGUE,
  errorFinding,
  institution,
  submission,
} from '../example';

const fields = [...CATALOGUE.cohorts, ...CATALOGUE.indicators].map(
  row => row.id,
);

/** Returns, and the year before. */
interface Given extends CheckedReturns {
  previous: PreviousPeriod | null;
}

const rollUp = ({previous, ...returns}: Given) =>
  rollUpReturns(returns, previous);

function input(
  institutions: Institution[],
  submissions: Submission[],
  findings: Finding[] = [],
  previous: PreviousPeriod | null = null,
): Given {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    const code = finding.location.institution;
    grouped.set(code, [...(grouped.get(code) ?? []), finding]);
  }
  return {
    preset: {catalogue: CATALOGUE},
    institutions,
    submissions: byCode(submissions),
    findings: grouped,
    previous,
  };
}

function rowOf(given: Given, field: string) {
  const row = rollUp(given).rows.find(one => one.field === field);
  if (!row) throw new Error(field);
  return row;
}

describe('rollUp of a worked example', () => {
  const schools = ['s1', 's2', 's3', 's4', 's5'].map(code => institution(code));
  const given = input(
    [...schools, institution('s6', {active: false})],
    [
      submission('s1', {'i3.1': 30, 'k5-11': 100, 'i1.1': 'да'}, 'accepted'),
      submission('s2', {'i3.1': 150, 'k5-11': 300, 'i1.1': 'нет'}),
      submission('s3', {'i3.1': 9, 'k5-11': null, 'i1.1': 'да'}),
      submission('s4', {'i3.1': 70, 'k5-11': 60}),
      submission('s5', {'i3.1': 1000, 'k5-11': 2000, 'i1.1': 'да'}, 'draft'),
      submission('s6', {'i3.1': 5000, 'k5-11': 5000, 'i1.1': 'да'}),
    ],
    [errorFinding('s4', 'i3.1')],
    {
      // Of six then and three now, two are the same.
      totals: new Map([
        ['i3.1', 900],
        ['i1.1', 1],
      ]),
      counted: countedByRow({
        preset: {catalogue: CATALOGUE},
        institutions: ['s1', 's2', 's4', 's7'].map(code => institution(code)),
        findings: new Map(),
        submissions: byCode([
          submission('s1', {'i3.1': 50, 'k5-11': 100, 'i1.1': 'нет'}),
          submission('s2', {'i3.1': 150, 'k5-11': 200, 'i1.1': 'нет'}),
          submission('s4', {'i3.1': 500, 'k5-11': 600}),
          submission('s7', {'i3.1': 200, 'k5-11': 600, 'i1.1': 'да'}),
        ]),
      }),
    },
  );

  test('adds up a number row over the returns that count', () => {
    expect(rowOf(given, 'i3.1')).toEqual({
      field: 'i3.1',
      total: 189,
      counted: 3,
      expected: 5,
      share: 180 / 400,
      // Of 30 out of 100 and 150 out of 300.
      shareQ1: 0.35,
      shareMedian: 0.4,
      shareQ3: 0.45,
      median: 30,
      min: 9,
      max: 150,
      previous: 900,
      comparable: 2,
      change: 180 - 200,
      changeShare: -0.1,
      sameShare: 180 / 400,
      sameShareBefore: 200 / 300,
      preliminary: 1259,
    });
  });

  test('counts «да» of a yes-no row', () => {
    expect(rowOf(given, 'i1.1')).toEqual({
      field: 'i1.1',
      total: 2,
      counted: 3,
      expected: 5,
      share: 2 / 3,
      shareQ1: null,
      shareMedian: null,
      shareQ3: null,
      median: null,
      min: null,
      max: null,
      previous: 1,
      comparable: 2,
      change: 1,
      changeShare: null,
      sameShare: 0.5,
      sameShareBefore: 0,
      preliminary: 3,
    });
  });

  test('names whatever was expected and not counted, and why', () => {
    const named = rollUp(given).notCounted.filter(
      ({field}) => field === 'i3.1' || field === 'i1.1',
    );
    expect(named).toEqual([
      {institution: 's4', field: 'i1.1', reason: 'blank'},
      {institution: 's5', field: 'i1.1', reason: 'not-submitted'},
      {institution: 's4', field: 'i3.1', reason: 'unexplained-error'},
      {institution: 's5', field: 'i3.1', reason: 'not-submitted'},
    ]);
  });

  test('has a row for each indicator in the order of the catalogue', () => {
    expect(rollUp(given).rows.map(row => row.field)).toEqual(
      CATALOGUE.indicators.map(row => row.id),
    );
  });
});

describe('rollUp', () => {
  test('leaves cells empty, not 0, where nothing is counted', () => {
    expect(rowOf(input([institution('s1')], []), 'i3.1')).toEqual({
      field: 'i3.1',
      total: null,
      counted: 0,
      expected: 1,
      share: null,
      shareQ1: null,
      shareMedian: null,
      shareQ3: null,
      median: null,
      min: null,
      max: null,
      previous: null,
      comparable: null,
      change: null,
      changeShare: null,
      sameShare: null,
      sameShareBefore: null,
      preliminary: null,
    });
  });

  test('tells a counted 0 from nothing', () => {
    const row = rowOf(
      input([institution('s1')], [submission('s1', {'i3.1': 0, 'k5-11': 10})]),
      'i3.1',
    );
    expect([row.total, row.share, row.min, row.preliminary]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('does not expect a returned «н/п»', () => {
    const schools = [institution('s1'), institution('s2')];
    const {counted, expected} = rowOf(
      input(schools, [
        submission('s1', {'i3.1': 'н/п'}),
        submission('s2', {'i3.1': 4}),
      ]),
      'i3.1',
    );
    expect([counted, expected]).toEqual([1, 1]);
  });

  test('expects a row for grades 10-11 only where there are such grades', () => {
    const schools = [institution('s1'), institution('s2', {upperGrades: true})];
    const given = input(schools, [
      submission('s1', {'i1.3': 99}),
      submission('s2', {'i1.3': 4, k11: 8}),
    ]);
    expect(rowOf(given, 'i1.3')).toMatchObject({
      total: 4,
      expected: 1,
      preliminary: 4,
      share: 0.5,
    });
  });

  test('takes a composite denominator by the parts that apply', () => {
    const schools = [
      institution('s1', {upperGrades: true}),
      institution('s2'),
      institution('s3', {upperGrades: true}),
    ];
    const given = input(schools, [
      submission('s1', {'i10.2': 10, g9: 30, g11: 20}),
      submission('s2', {'i10.2': 5, g9: 50}),
      submission('s3', {'i10.2': 70, g9: 90}),
    ]);
    expect(rowOf(given, 'i10.2')).toMatchObject({total: 85, share: 15 / 100});
  });

  test('counts an explained error but never one of structure', () => {
    const schools = [institution('s1'), institution('s2')];
    const given = input(
      schools,
      [submission('s1', {'i3.1': 7}), submission('s2', {'i3.1': 'семь'})],
      [errorFinding('s1', 'i3.1', true), errorFinding('s2', 'i3.1', true)],
    );
    expect(rowOf(given, 'i3.1')).toMatchObject({total: 7, counted: 1});
  });
});

const typed = fc.oneof(
  {weight: 5, arbitrary: fc.nat(500)},
  {weight: 1, arbitrary: fc.constantFrom('н/п', '', 'текст', 'да', 'нет', 1.5)},
);
const municipality = fc
  .array(
    fc.record({
      kind: fc.constantFrom('school' as const, 'preschool', 'supplementary'),
      upperGrades: fc.boolean(),
      active: fc.boolean(),
      status: fc.constantFrom('none' as const, ...STATUSES),
      values: fc.tuple(...fields.map(() => typed)),
      wrong: fc.subarray(fields),
      explained: fc.subarray(fields),
    }),
    {maxLength: 8},
  )
  .map(list => {
    const institutions: Institution[] = [];
    const submissions: Submission[] = [];
    const findings: Finding[] = [];
    list.forEach(({kind, upperGrades, active, status, ...rest}, index) => {
      const code = `c${index}`;
      institutions.push(institution(code, {kind, upperGrades, active}));
      if (status === 'none') return;
      const values = fields.map((id, at) => [id, rest.values[at] ?? null]);
      submissions.push(submission(code, Object.fromEntries(values), status));
      for (const id of rest.wrong) {
        findings.push(errorFinding(code, id, rest.explained.includes(id)));
      }
    });
    return input(institutions, submissions, findings);
  });

describe('rollUp of any municipality', () => {
  test('does not depend on the order of institutions', () => {
    fc.assert(
      fc.property(municipality, given => {
        const institutions = [...given.institutions].reverse();
        expect(rollUp({...given, institutions})).toEqual(rollUp(given));
      }),
    );
  });

  test('accounts for every institution from which a row is expected', () => {
    fc.assert(
      fc.property(municipality, given => {
        const {rows, notCounted} = rollUp(given);
        for (const row of rows) {
          const missing = notCounted.filter(one => one.field === row.field);
          const names = new Set(missing.map(one => one.institution));
          expect(names.size).toBe(missing.length);
          expect(row.expected - row.counted).toBe(missing.length);
        }
      }),
    );
  });

  test('expects no more than the active institutions that have the row', () => {
    fc.assert(
      fc.property(municipality, given => {
        rollUp(given).rows.forEach((row, index) => {
          const indicator = CATALOGUE.indicators[index];
          const having = given.institutions.filter(
            one => indicator && one.active && applies(indicator, one),
          );
          expect(row.expected).toBeLessThanOrEqual(having.length);
        });
      }),
    );
  });

  test('counts no more than was typed', () => {
    fc.assert(
      fc.property(municipality, given => {
        for (const {total, preliminary, counted, min, max} of rollUp(given)
          .rows) {
          expect(total === null).toBe(counted === 0);
          expect(total ?? 0).toBeLessThanOrEqual(preliminary ?? 0);
          if (min === null || max === null) continue;
          expect(total).toBeGreaterThanOrEqual(min * counted);
          expect(total).toBeLessThanOrEqual(max * counted);
        }
      }),
    );
  });

  test('gives for two halves the sum of their totals', () => {
    fc.assert(
      fc.property(municipality, given => {
        const part = (odd: number) =>
          rollUp({
            ...given,
            institutions: given.institutions.filter((_, at) => at % 2 === odd),
          }).rows;
        const [even, odd] = [part(0), part(1)];
        rollUp(given).rows.forEach((row, index) => {
          const halves = [even[index], odd[index]];
          const sum = halves.reduce((all, half) => all + (half?.total ?? 0), 0);
          expect(row.total ?? 0).toBe(sum);
        });
      }),
    );
  });
});
