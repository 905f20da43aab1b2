import {invalid} from '../api-error';
import {boxOf, forEachCell} from '../box';
import type {Draft} from '../draft';
import type {CellFormat} from '../model';
import {demandEdit} from '../protection';
import {writeCell} from '../write-cell';

type UpdateBorders = gapi.client.sheets.UpdateBordersRequest;
type Side = 'top' | 'bottom' | 'left' | 'right';

/** Each cell holds its own sides; a side left out of the request stays. */
export function updateBorders(request: UpdateBorders, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  forEachCell(box, (row, column) => {
    const {innerHorizontal, innerVertical} = request;
    const sides: [Side, gapi.client.sheets.Border | undefined][] = [
      ['top', row === box.startRow ? request.top : innerHorizontal],
      ['bottom', row === box.endRow - 1 ? request.bottom : innerHorizontal],
      ['left', column === box.startColumn ? request.left : innerVertical],
      ['right', column === box.endColumn - 1 ? request.right : innerVertical],
    ];
    const given = sides.filter(([, border]) => border !== undefined);
    if (given.length === 0) return;
    const borders: Record<string, gapi.client.sheets.Border> = {};
    for (const [side, border] of given) {
      if (border && border.style !== 'NONE') borders[side] = border;
    }
    const patch: CellFormat = {borders};
    const mask = new Map(given.map(([side]) => [side, 'all' as const]));
    draft.setCell(
      sheet,
      row,
      column,
      writeCell(
        draft.cell(sheet, row, column),
        {userEnteredFormat: patch},
        new Map([['userEnteredFormat', new Map([['borders', mask]])]]),
      ),
    );
  });
}
