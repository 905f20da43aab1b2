import {addDays} from '../../core/schedule/day';
import type {Host} from '../engine/host';

const NOTE = 'round';

/** A note holds 9 kB. */
const LONGEST_NOTE = 8_000;

/** So many days later whoever still waits is not written to before others. */
const STALE_AFTER = 7;

/** Letters of a round that did not fit into a day or a run. */
interface Round {
  period: number | null;
  /** Day of the last run, `yyyy-mm-dd`. */
  day: string;
  /** Codes of the institutions that wait, in no order. */
  codes: string[];
}

/** Where and when the round is. */
interface Moment {
  period: number | null;
  today: string;
}

function parseRound(text: string): Round | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Round);
  } catch {
    return null;
  }
}

/** Codes that an earlier run of these days left waiting. */
export function waitingSince(
  host: Pick<Host, 'readNote'>,
  {period, today}: Moment,
): ReadonlySet<string> {
  const round = parseRound(host.readNote(NOTE));
  const isOurs =
    round !== null &&
    round.period === period &&
    addDays(round.day, STALE_AFTER) >= today;
  return new Set(isOurs ? round.codes : []);
}

/** Keeps who waits for the next run. */
export function keepWaiting(
  host: Pick<Host, 'readNote' | 'writeNote'>,
  {period, today}: Moment,
  codes: readonly string[],
): void {
  const round: Round = {period, day: today, codes: [...codes]};
  const note = codes.length > 0 ? JSON.stringify(round) : '';
  const text = note.length > LONGEST_NOTE ? '' : note;
  if (text !== host.readNote(NOTE)) host.writeNote(NOTE, text);
}
