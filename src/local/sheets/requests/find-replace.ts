import {wholeOf} from '../a1';
import {invalid} from '../api-error';
import {boxOf} from '../box';
import {calculatedCells} from '../calculated-draft';
import type {Draft} from '../draft';
import type {Box, CellData, Response, SheetState} from '../model';
import {demandEdit} from '../protection';
import {readTyped, withTyped} from '../type-cell';
import {writeCell} from '../write-cell';

type FindReplace = gapi.client.sheets.FindReplaceRequest;

const VALUE_MASK = new Map([['userEnteredValue', 'all' as const]]);

/**
 * Replaces text as the cells show it; a result is read as if it were typed.
 * Formulas are looked into only when asked for.
 */
export function findReplace(request: FindReplace, draft: Draft): Response {
  const {find = '', replacement = '', includeFormulas = false} = request;
  if (find === '') throw invalid('find must not be empty.');
  const pattern = patternOf(request);
  const literal = replacement.replace(/\$/g, '$$$$');
  const read = calculatedCells(draft);
  const tally = {
    occurrencesChanged: 0,
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
  };
  for (const {sheet: seen, box} of areas(request, draft)) {
    const sheet = draft.edit(seen.properties.sheetId);
    const rows = new Set<number>();
    const lastRow = Math.min(box.endRow, sheet.rows.length);
    for (let row = box.startRow; row < lastRow; row++) {
      const lastColumn = Math.min(box.endColumn, sheet.rows[row]?.length ?? 0);
      for (let column = box.startColumn; column < lastColumn; column++) {
        const cell = draft.cell(sheet, row, column);
        const formula = cell?.userEnteredValue?.formulaValue;
        if (!cell?.userEnteredValue) continue;
        if (formula !== undefined && !includeFormulas) continue;
        const text = formula ?? read(sheet, row, column).formatted;
        const found = text.match(pattern)?.length ?? 0;
        if (found === 0) continue;
        const next = text.replace(
          pattern,
          request.searchByRegex ? replacement : literal,
        );
        demandEdit(draft, sheet, {
          startRow: row,
          endRow: row + 1,
          startColumn: column,
          endColumn: column + 1,
        });
        draft.setCell(sheet, row, column, retype(draft, cell, next));
        tally.occurrencesChanged += found;
        if (formula === undefined) tally.valuesChanged++;
        else tally.formulasChanged++;
        rows.add(row);
      }
    }
    tally.rowsChanged += rows.size;
    if (rows.size > 0) tally.sheetsChanged++;
  }
  const counted = Object.entries(tally).filter(([, count]) => count > 0);
  return {findReplace: Object.fromEntries(counted)};
}

function retype(
  draft: Draft,
  cell: CellData,
  text: string,
): CellData | undefined {
  const {locale} = draft.state.properties;
  const typed = readTyped(text, cell, locale, new Date().getFullYear());
  const patch = typed.value ? {userEnteredValue: typed.value} : {};
  return withTyped(writeCell(cell, patch, VALUE_MASK), typed);
}

function patternOf(request: FindReplace): RegExp {
  const {find = '', matchCase, matchEntireCell, searchByRegex} = request;
  const body = searchByRegex
    ? find
    : find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const flags = matchCase ? 'gu' : 'giu';
  try {
    return new RegExp(matchEntireCell ? `^(?:${body})$` : body, flags);
  } catch {
    throw invalid(`find is not a regular expression: ${find}`);
  }
}

function areas(
  request: FindReplace,
  draft: Draft,
): {sheet: SheetState; box: Box}[] {
  const {range, sheetId, allSheets} = request;
  const given = [range, sheetId, allSheets || undefined].filter(
    scope => scope !== undefined,
  );
  if (given.length !== 1) {
    throw invalid('Must specify one of range, sheetId or allSheets.');
  }
  if (range) {
    const sheet = draft.grid(range.sheetId);
    return [{sheet, box: boxOf(range, sheet)}];
  }
  if (sheetId !== undefined) {
    const sheet = draft.grid(sheetId);
    return [{sheet, box: wholeOf(sheet)}];
  }
  return draft.state.sheets.map(sheet => ({sheet, box: wholeOf(sheet)}));
}
