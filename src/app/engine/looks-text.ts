import {LOOKS, looksStopped} from '../../wording/looks';
import {isAutomatic} from './ensure-triggers';
import type {Host} from './host';
import {lastOwnLook} from './last-look';

/** Note of what kept the last look from its work, worded. */
export const HELD = 'held';

/** A look may come late or find another command at work, in minutes. */
const PATIENCE = 30;

const minutesOf = (moment: string) => Date.parse(`${moment}:00Z`) / 60_000;

/**
 * How the boxes «Сдать» are taken in now, for «Начало» and the panel of the
 * centre: that nobody looks, and since when, if the looks have stopped.
 *
 * @param moment local time, `yyyy-mm-ddThh:mm`
 */
export function looksText(
  host: Pick<Host, 'readNote'>,
  moment: string,
): string {
  if (!isAutomatic(host)) return LOOKS.off;
  const since = lastOwnLook(host);
  // Before the first look nothing has stopped.
  const isFresh =
    since === null || minutesOf(moment) - minutesOf(since) <= PATIENCE;
  return isFresh ? LOOKS.on : looksStopped(since, host.readNote(HELD));
}
