import {quoteTitle, sameTitle} from '../a1';
import {invalid, notEmulated} from '../api-error';
import {boxOf, forEachCell, intersection, subtract} from '../box';
import {sourcesOf} from '../charts';
import type {Draft} from '../draft';
import {formatSpan, rewriteReferences, type End} from '../formula/references';
import {rewriteFormulas} from '../formula/rewrite-formulas';
import type {Box, SheetState} from '../model';
import {cutRules, pasteRules} from '../paste-rules';
import {demandEdit} from '../protection';
import {writeCell} from '../write-cell';
import {pasteMask} from './copy-paste';

type CutPaste = gapi.client.sheets.CutPasteRequest;

/**
 * Moves cells; what points wholly into them points to their new place. All of
 * the source is cut, whatever is pasted of it (…/request#CutPasteRequest).
 */
export function cutPaste(request: CutPaste, draft: Draft): void {
  const {source, destination, pasteType = 'PASTE_NORMAL'} = request;
  if (!source || !destination) throw invalid('No range specified.');
  const mask = pasteMask(pasteType);
  const from = draft.edit(source.sheetId);
  const to = draft.edit(destination.sheetId);
  const box = boxOf(source, from);
  const {rowIndex = 0, columnIndex = 0} = destination;
  const rows = rowIndex - box.startRow;
  const columns = columnIndex - box.startColumn;
  const target: Box = {
    startRow: rowIndex,
    endRow: box.endRow + rows,
    startColumn: columnIndex,
    endColumn: box.endColumn + columns,
  };
  if (
    rowIndex < 0 ||
    columnIndex < 0 ||
    target.endRow > to.rowCount ||
    target.endColumn > to.columnCount
  ) {
    throw invalid('The cut cells do not fit into the destination sheet.');
  }
  demandEdit(draft, from, box);
  demandEdit(draft, to, target);
  checkPlain(draft, from, box);
  checkPlain(draft, to, target);
  const held = from.rows.map(row => row && [...row]);
  if (from !== to) checkNoFormula(held, box);
  forEachCell(box, (row, column) => {
    const before = draft.cell(from, row, column);
    const after = writeCell(before, {}, pasteMask('PASTE_NORMAL'));
    if (before !== after) draft.setCell(from, row, column, after);
  });
  forEachCell(target, (row, column) => {
    const patch = held[row - rows]?.[column - columns] ?? {};
    const before = draft.cell(to, row, column);
    const after = writeCell(before, patch, mask);
    if (before !== after) draft.setCell(to, row, column, after);
  });
  const origin = {row: rowIndex, column: columnIndex};
  pasteRules({from, box, to, target, origin});
  const left = from === to ? subtract(box, target) : [box];
  for (const part of left) cutRules(from, part);
  followCells(draft, from, box, to, rows, columns);
}

/** Lets references that lie wholly in a box point where its cells went. */
export function followCells(
  draft: Draft,
  from: SheetState,
  box: Box,
  to: SheetState,
  rows: number,
  columns: number,
): void {
  if (from === to && rows === 0 && columns === 0) return;
  const {title} = from.properties;
  const move = (end: End): End | null => {
    const {row, column} = end;
    if (row === undefined || column === undefined) return null;
    const inside =
      row >= box.startRow &&
      row < box.endRow &&
      column >= box.startColumn &&
      column < box.endColumn;
    return inside ? {...end, row: row + rows, column: column + columns} : null;
  };
  rewriteFormulas(draft, (formula, home) => {
    const own = home.properties.title;
    return rewriteReferences(formula, reference => {
      if (!sameTitle(reference.title ?? own, title)) return null;
      const start = move(reference.start);
      const end = reference.end && move(reference.end);
      if (!start || (reference.end && !end)) return null;
      const bare = reference.title === null && from === to;
      const prefix = bare ? '' : `${quoteTitle(to.properties.title)}!`;
      return prefix + formatSpan(start, end);
    });
  });
}

function checkPlain(draft: Draft, sheet: SheetState, box: Box): void {
  const meets = (range: gapi.client.sheets.GridRange) =>
    intersection(boxOf(range, sheet), box) !== null;
  if (sheet.merges.some(meets)) throw notEmulated('cutting merged cells');
  const charted = draft.state.sheets
    .flatMap(({charts}) => charts.flatMap(sourcesOf))
    .filter(range => (range.sheetId ?? 0) === sheet.properties.sheetId);
  if (charted.some(meets)) throw notEmulated('cutting cells of a chart');
}

function checkNoFormula(
  rows: readonly SheetState['rows'][number][],
  box: Box,
): void {
  forEachCell(box, (row, column) => {
    if (rows[row]?.[column]?.userEnteredValue?.formulaValue !== undefined) {
      throw notEmulated('cutting formulas to another sheet');
    }
  });
}
