import {hashesOf} from '../core/text/fingerprint';

/** Ids of sheets and charts are positive numbers of 31 bits. */
export const LARGEST_ID = 0x7fffffff;

/** The same id for the same name, cut to what Google takes. */
export function stableId(name: string): number {
  const [hash] = hashesOf(name);
  return (hash >>> 1) % LARGEST_ID || 1;
}
