import {between} from './seeded-random';

export interface FilledRow {
  value: string | number;
  /** '' for none. */
  explanation: string;
}

/** Part of all pupils that a cohort makes up, in percent. */
const COHORTS: Readonly<Record<string, number>> = {
  'k1-11': 100,
  'k5-11': 62,
  'k6-11': 50,
  k9: 11,
  k11: 6,
  g9: 10,
  g11: 6,
  ovz: 8,
  children: 100,
};

/** The cohort that a row is a part of; a sum is of both. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'i1.2': ['k9'],
  'i1.3': ['k11'],
  'i3.1': ['k5-11'],
  'i4.1': ['ovz'],
  'i10.2': ['g9', 'g11'],
  'i10.3': ['g9', 'g11'],
  'i10.4': ['g11'],
};

const STATUSES = ['выполнено', 'выполнено', 'в работе', 'не начато'];

/**
 * One institution's complete return by row, such as a diligent person gives:
 * parts fit their wholes. With `mistake` one figure exceeds its cohort.
 * @param fields ids of the rows of its tab, in their order
 */
export function exampleReturn(
  fields: readonly string[],
  mistake: boolean,
  random: () => number,
): Map<string, FilledRow> {
  const filled = new Map<string, FilledRow>();
  const pupils = between(random, 120, 1400);
  const size = (cohort: string) =>
    Math.floor((pupils * (COHORTS[cohort] ?? 0)) / 100);
  const part = (whole: number) => Math.floor(whole * random());
  const value = (id: string): number => Number(filled.get(id)?.value ?? 0);
  for (const id of fields) {
    let row: FilledRow;
    if (COHORTS[id] !== undefined) {
      row = {value: size(id), explanation: ''};
    } else if (id === 'i1.1') {
      row = {value: 'да', explanation: 'Приказ от 01.09.2025 № 15'};
    } else if (id === 'i3.1a' || id === 'i3.1b') {
      row = {value: part(value('i3.1')), explanation: ''};
    } else if (id === 'i11.1a' || id === 'i11.1b') {
      const rest = value('i11.1') - value('i11.1a');
      const own = id === 'i11.1b' ? rest : part(rest);
      row = {value: own, explanation: ''};
    } else if (id.startsWith('i')) {
      const cohorts = (WHOLE[id] ?? ['k1-11', 'children']).filter(cohort =>
        fields.includes(cohort),
      );
      const whole = cohorts.reduce((sum, cohort) => sum + size(cohort), 0);
      row = {value: part(whole), explanation: ''};
    } else {
      row = {
        value: STATUSES[between(random, 0, STATUSES.length - 1)]!,
        explanation: `Приказ № ${between(random, 1, 400)}`,
      };
    }
    filled.set(id, row);
  }
  const spoiled = filled.has('i1.2') ? 'i1.2' : 'i4.1';
  if (mistake && filled.has(spoiled)) {
    filled.set(spoiled, {value: size('k9') + size('ovz') + 7, explanation: ''});
  }
  return filled;
}
