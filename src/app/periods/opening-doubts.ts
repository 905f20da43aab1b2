import type {Status} from '../../core/submission/submission';
import {formatDay} from '../../wording/date';
import {STATUS_NAMES} from '../../wording/status';
import type {Book} from '../../workbook/book';

/** What it asks. */
const TEXT = {
  oddPeriod: (period: number, now: number) =>
    `Период ${period} год? Сейчас ${now} год.`,
  past: (deadline: string) => `Срок ${formatDay(deadline)} уже прошёл.`,
  far: (deadline: string, period: number) =>
    `Срок ${formatDay(deadline)} не подходит к ${period} году.`,
  group: (status: Status, names: readonly string[]) =>
    `${STATUS_NAMES[status]} – ${names.length}: ${names.join(', ')}`,
  archived: (accepted: number, active: number, waiting: number) =>
    `${accepted + waiting} из ${active}${waiting > 0 ? ` (из них не принято – ${waiting})` : ''}`,
};

/** Years that a period may lie behind and before the present one. */
const BACK = 3;
const AHEAD = 1;

const yearOf = (day: string) => Number(day.slice(0, 4));

/**
 * What a person may have mistyped when opening a period, worded: a year far
 * from the present one, a deadline that is past or of another year. Empty when
 * nothing is odd.
 */
export function oddOpening(
  period: number,
  deadline: string,
  today: string,
): string[] {
  const now = yearOf(today);
  const due = yearOf(deadline);
  return [
    ...(period < now - BACK || period > now + AHEAD
      ? [TEXT.oddPeriod(period, now)]
      : []),
    ...(deadline < today ? [TEXT.past(deadline)] : []),
    ...(due < period || due > period + 1 ? [TEXT.far(deadline, period)] : []),
  ];
}

/** Statuses to name, the gravest first. */
const OPEN = ['returned', 'draft', 'submitted'] as const;

/**
 * Returns of active institutions that are not accepted, a line a status with
 * names, and how many of all the archive would hold, in words.
 */
export function missingReturns({institutions, submissions}: Book): {
  lines: string[];
  archived: string;
} {
  const active = institutions.filter(one => one.active);
  const names = (status: Status) =>
    active
      .filter(({code}) => (submissions.get(code)?.status ?? 'draft') === status)
      .map(one => one.name);
  const lines = OPEN.flatMap(status => {
    const own = names(status);
    return own.length > 0 ? [TEXT.group(status, own)] : [];
  });
  const archived = TEXT.archived(
    names('accepted').length,
    active.length,
    names('submitted').length,
  );
  return {lines, archived};
}
