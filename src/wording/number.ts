/** No-break space: keeps a number and what follows it on one line. */
export const NBSP = '\u00A0';

/**
 * The form of a noun after a whole number.
 *
 * @example plural(2, 'учреждение', 'учреждения', 'учреждений') // 'учреждения'
 */
export function plural(
  n: number,
  one: string,
  few: string,
  many: string,
): string {
  const hundredth = Math.abs(n) % 100;
  const tenth = hundredth % 10;
  if (hundredth >= 11 && hundredth <= 14) return many;
  if (tenth === 1) return one;
  return tenth >= 2 && tenth <= 4 ? few : many;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/**
 * A whole number with its thousands set apart.
 *
 * @example formatCount(1234) // '1 234'
 */
export function formatCount(n: number): string {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  return (n < 0 ? '−' : '') + grouped(String(Math.abs(n)));
}

/**
 * A share as a percentage with at most one decimal; halves round away from 0.
 *
 * @example formatPercent(0.375) // '37,5 %'
 */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) throw new RangeError(`not a share: ${share}`);
  const tenths = Math.round(Number((Math.abs(share) * 1000).toPrecision(12)));
  const sign = share < 0 && tenths > 0 ? '−' : '';
  const whole = grouped(String(Math.floor(tenths / 10)));
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return `${sign}${whole}${decimal}${NBSP}%`;
}

/** «3 из 12». */
export function formatOutOf(n: number, K: number): string {
  return `${formatCount(n)}${NBSP}из${NBSP}${formatCount(K)}`;
}

/**
 * A difference of shares in points of per cent with at most one decimal, its
 * sign always shown.
 *
 * @example formatPoints(0.125) // '+12,5 п. п.'
 */
export function formatPoints(difference: number): string {
  const percent = formatPercent(Math.abs(difference)).slice(0, -2);
  const sign = percent === '0' ? '' : difference < 0 ? '−' : '+';
  return `${sign}${percent}${NBSP}п.${NBSP}п.`;
}
