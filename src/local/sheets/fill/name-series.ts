import {modulo} from '../modulo';

/** Long and short names of months and days, as people write them alone. */
const LISTS = ['en', 'ru'].flatMap(language =>
  (['month', 'weekday'] as const).flatMap(unit =>
    (['long', 'short'] as const).map(width => {
      const format = new Intl.DateTimeFormat(language, {
        [unit]: width,
        timeZone: 'UTC',
      });
      const count = unit === 'month' ? 12 : 7;
      // The first of January 2024 was a Monday.
      return Array.from({length: count}, (_, i) =>
        format
          .format(
            unit === 'month' ? Date.UTC(2024, i, 1) : Date.UTC(2024, 0, i + 1),
          )
          .replace(/\.$/, '')
          .toLowerCase(),
      );
    }),
  ),
);

/**
 * Names of months or days that follow each other: Jan, Feb go on with Mar
 * (GOOGLE.md, «What people's gestures do»). Null for other texts.
 */
export function nameSeries(
  texts: readonly string[],
): ((i: number) => string) | null {
  for (const list of LISTS) {
    const places = texts.map(text => list.indexOf(text.toLowerCase()));
    const [first = -1, second] = places;
    if (places.includes(-1)) continue;
    const step =
      second === undefined ? 1 : modulo(second - first, list.length) || 1;
    const isSeries = places.every(
      (place, i) => place === modulo(first + i * step, list.length),
    );
    if (!isSeries) return null;
    const dress = caseOf(texts[0] ?? '');
    return i => dress(list[modulo(first + i * step, list.length)] ?? '');
  }
  return null;
}

function caseOf(text: string): (name: string) => string {
  if (text.length > 1 && text === text.toUpperCase()) {
    return name => name.toUpperCase();
  }
  const isCapital = text.charAt(0) !== text.charAt(0).toLowerCase();
  return name =>
    isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
