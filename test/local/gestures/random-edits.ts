import fc from 'fast-check';
import type {Edit, SheetArea} from '../../../src/local/gestures/gesture';
import {perform} from '../../../src/local/gestures/perform';
import type {Deed} from '../../../src/local/gestures/revert';
import {Refusal, type Workbook} from '../../../src/local/sheets/workbook';

export const ROWS = 7;
export const COLUMNS = 5;

const TEXTS = [
  '',
  '3',
  '-1,5',
  '01.02.2026',
  'школа 1',
  '=A1+$B$2',
  '=SUM(B1:B4)',
];

function someArea(sheetId: fc.Arbitrary<number>): fc.Arbitrary<SheetArea> {
  return fc
    .record({
      sheetId,
      startRow: fc.nat(ROWS - 1),
      startColumn: fc.nat(COLUMNS - 1),
      height: fc.integer({min: 1, max: 3}),
      width: fc.integer({min: 1, max: 2}),
    })
    .map(({height, width, ...area}) => ({
      ...area,
      endRow: Math.min(area.startRow + height, ROWS),
      endColumn: Math.min(area.startColumn + width, COLUMNS),
    }));
}

/** Edits of cells that stay within the sheets given. */
export function cellEdits(sheetIds: number[]): fc.Arbitrary<Edit> {
  const sheetId = fc.constantFrom(...sheetIds);
  const area = someArea(sheetId);
  const cell = {
    sheetId,
    row: fc.nat(ROWS - 1),
    column: fc.nat(COLUMNS - 1),
  };
  const text = fc.constantFrom(...TEXTS);
  return fc.oneof(
    fc.record({do: fc.constant('type' as const), ...cell, text}),
    fc.record({
      do: fc.constant('clear' as const),
      areas: fc.array(area, {minLength: 1, maxLength: 2}),
    }),
    fc.record({
      do: fc.constant('paste' as const),
      to: area,
      rows: fc.array(fc.array(text, {maxLength: 3}), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      do: fc.constant('copy' as const),
      from: area,
      to: area,
      only: fc.constantFrom(undefined, 'values' as const, 'formats' as const),
    }),
    fc.record({do: fc.constant('cut' as const), from: area, to: area}),
    fc.tuple(area, fc.integer({min: 1, max: 3})).map(([source, by]): Edit => ({
      do: 'fill',
      source,
      target: {...source, endRow: source.endRow + by},
    })),
    area.map((sorted): Edit => ({
      do: 'sort',
      area: sorted,
      column: sorted.startColumn,
      ascending: true,
    })),
    fc.record({
      do: fc.constant('write-note' as const),
      ...cell,
      note: fc.constantFrom('', 'заметка'),
    }),
  );
}

/** Edits that move lines and sheets about. */
export function structuralEdits(sheetIds: number[]): fc.Arbitrary<Edit> {
  const sheetId = fc.constantFrom(...sheetIds);
  const lines = fc
    .record({
      sheetId,
      dimension: fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
      start: fc.nat(COLUMNS - 1),
      count: fc.integer({min: 1, max: 2}),
    })
    .map(({count, ...rest}) => ({...rest, end: rest.start + count}));
  return fc.oneof(
    lines.map((l): Edit => ({do: 'insert-lines', lines: l, likeBefore: true})),
    lines.map((l): Edit => ({do: 'delete-lines', lines: l})),
    fc
      .tuple(lines, fc.nat(COLUMNS))
      .map(([l, to]): Edit => ({do: 'move-lines', lines: l, to})),
    lines.map((l): Edit => ({do: 'hide-lines', lines: l, hidden: true})),
    lines.map((l): Edit => ({do: 'resize-lines', lines: l, pixels: 40})),
    fc.nat(3).map((index): Edit => ({do: 'add-sheet', index})),
    sheetId.map((id): Edit => ({do: 'duplicate-sheet', sheetId: id})),
    sheetId.map((id): Edit => ({do: 'delete-sheet', sheetId: id})),
    fc
      .tuple(sheetId, fc.constantFrom('Раз', 'Два', "Т'ри"))
      .map(([id, title]): Edit => ({do: 'rename-sheet', sheetId: id, title})),
    fc
      .tuple(sheetId, fc.nat(2))
      .map(([id, index]): Edit => ({do: 'move-sheet', sheetId: id, index})),
    sheetId.map((id): Edit => ({do: 'hide-sheet', sheetId: id, hidden: true})),
  );
}

/** What came of an edit; null when it was refused. */
export function tryEdit(book: Workbook, edit: Edit, user: string): Deed | null {
  const before = book.snapshot();
  try {
    perform(book, edit, user);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(book.snapshot()).toBe(before);
    return null;
  }
  return {edit, before, after: book.snapshot()};
}

/** All of a workbook but how many ids it has drawn so far. */
export function contentOf(book: Workbook): unknown {
  const {idsDrawn, ...rest} = JSON.parse(book.stringify()) as Record<
    string,
    unknown
  >;
  expect(typeof idsDrawn).toBe('number');
  return rest;
}
