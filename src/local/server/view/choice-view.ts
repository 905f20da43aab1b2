import {areaOfRange} from '../../sheets/read/data-filters';
import {quoteTitle} from '../../sheets/a1';
import {forEachCell} from '../../sheets/box';
import type {
  BookState,
  DataValidationRule,
  SheetState,
} from '../../sheets/model';
import type {ChoiceView} from '../protocol';

/** The dropdown or checkbox that a rule shows in its cell; null: neither. */
export function choiceView(
  rule: DataValidationRule,
  book: BookState,
  sheet: SheetState,
  shown: (sheet: SheetState, row: number, column: number) => string,
): ChoiceView | null {
  const {condition, inputMessage, showCustomUi} = rule;
  const values = (condition?.values ?? []).map(v => v.userEnteredValue ?? '');
  const help = inputMessage ? {help: inputMessage} : {};
  switch (condition?.type) {
    case 'BOOLEAN':
      return {kind: 'checkbox'};
    case 'ONE_OF_LIST':
      return showCustomUi === true ? {kind: 'list', values, ...help} : null;
    case 'ONE_OF_RANGE':
      if (showCustomUi !== true) return null;
      return {
        kind: 'list',
        values: valuesIn(values[0] ?? '', book, sheet, shown),
        ...help,
      };
    default:
      return null;
  }
}

/** Each text once, in the order of the cells; none where the range is gone. */
function valuesIn(
  text: string,
  book: BookState,
  own: SheetState,
  shown: (sheet: SheetState, row: number, column: number) => string,
): string[] {
  const plain = text.replace(/^=/, '').replace(/\$/g, '');
  const range = plain.includes('!')
    ? plain
    : `${quoteTitle(own.properties.title)}!${plain}`;
  try {
    const {sheet, box} = areaOfRange(book, range);
    const values = new Set<string>();
    forEachCell(
      {...box, endRow: Math.min(box.endRow, sheet.rows.length)},
      (row, column) => {
        const value = shown(sheet, row, column);
        if (value !== '') values.add(value);
      },
    );
    return [...values];
  } catch {
    return [];
  }
}
