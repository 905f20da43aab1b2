/** Standard normal quantile at 0.975: both tails of 95 %. */
const Z = 1.959963984540054;

/** Bounds of a share, each from 0 to 1. */
export interface Interval {
  lower: number;
  upper: number;
}

/** Null when there are no values. */
export function minimum(values: readonly number[]): number | null {
  return values.reduce<number | null>(
    (least, value) => (least === null || value < least ? value : least),
    null,
  );
}

/** Null when there are no values. */
export function maximum(values: readonly number[]): number | null {
  return values.reduce<number | null>(
    (most, value) => (most === null || value > most ? value : most),
    null,
  );
}

/**
 * The inclusive quantile: type 7 of Hyndman and Fan (1996), which is QUARTILE
 * and PERCENTILE in Sheets. Null when there are no values.
 *
 * @param p from 0 to 1: 0.25 is the first quartile.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  return quantileOfSorted(ascending(values), p);
}

const ascending = (values: readonly number[]) =>
  Float64Array.from(values).sort();

function quantileOfSorted(sorted: Float64Array, p: number): number | null {
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const below = sorted[index];
  if (below === undefined) return null;
  const above = sorted[index + 1] ?? below;
  return below + (position - index) * (above - below);
}

/** The mean of the middle two when their number is even; null when empty. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The three inclusive quartiles, ascending; null when there are no values. */
export function quartiles(
  values: readonly number[],
): {q1: number; median: number; q3: number} | null {
  const sorted = ascending(values);
  const q1 = quantileOfSorted(sorted, 0.25);
  const middle = quantileOfSorted(sorted, 0.5);
  const q3 = quantileOfSorted(sorted, 0.75);
  return q1 === null || middle === null || q3 === null
    ? null
    : {q1, median: middle, q3};
}

/**
 * The 95 % score interval of a share, without continuity correction:
 * E. B. Wilson, «Probable inference, the law of succession, and statistical
 * inference», JASA 22 (1927). Null unless 0 ≤ n ≤ K and K > 0: beyond that n
 * is not a part of K.
 *
 * @example wilsonInterval(10, 20) // {lower: 0.2993, upper: 0.7007}
 */
export function wilsonInterval(n: number, K: number): Interval | null {
  if (!(K > 0 && n >= 0 && n <= K)) return null;
  const share = n / K;
  const square = Z * Z;
  const centre = share + square / (2 * K);
  const spread = Z * Math.sqrt((share * (1 - share) + square / (4 * K)) / K);
  const scale = 1 + square / K;
  return {
    lower: n === 0 ? 0 : (centre - spread) / scale,
    upper: n === K ? 1 : (centre + spread) / scale,
  };
}
