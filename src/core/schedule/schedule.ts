import type {Schedule} from './schedule-schema';
import {yearOf, type Day} from './day';
import {windowOf} from './schedule-window';

/**
 * Control dates of a schedule within a calendar year, ascending, each once.
 *
 * @param override a control date that the centre has set. It stands in place
 *     of all that the schedule has in the same year, and of any `oneOff`.
 */
export function controlDates(
  schedule: readonly Schedule[],
  year: number,
  override: Day | null = null,
): Day[] {
  if (override !== null && yearOf(override) === year) return [override];
  const days = schedule
    .filter(part => override === null || part.kind !== 'oneOff')
    .map(part => windowOf(part, year)?.to)
    .filter(day => day !== undefined);
  return [...new Set(days)].sort();
}

/**
 * The control date by which an activity is to be done for a reporting period;
 * the last one if a wording has several in that year. For `schoolYear` it is
 * 31 August: the period reports the school year that ends in it. Null when
 * the schedule asks for nothing by a date in that period.
 */
export function controlDateFor(
  schedule: readonly Schedule[],
  period: number,
  override: Day | null = null,
): Day | null {
  const days = controlDates(schedule, period, override);
  return days[days.length - 1] ?? null;
}

function yearsNamed(part: Schedule): number[] {
  if (part.kind === 'oneOff') return [yearOf(part.to)];
  return 'firstYear' in part ? [part.firstYear] : [];
}

/**
 * The first control date that is not before today: the end of the window that
 * is open now or opens next. Null when none is to come.
 *
 * @example
 * // «До мая 2023 года, далее – ежегодно»
 * nextControlDate(schedule, '2025-04-30'); // '2025-04-30'
 * nextControlDate(schedule, '2025-05-01'); // '2026-04-30'
 */
export function nextControlDate(
  schedule: readonly Schedule[],
  today: Day,
  override: Day | null = null,
): Day | null {
  const thisYear = yearOf(today);
  const years = [
    thisYear,
    thisYear + 1,
    ...schedule.flatMap(yearsNamed),
    ...(override === null ? [] : [yearOf(override)]),
  ];
  const days = years
    .flatMap(year => controlDates(schedule, year, override))
    .filter(day => day >= today)
    .sort();
  return days[0] ?? null;
}
