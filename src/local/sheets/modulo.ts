/** The remainder from 0 to `length` - 1, of negative numbers as well. */
export function modulo(i: number, length: number): number {
  return ((i % length) + length) % length;
}
