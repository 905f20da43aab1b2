import type {Area, Lines} from '../../server/protocol';
import {columnName} from '../model/address';
import type {Workspace} from '../workspace/workspace';
import {item, separator, type Entry} from './entry';

type Dimension = Lines['dimension'];

const FORMS: Record<Dimension, [one: string, few: string, many: string]> = {
  ROWS: ['строку', 'строки', 'строк'],
  COLUMNS: ['столбец', 'столбца', 'столбцов'],
};

const RULES = new Intl.PluralRules('ru');

/** «строку», «2 строки», «5 строк». */
function counted(dimension: Dimension, count: number): string {
  const [one, few, many] = FORMS[dimension];
  if (count === 1) return one;
  const rule = RULES.select(count);
  const word = rule === 'one' ? one : rule === 'few' ? few : many;
  return `${count} ${word}`;
}

function linesOf(sheetId: number, dimension: Dimension, area: Area): Lines {
  return dimension === 'ROWS'
    ? {sheetId, dimension, start: area.startRow, end: area.endRow}
    : {sheetId, dimension, start: area.startColumn, end: area.endColumn};
}

/** Inserting rows and columns beside the selection. */
export function insertEntries(
  workspace: Workspace,
  dimensions: Dimension[] = ['ROWS', 'COLUMNS'],
): Entry[] {
  const {grid, current} = workspace;
  const insert = (lines: Lines, likeBefore: boolean) =>
    void workspace.do({do: 'insert-lines', lines, likeBefore});
  return dimensions.flatMap(dimension => {
    const lines = linesOf(current, dimension, grid.selection);
    const count = lines.end - lines.start;
    const [before, after] =
      dimension === 'ROWS' ? ['выше', 'ниже'] : ['слева', 'справа'];
    const what = counted(dimension, count);
    return [
      item(`Вставить ${what} ${before}`, () => insert(lines, false)),
      item(`Вставить ${what} ${after}`, () =>
        insert({...lines, start: lines.end, end: lines.end + count}, true),
      ),
    ];
  });
}

/** Deleting and hiding the selected rows or columns. */
export function lineEntries(
  workspace: Workspace,
  dimension: Dimension,
): Entry[] {
  const {grid, current} = workspace;
  const lines = linesOf(current, dimension, grid.selection);
  const what = counted(dimension, lines.end - lines.start);
  return [
    item(
      `Удалить ${what}`,
      () => void workspace.do({do: 'delete-lines', lines}),
    ),
    separator,
    item(
      `Скрыть ${what}`,
      () => void workspace.do({do: 'hide-lines', lines, hidden: true}),
    ),
    ...(hasHidden(workspace, lines)
      ? [
          item(
            dimension === 'ROWS'
              ? 'Показать скрытые строки'
              : 'Показать скрытые столбцы',
            () => void workspace.do({do: 'hide-lines', lines, hidden: false}),
          ),
        ]
      : []),
  ];
}

function hasHidden({sheet}: Workspace, lines: Lines): boolean {
  const all =
    lines.dimension === 'ROWS' ? sheet?.view.rows : sheet?.view.columns;
  return (all ?? []).some(
    ({index, hidden}) => hidden && lines.start <= index && index < lines.end,
  );
}

/** Sorting the selection, or all below the frozen rows, by its column. */
export function sortEntries(workspace: Workspace): Entry[] {
  const name = columnName(workspace.grid.active.column);
  return [
    item(`Сортировать по столбцу ${name}, от А до Я`, () =>
      sort(workspace, true),
    ),
    item(`Сортировать по столбцу ${name}, от Я до А`, () =>
      sort(workspace, false),
    ),
  ];
}

/**
 * Several rows are sorted as they are selected; one cell or whole columns mean
 * the table below the frozen rows, as in Google Sheets.
 */
export function sort(workspace: Workspace, ascending: boolean): void {
  const {grid, sheet, current} = workspace;
  if (!sheet) return;
  const {view} = sheet;
  const chosen = grid.selection;
  const isBlock =
    chosen.endRow - chosen.startRow > 1 &&
    chosen.endRow - chosen.startRow < view.rowCount;
  const lastRow = [...sheet.allCells()].reduce(
    (row, cell) => (cell.d === undefined ? row : Math.max(row, cell.r)),
    0,
  );
  const area = isBlock
    ? chosen
    : {
        startRow: view.frozenRows,
        endRow: lastRow + 1,
        startColumn: 0,
        endColumn: view.columnCount,
      };
  if (area.endRow <= area.startRow) return;
  void workspace.do({
    do: 'sort',
    area: {sheetId: current, ...area},
    column: grid.active.column,
    ascending,
  });
}
