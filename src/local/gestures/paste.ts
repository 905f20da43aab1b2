import {boxOf, forEachCell, intersection} from '../sheets/box';
import type {Draft} from '../sheets/draft';
import {checkEmulated} from '../sheets/formula/check-emulated';
import {MAX_CELL_CHARACTERS, type SheetState} from '../sheets/model';
import {demandEdit} from '../sheets/protection';
import {Refusal} from '../sheets/refusal';
import {readTyped, withTyped} from '../sheets/type-cell';
import type {EditKind} from './edit-kind';
import type {SheetArea} from './gesture';
import {growToHold} from './grow-to-hold';
import {tiled} from './tiled';

/**
 * Strict validation does not stop a paste: so it is widely reported of Sheets,
 * and no page of Google's denies it. Protection does, and then of all of it.
 */
export const paste: EditKind<'paste'> = (draft, {to, rows}) => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return {change: 'OTHER'};
  const edited = tiled(to, rows.length, width);
  growToHold(draft, edited);
  const sheet = draft.edit(edited.sheetId);
  demandEdit(draft, sheet, edited);
  checkMerges(sheet, edited);
  forEachCell(edited, (row, column) => {
    const texts = rows[(row - edited.startRow) % rows.length] ?? [];
    const text = texts[(column - edited.startColumn) % width];
    if (text === undefined) return;
    writeTyped(draft, sheet, row, column, text);
  });
  return {change: 'EDIT', edited};
};

function writeTyped(
  draft: Draft,
  sheet: SheetState,
  row: number,
  column: number,
  text: string,
): void {
  if (text.length > MAX_CELL_CHARACTERS) throw new Refusal('text-too-long');
  const {locale} = draft.state.properties;
  const before = draft.cell(sheet, row, column);
  const typed = readTyped(text, before, locale, draft.year);
  const formula = typed.value?.formulaValue;
  if (formula !== undefined) checkEmulated(formula);
  if (!before && !typed.value) return;
  draft.setCell(sheet, row, column, withTyped(before, typed));
}

/** Values would vanish behind merged cells unless these are written one by one. */
function checkMerges(sheet: SheetState, area: SheetArea): void {
  for (const range of sheet.merges) {
    const merge = boxOf(range, sheet);
    const covered = intersection(merge, area);
    if (!covered) continue;
    const isFirstCell =
      covered.endRow - covered.startRow === 1 &&
      covered.endColumn - covered.startColumn === 1 &&
      covered.startRow === merge.startRow &&
      covered.startColumn === merge.startColumn;
    if (!isFirstCell) throw new Refusal('merged');
  }
}
