import {columnLetters} from '../a1';
import {boxOf} from '../box';
import type {BookState} from '../model';

/** The named ranges as the engine takes them. */
export function namedExpressions(
  state: BookState,
): {name: string; expression: string}[] {
  return (state.namedRanges ?? []).flatMap(({name = '', range = {}}) => {
    const sheet = state.sheets.find(
      s => s.properties.sheetId === (range.sheetId ?? 0),
    );
    if (!sheet) return [];
    const title = sheet.properties.title.replace(/'/g, "''");
    const {startRow, endRow, startColumn, endColumn} = boxOf(range, sheet);
    const from = `$${columnLetters(startColumn)}$${startRow + 1}`;
    const to = `$${columnLetters(endColumn - 1)}$${endRow}`;
    const span = from === to ? from : `${from}:${to}`;
    return [{name, expression: `='${title}'!${span}`}];
  });
}
