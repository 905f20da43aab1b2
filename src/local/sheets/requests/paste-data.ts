import {invalid, notEmulated} from '../api-error';
import type {Draft} from '../draft';
import {wholeOf} from '../a1';
import {intersection} from '../box';
import {writeValues} from '../values/write-values';

type PasteData = gapi.client.sheets.PasteDataRequest;

const WITH_VALUES = [
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMULA',
  'PASTE_NO_BORDERS',
];

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
  const {sheetId, rowIndex = 0, columnIndex = 0} = coordinate ?? {};
  const sheet = draft.edit(sheetId);
  // A delimited text has nothing for the other types to paste.
  if (!WITH_VALUES.includes(type)) return;
  const values = readRows(data, delimiter);
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
  writeValues(draft, {sheet, box}, values, 'USER_ENTERED', draft.year);
}

/** Lines of fields; one in quotes may hold delimiters, lines and `""`. */
function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    let field: string;
    if (quoted) {
      field = (quoted[1] ?? '').replace(/""/g, '"');
      at += quoted[0].length;
    } else field = '';
    while (
      at < text.length &&
      !text.startsWith(delimiter, at) &&
      !/^\r?\n/.test(text.slice(at, at + 2))
    ) {
      field += text.charAt(at++);
    }
    rows[rows.length - 1]?.push(field);
    if (text.startsWith(delimiter, at) && at < text.length) {
      at += delimiter.length;
      continue;
    }
    const end = /^\r?\n/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined || at + end.length >= text.length) return rows;
    at += end.length;
    rows.push([]);
  }
}
