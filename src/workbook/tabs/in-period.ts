import type {Book} from '../book';

/** «Свод за 2025 год»: the heading of a tab that shows one period. */
export function inPeriod(
  title: string,
  {settings}: Pick<Book, 'settings'>,
): string {
  return settings.period === null
    ? title
    : `${title} за ${settings.period} год`;
}
