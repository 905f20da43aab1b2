import type {Color} from './model';

/** Flags that Google leaves out of its answers when they are false. */
const ABSENT_WHEN_FALSE = new Set([
  'hidden',
  'rightToLeft',
  'hideGridlines',
  'rowGroupControlAfter',
  'columnGroupControlAfter',
  'strict',
  'showCustomUi',
  'warningOnly',
  'hiddenByUser',
  'hiddenByFilter',
  'maximized',
  'threeDimensional',
  'lineSmoothing',
  'interpolateNulls',
  'reversed',
]);

const COLOR_PAIRS = [
  'backgroundColor',
  'foregroundColor',
  'tabColor',
  'color',
  'headerColor',
  'firstBandColor',
  'secondBandColor',
  'footerColor',
  'visibleBackgroundColor',
  'visibleForegroundColor',
];
const done = new WeakMap<object, object>();

/**
 * A message as Google hands it back: colours in steps of 1/255 with zero
 * channels left out, the old and the new field of a colour saying the same,
 * and false flags absent. Equal objects given once come back as one object.
 */
export function canonical<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const before = done.get(value);
  if (before) return before as T;
  const out = Array.isArray(value)
    ? (value.map(item => canonical<unknown>(item)) as object)
    : canonicalMessage(value as Record<string, unknown>);
  done.set(value, out);
  done.set(out, out);
  return out as T;
}

function canonicalMessage(value: Record<string, unknown>): object {
  if (isColor(value)) return canonicalColor(value);
  const out: Record<string, unknown> = {};
  for (const [name, held] of Object.entries(value)) {
    if (held === undefined || held === null) continue;
    if (held === false && ABSENT_WHEN_FALSE.has(name)) continue;
    out[name] = canonical(held);
  }
  for (const name of COLOR_PAIRS) pairUp(out, name);
  return out;
}

/** The style wins when both are given, as Google documents. */
function pairUp(out: Record<string, unknown>, name: string): void {
  const style = out[`${name}Style`] as {rgbColor?: Color} | undefined;
  if (style) {
    if (style.rgbColor) out[name] = style.rgbColor;
    else delete out[name];
  } else if (isColorOrBlack(out[name])) {
    out[`${name}Style`] = {rgbColor: out[name]};
  }
}

/** Black is a colour without channels. */
function isColorOrBlack(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === 0 || isColor(value);
}

/** Drops the half of each colour that a partial write left out of date. */
export function dropStaleColors<T extends object>(
  before: T | undefined,
  after: T,
): T {
  const old = (before ?? {}) as Record<string, unknown>;
  const out = {...after} as Record<string, unknown>;
  for (const [name, held] of Object.entries(out)) {
    if (COLOR_PAIRS.includes(name)) {
      const style = `${name}Style`;
      if (held !== old[name] && out[style] === old[style]) delete out[style];
      if (held === old[name] && out[style] !== old[style]) delete out[name];
    } else if (
      held !== old[name] &&
      typeof held === 'object' &&
      held !== null &&
      !Array.isArray(held)
    ) {
      out[name] = dropStaleColors(old[name] as object | undefined, held);
    }
  }
  for (const name of COLOR_PAIRS) {
    if (
      old[name] &&
      !(name in out) &&
      out[`${name}Style`] === old[`${name}Style`]
    ) {
      delete out[`${name}Style`];
    }
  }
  return out as T;
}

function isColor(value: object): boolean {
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.every(
      n => n === 'red' || n === 'green' || n === 'blue' || n === 'alpha',
    )
  );
}

function canonicalColor(color: Color): Color {
  const out: Color = {};
  for (const name of ['red', 'green', 'blue', 'alpha'] as const) {
    // Half a step goes down, as recorded of Google: 0.5 is 127 of 255.
    const step = Math.ceil((color[name] ?? 0) * 255 - 0.5);
    if (step > 0) out[name] = single(step / 255);
  }
  return out;
}

/** The shortest decimal that is the same single-precision number. */
function single(value: number): number {
  const nearest = Math.fround(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(nearest.toPrecision(digits));
    if (Math.fround(short) === nearest) return short;
  }
  return Number(nearest.toPrecision(9));
}
