import {PERIOD} from '../../wording/period';
import type {Book} from '../../workbook/book';
import {Refusal} from '../engine/host';

/**
 * Whether a turn to another period was cut off: the period that the workbook
 * shows is in «Архив» as well. All tabs are locked then.
 */
export function isBetweenPeriods({settings, archive}: Book): boolean {
  const {period} = settings;
  return period !== null && archive.periods.get(period)?.complete === true;
}

/** Refuses all that would take half-emptied tabs for what people typed. */
export function refuseBetweenPeriods(book: Book): void {
  if (!isBetweenPeriods(book)) return;
  throw new Refusal(PERIOD.between);
}
