import * as fc from 'fast-check';
import {analyseClosed} from '../../../src/core/analysis/analyse-period';
import {compareWithPeers} from '../../../src/core/analysis/period-figures';
import {applies} from '../../../src/core/order/applies';
import type {Institution} from '../../../src/core/order/institution';
import {rollUp} from '../../../src/core/analysis/roll-up';
import {shareOf} from '../../../src/core/analysis/shares';
import {quantile} from '../../../src/core/analysis/statistics';
import {
  STATUSES,
  type Submission,
} from '../../../src/core/submission/submission';
import {runs} from '../../runs';
import {byCode, institution, submission} from '../example';
import {peersOf, PRESET} from '../rules/context';

const {catalogue} = PRESET;
const number = fc.oneof(fc.nat(60), fc.constantFrom(null, 'н/п', 'много'));
const fields = [...catalogue.cohorts, ...catalogue.indicators].map(
  row => row.id,
);
const school = fc.record({
  upperGrades: fc.boolean(),
  active: fc.boolean(),
  kind: fc.constantFrom('school' as const, 'supplementary', 'preschool'),
  status: fc.constantFrom(...STATUSES),
  typed: fc.dictionary(fc.constantFrom(...fields), number),
});
const municipality = fc.array(school, {maxLength: 12}).map(schools => {
  const institutions = schools.map(({upperGrades, active, kind}, index) =>
    institution(`s${index}`, {
      upperGrades: kind === 'school' && upperGrades,
      active,
      kind,
    }),
  );
  const returns = schools.map(({typed, status}, index) =>
    submission(`s${index}`, typed, status),
  );
  return {institutions, returns};
});

function figured(
  institutions: readonly Institution[],
  returns: readonly Submission[],
) {
  return analyseClosed(PRESET, {
    period: 2025,
    deadline: null,
    institutions,
    submissions: byCode(returns),
  });
}

describe('periodFigures', () => {
  test('counts what the roll-up counts, with the same shares', () => {
    fc.assert(
      fc.property(municipality, ({institutions, returns}) => {
        const figures = figured(institutions, returns);
        for (const row of catalogue.indicators) {
          for (const one of institutions) {
            const typed = figures.submissions.get(one.code);
            const value = typed?.entries.get(row.id)?.value;
            const number =
              value?.kind === 'answer'
                ? Number(value.yes)
                : value?.kind === 'number'
                  ? value.number
                  : null;
            const isHeld = figures.findings
              .get(one.code)
              ?.some(
                ({location, severity, explained}) =>
                  location.field === row.id &&
                  severity === 'error' &&
                  !explained,
              );
            const isCounted =
              one.active &&
              applies(row, one) &&
              /submitted|accepted/.test(typed?.status ?? '') &&
              !isHeld;
            const counted = figures.counted.get(row.id)?.get(one.code) ?? null;
            expect(counted?.number ?? null).toBe(isCounted ? number : null);
            if (counted && typed) {
              const share = shareOf(catalogue, row, one, typed);
              expect(counted.share).toEqual(share);
            }
          }
        }
      }),
      runs(40, 500),
    );
  });

  test('compares with the quartiles of the group’s counted shares', () => {
    fc.assert(
      fc.property(municipality, ({institutions, returns}) => {
        const figures = figured(institutions, returns);
        for (const {members} of figures.peerGroups) {
          for (const row of catalogue.indicators) {
            const shares = members.flatMap(
              code =>
                figures.counted.get(row.id)?.get(code)?.share?.share ?? [],
            );
            for (const code of members) {
              const group = compareWithPeers(figures, row.id, code);
              expect(
                group && [group.count, group.q1, group.median, group.q3],
              ).toEqual(
                shares.length < 5
                  ? null
                  : [
                      shares.length,
                      ...[0.25, 0.5, 0.75].map(p => quantile(shares, p)),
                    ],
              );
            }
          }
        }
      }),
      runs(40, 500),
    );
  });

  test('does not depend on the order of institutions', () => {
    fc.assert(
      fc.property(municipality, ({institutions, returns}) => {
        const one = figured(institutions, returns);
        const other = figured(
          [...institutions].reverse(),
          [...returns].reverse(),
        );
        expect(other.groups).toEqual(one.groups);
        expect(other.counted).toEqual(one.counted);
        expect(other.peerGroups).toEqual(one.peerGroups);
      }),
      runs(30, 300),
    );
  });

  test('has no group for who is in none', () => {
    const {now} = peersOf({'i3.1': 1, 'k5-11': 10}, []);
    expect(compareWithPeers(now, 'i3.1', 's0')).toBeNull();
    expect(compareWithPeers(now, 'i3.1', 'x')).toBeNull();
  });
});

test('a total never exceeds the sum of what was typed, official under preliminary', () => {
  fc.assert(
    fc.property(municipality, ({institutions, returns}) => {
      const figures = figured(institutions, returns);
      const {submissions} = figures;
      const {rows} = rollUp(figures);
      for (const row of rows) {
        const typed = institutions.map(one => {
          const value = submissions
            .get(one.code)
            ?.entries.get(row.field)?.value;
          if (value?.kind === 'number') return value.number;
          return value?.kind === 'answer' && value.yes ? 1 : 0;
        });
        const sum = typed.reduce((a, b) => a + b, 0);
        expect(row.preliminary ?? 0).toBeLessThanOrEqual(sum);
        expect(row.total ?? 0).toBeLessThanOrEqual(row.preliminary ?? 0);
        expect(row.counted).toBeLessThanOrEqual(row.expected);
      }
    }),
    runs(60, 1000),
  );
});
