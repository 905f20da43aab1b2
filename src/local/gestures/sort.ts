import {rangeOf} from '../sheets/box';
import {sortRange} from '../sheets/requests/sort-range';
import type {EditKind} from './edit-kind';

export const sort: EditKind<'sort'> = (draft, {area, column, ascending}) => {
  sortRange(
    {
      range: rangeOf(area.sheetId, area),
      sortSpecs: [
        {
          dimensionIndex: column,
          sortOrder: ascending ? 'ASCENDING' : 'DESCENDING',
        },
      ],
    },
    draft,
  );
  return {change: 'EDIT', edited: area};
};
