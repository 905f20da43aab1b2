import {runClipboard} from '../clipboard/clipboard';
import type {CellEditor} from '../editor/cell-editor';
import {clearCells} from '../editor/grid-actions';
import {askText} from '../surfaces/modal';
import type {Workspace} from '../workspace/workspace';
import {item, separator, type Entry} from './entry';
import {insertEntries, lineEntries, sortEntries} from './line-entries';

/** The menu of the selected cells. */
export function cellEntries(workspace: Workspace, editor: CellEditor): Entry[] {
  const run = (kind: 'copy' | 'cut') => () => runClipboard(editor, kind);
  return [
    item('Вырезать', run('cut'), {keys: 'Ctrl+X'}),
    item('Копировать', run('copy'), {keys: 'Ctrl+C'}),
    separator,
    ...insertEntries(workspace),
    separator,
    ...lineEntries(workspace, 'ROWS').slice(0, 1),
    ...lineEntries(workspace, 'COLUMNS').slice(0, 1),
    item('Удалить значения', () => void clearCells(workspace), {
      keys: 'Delete',
    }),
    separator,
    ...sortEntries(workspace),
    separator,
    item(noteTitle(workspace), () => void editNote(workspace)),
  ];
}

function noteTitle({sheet, grid}: Workspace): string {
  const {row, column} = grid.active;
  return sheet?.cell(row, column)?.note
    ? 'Изменить примечание…'
    : 'Добавить примечание…';
}

export async function editNote(workspace: Workspace): Promise<void> {
  const {sheet, grid} = workspace;
  if (!sheet) return;
  const {row, column} = grid.active;
  const before = sheet.cell(row, column)?.note ?? '';
  const note = await askText(
    'Примечание',
    'Пустое примечание исчезнет.',
    before,
  );
  if (note === null || note === before) return;
  const {sheetId} = sheet.view;
  await workspace.do({do: 'write-note', sheetId, row, column, note});
}
