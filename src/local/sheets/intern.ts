import {canonical} from './canonical';

/** By the JSON of what was given, and of the canonical form. */
const held = new Map<string, object>();
const interned = new WeakSet<object>();

export function isInterned(value: object): boolean {
  return interned.has(value);
}

/**
 * One object for all equal formats or rules, in Google's canonical form: a
 * workbook repeats a few dozen of them over a hundred thousand cells.
 */
export function intern<T extends object>(value: T): T {
  if (interned.has(value)) return value;
  const given = JSON.stringify(value);
  const known = held.get(given);
  if (known) return known as T;
  const form = canonical(value);
  const key = JSON.stringify(form);
  const one = (held.get(key) as T | undefined) ?? form;
  held.set(key, one);
  held.set(given, one);
  interned.add(one);
  return one;
}
