import {invalid} from '../api-error';
import {boxOf, forEachCell} from '../box';
import type {Draft} from '../draft';
import type {Response} from '../model';
import {demandEdit} from '../protection';

type TrimWhitespace = gapi.client.sheets.TrimWhitespaceRequest;

/**
 * Takes white space from both ends of every text and leaves one space of each
 * run within it; what comes out stays a text, whatever it begins with.
 */
export function trimWhitespace(
  request: TrimWhitespace,
  draft: Draft,
): Response {
  if (!request.range) throw invalid('No range specified.');
  const sheet = draft.edit(request.range.sheetId);
  const box = boxOf(request.range, sheet);
  demandEdit(draft, sheet, box);
  let cellsChangedCount = 0;
  forEachCell(
    {...box, endRow: Math.min(box.endRow, sheet.rows.length)},
    (row, column) => {
      const cell = draft.cell(sheet, row, column);
      const text = cell?.userEnteredValue?.stringValue;
      const stringValue = text?.trim().replace(/\s+/gu, ' ');
      if (stringValue === undefined || stringValue === text) return;
      cellsChangedCount++;
      const {userEnteredValue, textFormatRuns, ...rest} = cell ?? {};
      const next = stringValue
        ? {...rest, userEnteredValue: {...userEnteredValue, stringValue}}
        : rest;
      const runs = textFormatRuns && stringValue ? {textFormatRuns: []} : {};
      const empty = Object.keys(next).length === 0;
      draft.setCell(sheet, row, column, empty ? undefined : {...next, ...runs});
    },
  );
  return {
    trimWhitespace: cellsChangedCount > 0 ? {cellsChangedCount} : {},
  };
}
