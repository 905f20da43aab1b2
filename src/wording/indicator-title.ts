import type {Catalogue, Indicator} from '../core/order/indicator';

/** The list of breakdown rows with which an order ends a title. */
const LIST = /(, в том числе)?: - .*$/s;

/**
 * A title that stands alone in a sentence: without the list of its breakdown
 * rows, and of a breakdown row with the words of its whole before its own.
 *
 * @example 'Количество заявлений на специальности высшего образования'
 */
export function indicatorTitle(catalogue: Catalogue, row: Indicator): string {
  const whole = catalogue.indicators.find(one => one.id === row.parent);
  if (!whole) return row.title.replace(LIST, '');
  const including = LIST.exec(whole.title)?.[1] !== undefined;
  const head = whole.title.replace(LIST, '');
  return `${head}${including ? ', ' : ' '}${row.title}`;
}
