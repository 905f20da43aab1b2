import {momentOf, serialOf} from '../format/serial';
import type {CellData, ExtendedValue} from '../model';
import {modulo} from '../modulo';
import {nameSeries} from './name-series';

/** The value of the i-th cell counted from the first one given; i may be < 0. */
export type Series = (i: number) => ExtendedValue | undefined;

/**
 * How a line of cells goes on when it is dragged out: several numbers and any
 * dates as a series, texts that differ in a number at their end by that number,
 * names of months and days in their order,
 * all else by repeating itself. Formulas are the caller's.
 */
export function continueSeries(
  cells: readonly (CellData | undefined)[],
): Series {
  const values = cells.map(cell => cell?.userEnteredValue);
  return (
    dates(cells) ??
    numbers(values) ??
    numberedTexts(values) ??
    names(values) ??
    (i => values[modulo(i, values.length)])
  );
}

/** The other way: one number goes on by ones, several repeat themselves. */
export function otherSeries(cells: readonly (CellData | undefined)[]): Series {
  const values = cells.map(cell => cell?.userEnteredValue);
  const given = allNumbers(values);
  const [only] = given ?? [];
  return given?.length === 1 && only !== undefined
    ? i => ({numberValue: only + i})
    : i => values[modulo(i, values.length)];
}

function names(values: readonly (ExtendedValue | undefined)[]): Series | null {
  const texts = values.map(value => value?.stringValue ?? '');
  const series = nameSeries(texts);
  return series && (i => ({stringValue: series(i)}));
}

function numbers(
  values: readonly (ExtendedValue | undefined)[],
): Series | null {
  const given = allNumbers(values);
  if (!given || given.length < 2) return null;
  const line = lineThrough(given);
  return i => ({numberValue: line(i)});
}

function dates(cells: readonly (CellData | undefined)[]): Series | null {
  const given = allNumbers(cells.map(cell => cell?.userEnteredValue));
  const areDates = cells.every(cell => {
    const type = cell?.userEnteredFormat?.numberFormat?.type;
    return type === 'DATE' || type === 'DATE_TIME';
  });
  if (!given || !areDates) return null;
  const line =
    given.length === 1
      ? (i: number) => (given[0] ?? 0) + i
      : (months(given) ?? lineThrough(given));
  return i => ({numberValue: line(i)});
}

/** Dates of the same day some months apart go on by months. */
function months(given: readonly number[]): ((i: number) => number) | null {
  const moments = given.map(momentOf);
  const [first] = moments;
  if (!first || moments.some(({day}) => day !== first.day)) return null;
  const counts = moments.map(({year, month}) => year * 12 + month - 1);
  const step = stepOf(counts);
  const time = (given[0] ?? 0) % 1;
  if (!step || given.some(serial => serial % 1 !== time)) return null;
  return i => {
    const count = (counts[0] ?? 0) + i * step;
    const [year, month] = [Math.floor(count / 12), modulo(count, 12) + 1];
    for (let day = first.day; day > 27; day--) {
      const serial = serialOf(year, month, day);
      if (serial !== null) return serial + time;
    }
    return (serialOf(year, month, first.day) ?? 0) + time;
  };
}

/** «Школа 1», «Школа 2»; zeros before the number stay: s01, s02. */
function numberedTexts(
  values: readonly (ExtendedValue | undefined)[],
): Series | null {
  const parts = values.map(value =>
    /^(.*?)(\d{1,15})$/su.exec(value?.stringValue ?? ''),
  );
  const [first] = parts;
  const stem = first?.[1];
  if (!first || parts.some(part => part?.[1] !== stem)) return null;
  const given = parts.map(part => Number(part?.[2]));
  const step = given.length === 1 ? 1 : stepOf(given);
  if (step === null) return null;
  const digits = first[2] ?? '';
  const width = digits.startsWith('0') ? digits.length : 0;
  return i => {
    const number = Math.abs((given[0] ?? 0) + i * step);
    return {stringValue: stem + String(number).padStart(width, '0')};
  };
}

function allNumbers(
  values: readonly (ExtendedValue | undefined)[],
): number[] | null {
  const numbers = values.map(value => value?.numberValue);
  return numbers.every(number => number !== undefined) ? numbers : null;
}

/** The common difference, or null when there is none. */
function stepOf(given: readonly number[]): number | null {
  const step = (given[1] ?? NaN) - (given[0] ?? NaN);
  const even = given.every(
    (number, i) => i === 0 || number - (given[i - 1] ?? NaN) === step,
  );
  return even ? step : null;
}

/** Through all points, or nearest to them by least squares. */
function lineThrough(given: readonly number[]): (i: number) => number {
  const [first = 0] = given;
  const step = stepOf(given);
  if (step !== null) return i => tidy(first + i * step);
  const count = given.length;
  const middle = (count - 1) / 2;
  const mean = given.reduce((sum, y) => sum + y, 0) / count;
  let [above, below] = [0, 0];
  given.forEach((y, i) => {
    above += (i - middle) * (y - mean);
    below += (i - middle) ** 2;
  });
  return i => tidy(mean + ((i - middle) * above) / below);
}

/** Without the dust of binary fractions: 0,1 and 0,2 go on with 0,3. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}
