import {invalid, notEmulated} from '../api-error';
import type {Draft} from '../draft';
import {wholeOf} from '../a1';
import {intersection} from '../box';
import {writeValues} from '../values/write-values';

type PasteData = gapi.client.sheets.PasteDataRequest;

/** Reads each field of the text as if a person had typed it. */
export function pasteData(request: PasteData, draft: Draft): void {
  const {
    coordinate,
    data = '',
    delimiter,
    html,
    type = 'PASTE_NORMAL',
  } = request;
  if (html) throw notEmulated('pasteData of HTML');
  if (!delimiter) throw invalid('Must specify one of delimiter or html.');
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') {
    throw notEmulated(`pasteData with pasteType ${type}`);
  }
  if (data.includes('"')) throw notEmulated('pasteData of quoted text');
  const {sheetId, rowIndex = 0, columnIndex = 0} = coordinate ?? {};
  const sheet = draft.edit(sheetId);
  const rows = data.replace(/\r?\n$/, '').split(/\r?\n/);
  const box = intersection(
    {
      startRow: rowIndex,
      endRow: rowIndex + 1,
      startColumn: columnIndex,
      endColumn: columnIndex + 1,
    },
    wholeOf(sheet),
  );
  if (!box) throw invalid('coordinate is outside of the grid.');
  const values = rows.map(row => row.split(delimiter));
  writeValues(draft, {sheet, box}, values, 'USER_ENTERED', draft.year);
}
