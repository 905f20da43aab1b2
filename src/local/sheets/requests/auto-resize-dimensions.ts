import {invalid, notEmulated} from '../api-error';
import {boxOf, hasCell, spanOf, wholeSpan} from '../box';
import {calculatedCells} from '../calculated-draft';
import type {Draft} from '../draft';
import {textWidth} from '../format/text-width';
import type {DimensionProperties, SheetState} from '../model';
import {demandEdit} from '../protection';

type AutoResize = gapi.client.sheets.AutoResizeDimensionsRequest;

/** About what Sheets leaves beside a text, in pixels. */
const MARGIN = 21;

/**
 * Makes columns about as wide as their longest text, within a few hundredths of
 * what Sheets gives, whose font is not known here; rows lose their own height, for a row without one fits
 * itself. An empty column stays as it is.
 */
export function autoResizeDimensions(request: AutoResize, draft: Draft): void {
  if (request.dataSourceSheetDimensions) {
    throw notEmulated('dataSourceSheetDimensions');
  }
  const {dimensions} = request;
  if (!dimensions) throw invalid('No range specified.');
  const sheet = draft.edit(dimensions.sheetId);
  const {rows, start, end} = spanOf(dimensions, sheet);
  demandEdit(draft, sheet, wholeSpan(sheet, rows, start, end));
  const widthOf = columnWidths(draft, sheet);
  const list = rows ? sheet.rowMetadata : sheet.columnMetadata;
  for (let i = start; i < end; i++) {
    const pixelSize = rows ? null : widthOf(i);
    if (!rows && pixelSize === null) continue;
    while (list.length < i) list.push(undefined);
    list[i] = withSize(list[i], pixelSize);
  }
}

function withSize(
  held: DimensionProperties | undefined,
  pixelSize: number | null,
): DimensionProperties | undefined {
  const out = {...held};
  delete out.pixelSize;
  if (pixelSize !== null) out.pixelSize = pixelSize;
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Null for a column without a text. Merged cells stretch nothing. */
function columnWidths(
  draft: Draft,
  sheet: SheetState,
): (column: number) => number | null {
  const read = calculatedCells(draft);
  const merges = sheet.merges.map(range => boxOf(range, sheet));
  const isMerged = (row: number, column: number) =>
    merges.some(box => hasCell(box, row, column));
  return column => {
    let widest = 0;
    sheet.rows.forEach((_, row) => {
      const {formatted} = read(sheet, row, column);
      if (formatted === '' || isMerged(row, column)) return;
      const format = sheet.rows[row]?.[column]?.userEnteredFormat?.textFormat;
      const lines = formatted.split('\n');
      const widths = lines.map(line => textWidth(line, format ?? {}));
      widest = Math.max(widest, ...widths);
    });
    return widest > 0 ? Math.round(widest) + MARGIN : null;
  };
}
