/** Ids of sheets and charts are positive numbers of 31 bits. */
export const LARGEST_ID = 0x7fffffff;

/** The same id for the same name: FNV-1a, cut to what Google takes. */
export function stableId(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 1) % LARGEST_ID || 1;
}
