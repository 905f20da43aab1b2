import {all} from './unpack';

/** Formats that every file has and that show a date or a time (18.8.30). */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a code of a format holds a date, its quoted texts left aside. */
export function isDateCode(code: string): boolean {
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';');
  return /[dmyhs]/i.test(positive) && !/general/i.test(positive);
}

/** Indexes of the styles of cells that show a number as a date. */
export function dateStyles(styles: Element | null): ReadonlySet<number> {
  if (!styles) return new Set();
  const own = new Set(
    all(styles, 'numFmt')
      .filter(one => isDateCode(one.getAttribute('formatCode') ?? ''))
      .map(one => Number(one.getAttribute('numFmtId'))),
  );
  const [cellStyles] = all(styles, 'cellXfs');
  const formats = cellStyles ? all(cellStyles, 'xf') : [];
  const indexes = formats.flatMap((one, index) => {
    const id = Number(one.getAttribute('numFmtId'));
    const isBuiltIn = BUILT_IN.some(([from, to]) => id >= from && id <= to);
    return isBuiltIn || own.has(id) ? [index] : [];
  });
  return new Set(indexes);
}

const DAY_MS = 86_400_000;
/** Days from the beginning of 1900's count to that of 1904's. */
const FROM_1904 = 1_462;

/** A number of days as Russian Excel shows it, `31.12.2025`. */
export function dateText(days: number, since1904: boolean): string {
  const serial = Math.floor(days) + (since1904 ? FROM_1904 : 0);
  const time = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS);
  if (Number.isNaN(time.getTime())) return String(days);
  const [year, month, day] = time.toISOString().split('T')[0]!.split('-');
  return `${day}.${month}.${year}`;
}
