const MODULUS = 2 ** 32;

/**
 * Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed:
 * a counter whose bits are mixed by two multiplications.
 */
export function seededRandom(seed: number): () => number {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let bits = counter;
    bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
    bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
    return ((bits ^ (bits >>> 16)) >>> 0) / MODULUS;
  };
}

/** A whole number from `low` to `high`, both inclusive. */
export function between(
  random: () => number,
  low: number,
  high: number,
): number {
  return low + Math.floor(random() * (high - low + 1));
}
