import type {SharedTotal} from '../core/analysis/shared-totals';
import type {Catalogue, Indicator} from '../core/order/indicator';
import {indicatorTitle} from '../wording/indicator-title';
import {formatCount, formatPercent} from '../wording/number';
import {markup, type Markup, type Shown} from './markup';

/** Stands where there is nothing to show. */
export const NOTHING = '–';

/** Stands in place of a number that would give a small one away. */
export const HIDDEN = 'скрыто';

/** «120 из 350»: in the middle of a sentence or a cell. */
export const outOf = (n: number, whole: number) =>
  `${formatCount(n)} из ${formatCount(whole)}`;

/** «120 из 350 (34,3 %)»; without a whole only «0 из 0». */
export function partText(n: number, whole: number): string {
  const part = outOf(n, whole);
  return whole === 0 ? part : `${part} (${formatPercent(n / whole)})`;
}

/** The title of a row with the words of its whole, and its unit. */
export function rowTitle(catalogue: Catalogue, row: Indicator): string {
  const title =
    row.parent === null
      ? indicatorTitle(catalogue, row)
      : `в том числе: ${row.title}`;
  return row.unit === null ? title : `${title}, ${row.unit}`;
}

/**
 * A total with its share and the institutions behind it.
 *
 * @param total undefined in a period that is not archived
 */
export function totalCell(total: SharedTotal | undefined): Shown {
  if (!total) return NOTHING;
  const behind = markup`<small>учтено ${outOf(total.counted, total.expected)}</small>`;
  if (total.total === null) {
    return [total.withheld ? HIDDEN : NOTHING, behind];
  }
  return [
    markup`<b>${formatCount(total.total)}</b>`,
    total.share && markup`<small>${formatPercent(total.share.share)}</small>`,
    behind,
  ];
}

/** A bar for a share, drawn so that printers leave it in. */
export function bar(share: number): Markup {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return markup`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="10" fill="#ddd"/><rect width="${width}" height="10" fill="#333"/></svg>`;
}
