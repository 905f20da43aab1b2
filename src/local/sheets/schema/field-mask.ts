import {invalid, type ApiError} from '../api-error';
import {fieldList, type FieldType} from './field-list';

/** A node of a parsed mask: everything below it, or only the named fields. */
export type Mask = 'all' | Map<string, Mask>;

/**
 * Reads `a,b.c,d(e,f)`, `a/b` and `*`, and holds each name against the fields
 * of `message`. `unknown` makes the error for a path that does not exist.
 */
export function parseMask(
  text: string,
  message: string,
  unknown: (path: string) => ApiError,
): Mask {
  const tokens = text.match(/[A-Za-z0-9_]+|[*.,()/]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s/g, '')) throw unknown(text);
  let at = 0;
  const readList = (): Mask => {
    let mask: Mask = new Map();
    for (;;) {
      mask = merge(mask, readPath());
      if (tokens[at] !== ',') return mask;
      at++;
    }
  };
  const readPath = (): Mask => {
    const name = tokens[at++];
    if (name === '*') return 'all';
    if (name === undefined || /[.,()/]/.test(name)) throw unknown(text);
    const next = tokens[at];
    if (next === '.' || next === '/') {
      at++;
      return new Map([[name, readPath()]]);
    }
    if (next === '(') {
      at++;
      const below = readList();
      if (tokens[at++] !== ')') throw unknown(text);
      return new Map([[name, below]]);
    }
    return new Map([[name, 'all']]);
  };
  const mask = readList();
  if (at !== tokens.length) throw unknown(text);
  checkNames(mask, message, [], unknown);
  return mask;
}

function merge(a: Mask, b: Mask): Mask {
  if (a === 'all' || b === 'all') return 'all';
  const out = new Map(a);
  for (const [name, below] of b) {
    const held = out.get(name);
    out.set(name, held === undefined ? below : merge(held, below));
  }
  return out;
}

function checkNames(
  mask: Mask,
  message: string,
  path: string[],
  unknown: (path: string) => ApiError,
): void {
  if (mask === 'all') return;
  const fields = fieldList()[message] ?? {};
  for (const [name, below] of mask) {
    const at = [...path, name];
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!type) throw unknown(at.join('.'));
    if (below === 'all') continue;
    const inner = messageOf(type);
    if (inner === null) throw unknown([...at, [...below.keys()][0]].join('.'));
    checkNames(below, inner, at, unknown);
  }
}

function messageOf(type: FieldType): string | null {
  if (type.kind === 'list') return messageOf(type.of);
  return type.kind === 'message' ? type.name : null;
}

/**
 * The mask of an update request, which Google requires.
 * @throws ApiError when it is absent or names what does not exist
 */
export function updateMask(text: string | undefined, message: string): Mask {
  if (text === undefined || text === '') {
    throw invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  return parseMask(text, message, path => invalid(`Invalid field: ${path}`));
}

/** The mask of a read; null when none was given. */
export function readMask(
  text: string | undefined,
  message: string,
): Mask | null {
  if (text === undefined || text === '') return null;
  return parseMask(text, message, path =>
    invalid(
      `Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    ),
  );
}

/** The mask below a field, or null when the field is not asked for. */
export function below(mask: Mask | null, field: string): Mask | null {
  if (mask === null) return null;
  return mask === 'all' ? 'all' : (mask.get(field) ?? null);
}

/** The named fields of a message, lists item by item; absent ones stay so. */
export function pick<T>(value: T, mask: Mask): T {
  if (mask === 'all' || typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(item => pick<unknown>(item, mask)) as T;
  }
  const out: Record<string, unknown> = {};
  for (const [name, held] of Object.entries(value)) {
    const inner = mask.get(name);
    if (inner !== undefined && held !== undefined)
      out[name] = pick(held, inner);
  }
  return out as T;
}

/**
 * `target` with the masked fields taken from `source`: a masked field that the
 * source lacks is cleared, the rest stays. Lists are replaced whole.
 */
export function overwrite<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: Mask,
): T {
  if (mask === 'all') return {...source} as T;
  const out = {...target} as Record<string, unknown>;
  const from = (source ?? {}) as Record<string, unknown>;
  for (const [name, inner] of mask) {
    const held = from[name];
    if (inner === 'all' || Array.isArray(held) || Array.isArray(out[name])) {
      if (held === undefined || held === null) delete out[name];
      else out[name] = held;
      continue;
    }
    const next = overwrite(
      out[name] as object | undefined,
      held as object | undefined,
      inner,
    );
    if (Object.keys(next).length === 0 && held === undefined) delete out[name];
    else out[name] = next;
  }
  return out as T;
}

/** The mask without fields that an update cannot write. */
export function hasField(mask: Mask, field: string): boolean {
  return mask === 'all' || mask.has(field);
}
