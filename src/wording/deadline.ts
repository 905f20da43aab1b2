import {daysBetween} from '../core/schedule/day';
import {formatDay} from './date';
import {formatCount, NBSP, plural} from './number';

const days = (n: number) =>
  `${formatCount(n)}${NBSP}${plural(n, 'день', 'дня', 'дней')}`;

/**
 * A last day, inclusive, and how far it is; both `yyyy-mm-dd`.
 *
 * @example describeDeadline('2025-12-20', '2025-12-18')
 *     // 'до 20.12.2025, осталось 2 дня'
 */
export function describeDeadline(deadline: string, today: string): string {
  const left = daysBetween(today, deadline);
  const day = `до ${formatDay(deadline)}`;
  if (left === 0) return `${day}, сегодня последний день`;
  return left > 0
    ? `${day}, ${plural(left, 'остался', 'осталось', 'осталось')} ${days(left)}`
    : `${day}, срок прошёл ${days(-left)} назад`;
}
