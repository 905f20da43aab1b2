import type {CheckContext} from '../../src/core/checks/check-row';
import {
  UNTOUCHED,
  type Entry,
  type Submission,
} from '../../src/core/submission/submission';
import {parseValue} from '../../src/core/submission/value';
import {PRESET} from './municipality';

/** What a school typed; null is an empty cell. */
export type Typed = Readonly<Record<string, string | number | null>>;

/** A full return of a school with grades 10-11 in which nothing is amiss. */
export const SOUND: Typed = {
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

/** The act behind the «да» of i1.1, beside which it stands. */
export const EXPLAINED: Readonly<Record<string, string>> = {
  'i1.1': 'приказ от 01.09.2025 № 12',
};

/** Sound figures with some changed. */
export function schoolReturn(
  changes: Typed = {},
  explanations: Readonly<Record<string, string>> = EXPLAINED,
): Submission {
  const entries = new Map<string, Entry>();
  for (const [field, raw] of Object.entries({...SOUND, ...changes})) {
    const row = PRESET.catalogue.indicators.find(one => one.id === field);
    const value = parseValue(raw, row?.answer ?? 'number');
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
    PRESET.catalogue.indicators.map(row => [row.id, 0.5]),
  );
  return {
    previous: numbers({...SOUND, ...changes.previous}),
    peerMedians: numbers({...medians, ...changes.medians}),
  };
}
