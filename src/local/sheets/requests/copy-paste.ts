import {invalid, notEmulated} from '../api-error';
import {boxOf, forEachCell, intersection, rangeOf} from '../box';
import {calculatedCells} from '../calculated-draft';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import type {Box, CellData, SheetState} from '../model';
import {pasteRules} from '../paste-rules';
import {demandEdit} from '../protection';
import type {ReadCell} from '../read/read-cell';
import {fieldList} from '../schema/field-list';
import type {Mask} from '../schema/field-mask';
import {writeCell} from '../write-cell';

type CopyPaste = gapi.client.sheets.CopyPasteRequest;

/** The fields of a cell that each kind of paste takes along. */
const FIELDS: Record<string, readonly (keyof CellData)[]> = {
  PASTE_NORMAL: [
    'userEnteredValue',
    'userEnteredFormat',
    'dataValidation',
    'note',
  ],
  PASTE_VALUES: ['userEnteredValue'],
  PASTE_FORMAT: ['userEnteredFormat'],
  PASTE_FORMULA: ['userEnteredValue'],
  PASTE_DATA_VALIDATION: ['dataValidation'],
  PASTE_CONDITIONAL_FORMATTING: [],
};

/** The mask of a paste; other kinds are not emulated. */
export function pasteMask(pasteType: string | undefined): Mask {
  if (pasteType === 'PASTE_NO_BORDERS') return withoutBorders();
  const fields = FIELDS[pasteType ?? 'PASTE_NORMAL'];
  if (!fields) throw notEmulated(`pasteType ${pasteType ?? ''}`);
  return new Map(fields.map(field => [field, 'all']));
}

function withoutBorders(): Mask {
  const mask = new Map<string, Mask>(
    FIELDS['PASTE_NORMAL']?.map(field => [field, 'all']),
  );
  const looks = Object.keys(fieldList()['CellFormat'] ?? {});
  const kept = looks.filter(field => field !== 'borders');
  return mask.set('userEnteredFormat', new Map(kept.map(f => [f, 'all'])));
}

/**
 * Copies cells; relative references move along. A destination that is a
 * multiple of the source is filled with copies, another one takes one copy.
 */
export function copyPaste(request: CopyPaste, draft: Draft): void {
  const {source, destination, pasteType = 'PASTE_NORMAL'} = request;
  if (!source || !destination) throw invalid('No range specified.');
  const mask = pasteMask(pasteType);
  const from = draft.grid(source.sheetId);
  const box = boxOf(source, from);
  const to = draft.edit(destination.sheetId);
  const transposed = request.pasteOrientation === 'TRANSPOSE';
  const height = transposed
    ? box.endColumn - box.startColumn
    : box.endRow - box.startRow;
  const width = transposed
    ? box.endRow - box.startRow
    : box.endColumn - box.startColumn;
  const target = targetBox(boxOf(destination, to), to, height, width);
  demandEdit(draft, to, target);
  const rulesOnly = pasteType === 'PASTE_CONDITIONAL_FORMATTING';
  const whole =
    ['PASTE_NORMAL', 'PASTE_FORMAT', 'PASTE_NO_BORDERS'].includes(pasteType) ||
    rulesOnly;
  if (whole) checkPlain(from, box, to, target, transposed);
  const read = pasteType === 'PASTE_VALUES' ? calculatedCells(draft) : null;
  const held = from.rows.map(row => row && [...row]);
  forEachCell(target, (row, column) => {
    const r = (row - target.startRow) % height;
    const c = (column - target.startColumn) % width;
    const fromRow = box.startRow + (transposed ? c : r);
    const fromColumn = box.startColumn + (transposed ? r : c);
    const cell = held[fromRow]?.[fromColumn];
    const patch = read
      ? valueOnly(read(from, fromRow, fromColumn))
      : copyCell(cell ?? {}, row - fromRow, column - fromColumn);
    const before = draft.cell(to, row, column);
    const after = writeCell(before, patch, mask);
    if (before !== after) draft.setCell(to, row, column, after);
  });
  if (!whole) return;
  if (!rulesOnly) copyMerges(from, box, to, target, height, width);
  const origin = {row: target.startRow, column: target.startColumn};
  pasteRules({from, box, to, target, origin});
}

function targetBox(
  wanted: Box,
  sheet: SheetState,
  height: number,
  width: number,
): Box {
  const {startRow, startColumn} = wanted;
  const rows = wanted.endRow - startRow;
  const columns = wanted.endColumn - startColumn;
  const target = {
    startRow,
    startColumn,
    endRow: startRow + (rows % height === 0 ? rows : height),
    endColumn: startColumn + (columns % width === 0 ? columns : width),
  };
  if (target.endRow > sheet.rowCount || target.endColumn > sheet.columnCount) {
    throw invalid('The copied cells do not fit into the destination sheet.');
  }
  return target;
}

/** What a paste of formats would have to take along, and does not. */
function checkPlain(
  from: SheetState,
  box: Box,
  to: SheetState,
  target: Box,
  transposed: boolean,
): void {
  const meets = from.conditionalFormats.some(rule =>
    rule.ranges?.some(range => intersection(boxOf(range, from), box)),
  );
  if (meets && transposed) throw notEmulated('transposing conditional formats');
  const cut = (sheet: SheetState, area: Box) =>
    sheet.merges.some(range => intersection(boxOf(range, sheet), area));
  if (cut(to, target)) throw notEmulated('pasting over merged cells');
}

function valueOnly(cell: ReadCell): CellData {
  const {effective} = cell;
  if (!effective || effective.errorValue) return {};
  return {userEnteredValue: effective};
}

function copyMerges(
  from: SheetState,
  box: Box,
  to: SheetState,
  target: Box,
  height: number,
  width: number,
): void {
  const inside = from.merges
    .map(range => boxOf(range, from))
    .filter(merge => intersection(merge, box));
  if (inside.length === 0) return;
  if (height !== box.endRow - box.startRow) {
    throw notEmulated('transposing merged cells');
  }
  for (let row = target.startRow; row < target.endRow; row += height) {
    for (let c = target.startColumn; c < target.endColumn; c += width) {
      const [down, right] = [row - box.startRow, c - box.startColumn];
      for (const merge of inside) {
        to.merges.push(
          rangeOf(to.properties.sheetId, {
            startRow: merge.startRow + down,
            endRow: merge.endRow + down,
            startColumn: merge.startColumn + right,
            endColumn: merge.endColumn + right,
          }),
        );
      }
    }
  }
}
