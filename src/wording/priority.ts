import {parseName} from './parse-name';
import type {Rule} from '../core/rules/rule';

/** Priority of a recommendation, as the tabs show it. */
export const PRIORITY_NAMES: Readonly<Record<Rule['priority'], string>> = {
  high: 'высокий',
  medium: 'средний',
  low: 'низкий',
  positive: 'положительный опыт',
};

/** Null for a word that is no priority. */
export function parsePriority(text: string): Rule['priority'] | null {
  return parseName(PRIORITY_NAMES, text);
}

/** What the cell of a recommendation shows: what cannot be read stays so. */
export const priorityText = ({
  priority,
  unread,
}: {
  priority: Rule['priority'] | null;
  unread?: {readonly priority?: string};
}): string => unread?.priority ?? (priority ? PRIORITY_NAMES[priority] : '');
