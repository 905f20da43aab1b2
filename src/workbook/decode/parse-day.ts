import {dayOf, isDay} from '../../core/schedule/day';
import {splitSubmitted} from '../../wording/submitted-at';
import type {Scalar} from '../layout';

const SHOWN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

function valid(year: string, month: string, date: string): string | null {
  const day = dayOf(Number(year), Number(month), Number(date));
  return isDay(day) ? day : null;
}

/**
 * A day as people write it, `31.12.2025`, or as programs do, `2025-12-31`,
 * in the latter form. Null for anything else, an impossible day included.
 */
export function parseDay(value: Scalar): string | null {
  const text = String(value ?? '').trim();
  const shown = SHOWN.exec(text);
  if (shown) {
    const [, date = '', month = '', year = ''] = shown;
    return valid(year, month, date);
  }
  return isDay(text) ? text : null;
}

/** The moment that `submittedText` wrote; null for anything else. */
export const parseSubmitted = (value: Scalar): string | null =>
  parseMoment(splitSubmitted(String(value ?? '').trim()).moment);

/** `31.12.2025 14:05` as `2025-12-31T14:05`; null for anything else. */
export function parseMoment(value: Scalar): string | null {
  const [date = '', time = ''] = String(value ?? '').split(' ');
  const day = parseDay(date);
  return day && /^\d{2}:\d{2}$/.test(time) ? `${day}T${time}` : null;
}
