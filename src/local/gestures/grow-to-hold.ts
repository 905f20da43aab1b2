import {Refusal} from '../sheets/refusal';
import type {Draft} from '../sheets/draft';
import {demandStructure} from '../sheets/protection';
import type {SheetArea} from './gesture';

/**
 * Adds the rows and columns that the area needs and the sheet has not, as
 * pasting by hand does.
 */
export function growToHold(draft: Draft, area: SheetArea): void {
  const {rowCount, columnCount} = draft.grid(area.sheetId);
  if (area.startRow >= rowCount || area.startColumn >= columnCount) {
    throw new Refusal('cell-outside');
  }
  if (area.endRow <= rowCount && area.endColumn <= columnCount) return;
  const sheet = draft.edit(area.sheetId);
  demandStructure(draft, sheet, null);
  sheet.rowCount = Math.max(rowCount, area.endRow);
  sheet.columnCount = Math.max(columnCount, area.endColumn);
  draft.checkSize();
}
