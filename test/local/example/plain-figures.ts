import path from 'node:path';
import {readRecords} from '../../../src/local/example/read-records';

/*
 * The example's three years worked out from its files by plain arithmetic,
 * with nothing of the add-on.
 */

const DATA = path.resolve(
  __dirname,
  '../../../src/presets/kaliningrad-2023/example',
);

const FILES: Readonly<Record<number, readonly string[]>> = {
  2023: ['submissions-2023'],
  2024: ['submissions-2024'],
  2025: ['submissions', 'corrections', 'after-return'],
};

export const YEARS = [2023, 2024, 2025] as const;

/** Who did not hand in, or was sent back and did not come again. */
const MISSING: Readonly<Record<number, readonly string[]>> = {
  2023: ['s06'],
  2024: [],
  2025: ['s06', 'd02', 'c02'],
};

/** Schools with grades 10-11 and 300 to 799 pupils. */
export const GROUP = ['s02', 's03', 's04', 's05', 's06', 's07'];

export interface Typed {
  value: string;
  explanation: string;
}

type Title = 'institution' | 'field' | keyof Typed;

const READ = new Map<number, ReadonlyMap<string, Typed>>();

/** What was typed in a year at last, by `institution field`. */
export function typedIn(year: number): ReadonlyMap<string, Typed> {
  const typed = READ.get(year) ?? readYear(year);
  READ.set(year, typed);
  return typed;
}

function readYear(year: number): Map<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const name of FILES[year] ?? []) {
    const file = path.join(DATA, `${name}.csv`);
    for (const row of readRecords<Title>(file)) {
      const {institution, field, value, explanation} = row;
      typed.set(`${institution} ${field}`, {value, explanation});
    }
  }
  return typed;
}

/** Numbers of a field by institution, of those who handed in. */
export function numbersIn(year: number, field: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, {value}] of typedIn(year)) {
    const [institution = '', name] = key.split(' ');
    if (name !== field || MISSING[year]?.includes(institution)) continue;
    if (/^\d+$/.test(value)) numbers.set(institution, Number(value));
    if (value === 'да' || value === 'нет') {
      numbers.set(institution, value === 'да' ? 1 : 0);
    }
  }
  return numbers;
}

export interface PlainShare {
  n: number;
  K: number;
}

/** Of those who gave both the field and all of its wholes. */
export function sharesIn(
  year: number,
  field: string,
  wholes: readonly string[],
): Map<string, PlainShare> {
  const shares = new Map<string, PlainShare>();
  for (const [institution, n] of numbersIn(year, field)) {
    const K = wholes.reduce(
      (sum, whole) => sum + (numbersIn(year, whole).get(institution) ?? 0),
      0,
    );
    if (K > 0) shares.set(institution, {n, K});
  }
  return shares;
}

/** Linear between the two nearest, as QUARTILE of Sheets; `q` is 0.25 or so. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const [low = 0, high = low] = sorted.slice(below, below + 2);
  return low + (high - low) * (place - below);
}

/** Upper end of Wilson's 95 % interval. */
function wilsonUpper({n, K}: PlainShare): number {
  const z = 1.959963984540054;
  const p = n / K;
  const centre = p + (z * z) / (2 * K);
  const half = z * Math.sqrt((p * (1 - p)) / K + (z * z) / (4 * K * K));
  return (centre + half) / (1 + (z * z) / K);
}

/** Members of the group whose share is low among it, sorted. */
export function lowIn(year: number, field: string, whole: string): string[] {
  const shares = [...sharesIn(year, field, [whole])].filter(([code]) =>
    GROUP.includes(code),
  );
  const values = shares.map(([, {n, K}]) => n / K);
  const [q1, median] = [quantile(values, 0.25), quantile(values, 0.5)];
  return shares
    .filter(([, share]) => share.K >= 20 && share.n / share.K < q1)
    .filter(([, share]) => wilsonUpper(share) < median)
    .map(([code]) => code)
    .sort();
}
