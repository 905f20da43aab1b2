import type {Schedule} from '../core/schedule/schedule-schema';
import {monthLength} from '../core/schedule/day';
import {formatDay} from './date';

/** Nominative and genitive. */
const MONTHS = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const;

/** A leap year, so that the end of February is written `02-29`. */
const LEAP_YEAR = 2024;

function monthNames(monthDay: string): readonly [string, string] {
  const names = MONTHS[Number(monthDay.slice(0, 2)) - 1];
  if (!names) throw new RangeError(`not a month and day: ${monthDay}`);
  return names;
}

/** `04-30` → «30 апреля». */
function dayOfMonth(monthDay: string): string {
  return `${Number(monthDay.slice(3))} ${monthNames(monthDay)[1]}`;
}

/** «август – декабрь» or «сентябрь»; null unless both ends are of a month. */
function wholeMonths(from: string, to: string, year: number): string | null {
  const last = monthLength(year, Number(to.slice(0, 2)));
  if (!from.endsWith('-01') || Number(to.slice(3)) !== last) return null;
  const [first, second] = [monthNames(from)[0], monthNames(to)[0]];
  return first === second ? first : `${first} – ${second}`;
}

function describePart(part: Schedule): string {
  switch (part.kind) {
    case 'oneOff': {
      const year = part.to.slice(0, 4);
      const months = part.from.startsWith(year)
        ? wholeMonths(part.from.slice(5), part.to.slice(5), Number(year))
        : null;
      return months
        ? `один раз, ${months} ${year} года`
        : `один раз, с ${formatDay(part.from)} по ${formatDay(part.to)}`;
    }
    case 'annualDeadline':
      return `ежегодно, до ${dayOfMonth(part.by)} включительно, с ${part.firstYear} года`;
    case 'annualWindow': {
      const when =
        wholeMonths(part.from, part.to, LEAP_YEAR) ??
        `с ${dayOfMonth(part.from)} по ${dayOfMonth(part.to)}`;
      return `ежегодно, ${when}, с ${part.firstYear} года`;
    }
    case 'year':
      return 'ежегодно, до 31 декабря';
    case 'schoolYear':
      return 'каждый учебный год, до 31 августа';
    case 'permanent':
      return 'постоянно';
    case 'onDemand':
      return 'по необходимости';
  }
}

/**
 * How the software reads a wording of «Сроки», in short.
 *
 * @example «ежегодно, август – декабрь, с 2023 года»
 * @example «один раз, сентябрь – октябрь 2023 года, далее по необходимости»
 */
export function describeSchedule(schedule: readonly Schedule[]): string {
  const first = schedule[0]?.kind;
  const undated = first === 'permanent' || first === 'onDemand';
  return schedule.map(describePart).join(undated ? ', ' : ', далее ');
}
