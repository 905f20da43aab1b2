import type {Found, Place, Referred} from './preset-fault';

/** Ids of rows, in their order. */
export const idsOf = (rows: readonly Readonly<{id: string}>[]) =>
  rows.map(({id}) => id);

/** Ids that are not among those known. */
export function unknown(
  place: Place,
  what: Referred,
  ids: readonly string[],
  known: readonly string[],
): Found[] {
  return ids
    .filter(id => !known.includes(id))
    .map(id => ({place, fault: {code: 'no-such', what, id}}));
}

/** Of rows, `key` is what holds the id; of bare texts it is left out. */
export function repeated(
  place: Place,
  ids: readonly string[],
  key?: string,
  taken: readonly string[] = [],
): Found[] {
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index && !taken.includes(id)) return [];
    const at = key === undefined ? [...place, index] : [...place, index, key];
    return [{place: at, fault: {code: 'repeated', id}}];
  });
}

/** Whether following references from an id comes back to it. */
export function circular(
  place: Place,
  start: string,
  next: (id: string) => readonly string[],
): Found[] {
  const seen = new Set<string>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start) return [{place, fault: {code: 'circular', id}}];
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id));
  }
  return [];
}

/** Whether some number is not above the one before it. */
export function notAscending(
  place: Place,
  numbers: readonly number[],
): Found[] {
  const rises = numbers.every(
    (one, index) => index === 0 || one > numbers[index - 1]!,
  );
  return rises ? [] : [{place, fault: {code: 'wrong-order'}}];
}

/** Texts, of a list or of an object, that say nothing. */
export function emptyTexts(
  place: Place,
  texts: readonly string[] | Readonly<Record<string, string>>,
): Found[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() === '')
    .map(([key]): Found => {
      const index = Array.isArray(texts) ? Number(key) : key;
      return {place: [...place, index], fault: {code: 'empty'}};
    });
}
