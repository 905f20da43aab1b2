import type {DimensionRange} from '../sheets/model';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from '../sheets/requests/dimensions';
import {moveDimension} from '../sheets/requests/move-dimension';
import type {EditKind} from './edit-kind';
import type {Lines} from './gesture';

/** At the end of the sheet there is no line to come before. */
export const insertLines: EditKind<'insert-lines'> = (draft, edit) => {
  const {lines} = edit;
  const {sheetId, dimension, start, end} = lines;
  const rows = dimension === 'ROWS';
  const sheet = draft.grid(sheetId);
  if (start === (rows ? sheet.rowCount : sheet.columnCount)) {
    appendDimension({sheetId, dimension, length: end - start}, draft);
  } else {
    const inheritFromBefore = edit.likeBefore && start > 0;
    insertDimension({range: rangeOfLines(lines), inheritFromBefore}, draft);
  }
  return {change: rows ? 'INSERT_ROW' : 'INSERT_COLUMN'};
};

export const deleteLines: EditKind<'delete-lines'> = (draft, {lines}) => {
  deleteDimension({range: rangeOfLines(lines)}, draft);
  const rows = lines.dimension === 'ROWS';
  return {change: rows ? 'REMOVE_ROW' : 'REMOVE_COLUMN'};
};

export const moveLines: EditKind<'move-lines'> = (draft, {lines, to}) => {
  moveDimension({source: rangeOfLines(lines), destinationIndex: to}, draft);
  return {change: 'OTHER'};
};

export const resizeLines: EditKind<'resize-lines'> = (draft, edit) => {
  updateDimensionProperties(
    {
      range: rangeOfLines(edit.lines),
      properties: {pixelSize: edit.pixels},
      fields: 'pixelSize',
    },
    draft,
  );
  return {change: 'OTHER'};
};

export const hideLines: EditKind<'hide-lines'> = (draft, edit) => {
  updateDimensionProperties(
    {
      range: rangeOfLines(edit.lines),
      properties: {hiddenByUser: edit.hidden},
      fields: 'hiddenByUser',
    },
    draft,
  );
  return {change: 'OTHER'};
};

function rangeOfLines({sheetId, dimension, start, end}: Lines): DimensionRange {
  return {sheetId, dimension, startIndex: start, endIndex: end};
}
