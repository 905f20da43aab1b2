import {rangeOf} from '../sheets/box';
import {copyPaste} from '../sheets/requests/copy-paste';
import {cutPaste} from '../sheets/requests/cut-paste';
import type {EditKind} from './edit-kind';
import {growToHold} from './grow-to-hold';
import {heightOf, tiled, widthOf} from './tiled';

const PASTE_TYPES = {values: 'PASTE_VALUES', formats: 'PASTE_FORMAT'} as const;

export const copy: EditKind<'copy'> = (draft, {from, to, only}) => {
  const edited = tiled(to, heightOf(from), widthOf(from));
  growToHold(draft, edited);
  copyPaste(
    {
      source: rangeOf(from.sheetId, from),
      destination: rangeOf(to.sheetId, edited),
      pasteType: only ? PASTE_TYPES[only] : 'PASTE_NORMAL',
    },
    draft,
  );
  return only === 'formats' ? {change: 'FORMAT'} : {change: 'EDIT', edited};
};

export const cut: EditKind<'cut'> = (draft, {from, to}) => {
  const edited = {
    ...to,
    endRow: to.startRow + heightOf(from),
    endColumn: to.startColumn + widthOf(from),
  };
  growToHold(draft, edited);
  cutPaste(
    {
      source: rangeOf(from.sheetId, from),
      destination: {
        sheetId: to.sheetId,
        rowIndex: to.startRow,
        columnIndex: to.startColumn,
      },
    },
    draft,
  );
  return {change: 'EDIT', edited};
};
