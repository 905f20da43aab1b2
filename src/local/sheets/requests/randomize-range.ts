import {invalid} from '../api-error';
import {boxOf} from '../box';
import {copyCell} from '../copy-cell';
import type {Draft} from '../draft';
import {demandEdit} from '../protection';
import {checkMerges, moveRowMetadata, shownRows} from './sort-range';

type RandomizeRange = gapi.client.sheets.RandomizeRangeRequest;

/** Mixes the rows of a range, the same way for the same history. */
export function randomizeRange(request: RandomizeRange, draft: Draft): void {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  checkMerges(sheet, box);
  const last = Math.min(box.endRow, sheet.rows.length);
  const places = shownRows(sheet, box.startRow, last);
  const keys = new Map(places.map(row => [row, draft.drawId(() => false)]));
  const order = [...places].sort(
    (a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0),
  );
  const before = sheet.rows.map(row => row && [...row]);
  const moved = new Map<number, number>();
  order.forEach((from, i) => {
    const to = places[i] ?? from;
    if (from === to) return;
    moved.set(from, to);
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell = before[from]?.[column];
      draft.setCell(sheet, to, column, cell && copyCell(cell, to - from, 0));
    }
  });
  moveRowMetadata(draft, sheet, moved);
}
