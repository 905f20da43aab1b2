import type {Calculator} from './calculator/calculator';
import type {Draft} from './draft';
import type {BookState, Box, SheetState, ValueRange} from './model';
import {readCell, type ReadCell} from './read/read-cell';
import {readValues, type ValueOptions} from './read/read-values';

/**
 * Reads calculated cells of a batch in the making, as they stand now. Later
 * changes of the draft are not seen: ask anew after them.
 */
export function calculatedCells(
  draft: Draft,
): (sheet: SheetState, row: number, column: number) => ReadCell {
  const {state, calculator} = calculate(draft);
  return (sheet, row, column) =>
    readCell(state, calculator, sheet, row, column);
}

/** Values of a batch in the making. */
export function readDraft(
  draft: Draft,
  sheetId: number,
  box: Box,
  options: ValueOptions,
): ValueRange {
  const {state, calculator} = calculate(draft);
  return readValues(
    state,
    calculator,
    {sheet: draft.grid(sheetId), box},
    options,
  );
}

/** On a snapshot: the calculator tells states apart by identity. */
function calculate(draft: Draft): {state: BookState; calculator: Calculator} {
  const state = {
    ...draft.state,
    sheets: draft.state.sheets.map(sheet => ({
      ...sheet,
      rows: sheet.rows.map(row => row && [...row]),
    })),
  };
  const calculator = draft.calculator();
  calculator.follow(state);
  return {state, calculator};
}
