import {invalid} from '../api-error';
import {boxOf} from '../box';
import type {Draft} from '../draft';
import {demandEdit} from '../protection';
import {readTyped, withTyped} from '../type-cell';

type TextToColumns = gapi.client.sheets.TextToColumnsRequest;

const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

/**
 * Splits the texts of one column over it and those to its right, each part read
 * as if it were typed (reference/rest/v4/spreadsheets/request#TextToColumnsRequest;
 * live tests of theoephraim/node-google-spreadsheet).
 */
export function textToColumns(request: TextToColumns, draft: Draft): void {
  if (!request.source) throw invalid('No range specified.');
  const sheet = draft.edit(request.source.sheetId);
  const box = boxOf(request.source, sheet);
  if (box.endColumn - box.startColumn !== 1) {
    throw invalid('The source data range must span exactly one column.');
  }
  const column = box.startColumn;
  const lines = Array.from({length: box.endRow - box.startRow}, (_, i) => {
    const row = box.startRow + i;
    const text = draft.cell(sheet, row, column)?.userEnteredValue?.stringValue;
    return {row, text};
  });
  const delimiter = delimiterOf(
    request,
    lines.flatMap(({text}) => text ?? []),
  );
  const parts = lines.flatMap(({row, text}) =>
    text?.includes(delimiter) ? [{row, parts: text.split(delimiter)}] : [],
  );
  const width = Math.max(1, ...parts.map(line => line.parts.length));
  sheet.columnCount = Math.max(sheet.columnCount, column + width);
  draft.checkSize();
  demandEdit(draft, sheet, {...box, endColumn: column + width});
  const {locale} = draft.state.properties;
  for (const line of parts) {
    line.parts.forEach((text, i) => {
      const before = draft.cell(sheet, line.row, column + i);
      const typed = readTyped(text, before, locale, draft.year);
      draft.setCell(sheet, line.row, column + i, withTyped(before, typed));
    });
  }
}

function delimiterOf(
  {delimiterType, delimiter}: TextToColumns,
  texts: readonly string[],
): string {
  if (delimiterType === 'CUSTOM') {
    if (delimiter) return delimiter;
    throw invalid('delimiter must be set when delimiterType is CUSTOM.');
  }
  if (delimiter) {
    throw invalid('delimiter may be set only when delimiterType is CUSTOM.');
  }
  if (delimiterType === 'AUTODETECT') {
    const all = Object.values(DELIMITERS);
    return all.find(mark => texts.some(text => text.includes(mark))) ?? ',';
  }
  return DELIMITERS[delimiterType ?? 'COMMA'] ?? ',';
}
