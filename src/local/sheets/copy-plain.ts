import {isInterned} from './intern';

/**
 * A deep copy of plain data, so that an answer shares nothing with the state.
 * Formats and rules that the state holds once are also once in the copy.
 */
export function copyPlain<T>(value: T): T {
  const copies = new Map<object, object>();
  const copy = (held: unknown): unknown => {
    if (typeof held !== 'object' || held === null) return held;
    const shared = isInterned(held);
    const before = shared ? copies.get(held) : undefined;
    if (before) return before;
    const out = Array.isArray(held) ? held.map(copy) : copyFields(held);
    if (shared) copies.set(held, out);
    return out;
  };
  const copyFields = (held: object): object => {
    const out: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(held)) out[name] = copy(field);
    return out;
  };
  return copy(value) as T;
}
