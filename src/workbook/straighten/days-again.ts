import {formatDay} from '../../wording/date';
import type {ActualTab} from '../actual';
import {dayOfSerial, serialOf} from '../compile/cell-value';
import type {Layout} from '../layout';
import type {StyleName} from '../style';

const DAYS: readonly StyleName[] = ['day', 'date', 'inputDate'];
/** Numbers that can be days of the years that the workbook is about. */
const [FIRST, LAST] = [serialOf('2000-01-01'), serialOf('2099-12-31')];

/**
 * The tab with its days as days: a date whose format was pasted over reads as
 * a number.
 */
export function daysAgain(tab: ActualTab, {rows}: Layout): ActualTab {
  const columns = new Set<number>();
  for (const cells of rows) {
    cells.forEach(({style}, column) => {
      if (DAYS.includes(style)) columns.add(column);
    });
  }
  if (columns.size === 0) return tab;
  const values = tab.values.map(cells =>
    cells.map((value, column) => {
      const isDay =
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= FIRST &&
        value <= LAST &&
        columns.has(column);
      return isDay ? formatDay(dayOfSerial(value)) : value;
    }),
  );
  return {...tab, values};
}
