import type {Status} from '../../core/submission/submission';
import {OPENING} from '../../wording/opening';
import type {Book} from '../../workbook/book';

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
      ? [OPENING.oddPeriod(period, now)]
      : []),
    ...(deadline < today ? [OPENING.past(deadline)] : []),
    ...(due < period || due > period + 1
      ? [OPENING.far(deadline, period)]
      : []),
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
    return own.length > 0 ? [OPENING.group(status, own)] : [];
  });
  const archived = OPENING.archived(
    names('accepted').length,
    active.length,
    names('submitted').length,
  );
  return {lines, archived};
}
