import {types} from 'node:util';

/**
 * JSON text of what a script hands over.
 * @throws {TypeError} naming the place of a value that JSON would drop or
 *     bend in silence: a date, a function, a symbol, NaN, a cycle.
 */
export function strictJson(value: unknown): string {
  check(value, '', []);
  return JSON.stringify(value) ?? 'null';
}

function check(value: unknown, place: string, above: readonly object[]): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(String(value), place);
    return;
  }
  if (typeof value !== 'object') refuse(typeof value, place);
  const object = value as object;
  if (types.isDate(object)) refuse('Date', place);
  if (types.isMap(object) || types.isSet(object)) refuse('Map or Set', place);
  if (types.isPromise(object)) refuse('Promise', place);
  if (types.isProxy(object)) refuse('service object', place);
  if (above.includes(object)) refuse('cycle', place);
  const path = [...above, object];
  for (const [key, item] of Object.entries(object)) {
    check(item, place === '' ? key : `${place}.${key}`, path);
  }
}

function refuse(what: string, place: string): never {
  const where = place === '' ? '' : ` at ${place}`;
  throw new TypeError(`illegal value (${what})${where}`);
}
