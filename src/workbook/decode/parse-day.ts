import type {Scalar} from '../layout';

const SHOWN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function valid(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date
    ? day.toISOString().slice(0, 10)
    : null;
}

/**
 * A day as people write it, `31.12.2025`, or as programs do, `2025-12-31`,
 * in the latter form. Null for anything else, an impossible day included.
 */
export function parseDay(value: Scalar): string | null {
  const text = String(value ?? '').trim();
  const shown = SHOWN.exec(text);
  if (shown) return valid(Number(shown[3]), Number(shown[2]), Number(shown[1]));
  const iso = ISO.exec(text);
  return iso ? valid(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** `31.12.2025 14:05` as `2025-12-31T14:05`; null for anything else. */
export function parseMoment(value: Scalar): string | null {
  const [date = '', time = ''] = String(value ?? '').split(' ');
  const day = parseDay(date);
  return day && /^\d{2}:\d{2}$/.test(time) ? `${day}T${time}` : null;
}
