import type {DecisionItem} from '../../app/queries/decisions';
import {searching} from '../page/searching';

/** What of the list is shown: all of these at once. */
export interface Filter {
  standing: DecisionItem['standing'] | null;
  search: string;
}

/** The lines that the filter leaves, in their order. */
export function filtered(
  rows: readonly DecisionItem[],
  {standing, search}: Filter,
): DecisionItem[] {
  const isSought = searching(search);
  return rows.filter(row => {
    const {act, text, measure, responsible, recommendations} = row;
    const words = [act, text, measure, responsible, ...recommendations];
    return (
      (standing === null || row.standing === standing) &&
      isSought(words.join(' '))
    );
  });
}
