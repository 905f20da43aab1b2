import {applies, denominatorOf} from '../../src/core/order/applies';
import type {Indicator} from '../../src/core/order/indicator';
import type {CheckContext} from '../../src/core/checks/check-row';
import {
  UNTOUCHED,
  type Entry,
  type Submission,
} from '../../src/core/submission/submission';
import {inputRuleOf} from '../../src/core/submission/input-rule';
import {parseValue} from '../../src/core/submission/value';
import {PRESET} from './municipality';

/** What a school typed; null is an empty cell. */
export type Typed = Readonly<Record<string, string | number | null>>;

/** Rows that tests speak of by their figures. */
const FIGURES: Typed = {
  'k1-11': 600,
  'k5-11': 350,
  'k6-11': 300,
  k9: 60,
  k11: 30,
  g9: 58,
  g11: 28,
  ovz: 20,
  'i1.1': 'да',
  'i1.2': 40,
  'i1.3': 20,
  'i2.1': 500,
  'i3.1': 200,
  'i3.1a': 150,
  'i3.1b': 100,
  'i3.2': 300,
  'i4.1': 10,
  'i5.1': 300,
  'i6.1': 50,
  'i7.1': 100,
  'i8.1': 100,
  'i9.1': 100,
  'i10.1': 60,
  'i10.2': 30,
  'i10.3': 20,
  'i10.4': 15,
  'i11.1': 10,
  'i11.1a': 4,
  'i11.1b': 6,
};

const SCHOOL = {kind: 'school', upperGrades: true, projects: []} as const;
const {catalogue} = PRESET;

/** Of a row without figures of its own: «да», or as many as cannot be wrong. */
function soundValue(row: Indicator): string | number {
  if (row.answer === 'yes-no') return 'да';
  const whole = row.parent === null ? null : FIGURES[row.parent];
  const cohorts = denominatorOf(catalogue, row, SCHOOL) ?? [];
  const children = cohorts.map(id => Number(FIGURES[id] ?? 0));
  const K = children.reduce((sum, one) => sum + one, 0);
  const bounds = [
    ...(cohorts.length > 0 ? [K] : []),
    ...(typeof whole === 'number' ? [whole] : []),
  ];
  return bounds.length > 0 ? Math.floor(Math.min(...bounds) / 2) : 10;
}

/**
 * A full return of a school with grades 10-11 in which nothing is amiss: every
 * row of the catalogue that applies to it.
 */
export const SOUND: Typed = Object.fromEntries([
  ...catalogue.cohorts
    .filter(row => applies(row, SCHOOL))
    .map(({id}) => [id, FIGURES[id] ?? 0]),
  ...catalogue.indicators
    .filter(row => applies(row, SCHOOL))
    .map(row => [row.id, FIGURES[row.id] ?? soundValue(row)]),
]);

/** Rows that a school without grades 10-11 has not. */
export const UPPER_ONLY: readonly string[] = [
  ...catalogue.cohorts,
  ...catalogue.indicators,
]
  .filter(row => row.upperGradesOnly)
  .map(({id}) => id);

/** The act behind each «да», beside which it stands. */
export const EXPLAINED: Readonly<Record<string, string>> = Object.fromEntries(
  catalogue.indicators
    .filter(row => row.answer === 'yes-no')
    .map(({id}) => [id, 'приказ от 01.09.2025 № 12']),
);

/** Sound figures with some changed. */
export function schoolReturn(
  changes: Typed = {},
  explanations: Readonly<Record<string, string>> = EXPLAINED,
): Submission {
  const entries = new Map<string, Entry>();
  for (const [field, raw] of Object.entries({...SOUND, ...changes})) {
    const value = parseValue(raw, inputRuleOf(catalogue, field));
    entries.set(field, {value, explanation: explanations[field] ?? ''});
  }
  return {
    ...UNTOUCHED,
    institution: 's01',
    period: 2025,
    entries,
    activities: new Map(),
  };
}

/** Last year's figures equal this year's; half of the peers take part. */
export function ordinaryContext(
  changes: {previous?: Typed; medians?: Typed} = {},
): CheckContext {
  const numbers = (values: Typed) =>
    new Map(
      Object.entries(values).flatMap(([field, value]) =>
        typeof value === 'number' ? [[field, value] as const] : [],
      ),
    );
  const medians = Object.fromEntries(
    catalogue.indicators.map(row => [row.id, 0.5]),
  );
  return {
    previous: numbers({...SOUND, ...changes.previous}),
    peerMedians: numbers({...medians, ...changes.medians}),
  };
}
