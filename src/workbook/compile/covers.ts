const BYTE = 255;

/**
 * Whether `there` says all that `wanted` says. What Google adds of its own is
 * passed over; colour channels come back as 32-bit fractions.
 */
export function covers(there: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'number') {
    const number = there ?? 0;
    return (
      typeof number === 'number' &&
      (number === wanted ||
        Math.round(number * BYTE) === Math.round(wanted * BYTE))
    );
  }
  if (wanted === false || wanted === '') return !there;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(there) &&
      there.length === wanted.length &&
      wanted.every((item, index) => covers(there[index], item))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const other = (there ?? {}) as Record<string, unknown>;
    return Object.entries(wanted).every(([key, value]) =>
      covers(other[key], value),
    );
  }
  return there === wanted;
}
