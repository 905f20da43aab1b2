import {updateCells} from '../sheets/requests/update-cells';
import type {EditKind} from './edit-kind';

/** '' takes the note away. */
export const writeNote: EditKind<'write-note'> = (draft, edit) => {
  const {sheetId, row, column, note} = edit;
  updateCells(
    {
      start: {sheetId, rowIndex: row, columnIndex: column},
      rows: [{values: [{note}]}],
      fields: 'note',
    },
    draft,
  );
  return {change: 'OTHER'};
};
