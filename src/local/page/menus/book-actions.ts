import {runClipboard, type Clipboard} from '../clipboard/clipboard';
import type {CellEditor} from '../editor/cell-editor';
import type {GridActions} from '../editor/keyboard';
import {el} from '../dom/el';
import type {TabStrip} from '../shell/tab-strip';
import {openTabList} from '../shell/tab-list';
import {showLetters} from '../surfaces/letters';
import {confirm, showAlert} from '../surfaces/modal';
import type {Runner} from '../surfaces/run-command';
import {showRunning, showToast} from '../surfaces/toast';
import type {Workspace} from '../workspace/workspace';
import type {BookActions} from './book-menus';
import {editNote} from './cell-entries';
import {insertEntries, sort} from './line-entries';

interface Parts {
  workspace: Workspace;
  clipboard: Clipboard;
  editor: CellEditor;
  runner: Runner;
  actions: GridActions;
  tabs: TabStrip;
}

/** What the menus at the top do. */
export function bookActions(parts: Parts): BookActions {
  const {workspace, clipboard, editor, runner, actions, tabs} = parts;
  return {
    exportXlsx: () => {
      el('a', {
        href: workspace.api.url('/api/export.xlsx'),
        download: '',
      }).click();
    },
    importXlsx: () => void importXlsx(workspace),
    print: () => window.print(),
    letters: () => void showLetters(workspace.api),
    undo: actions.undo,
    redo: actions.redo,
    cut: () => runClipboard(editor, 'cut'),
    copy: () => runClipboard(editor, 'copy'),
    pasteHint: () =>
      void showAlert(
        'Вставка',
        'Браузер не даёт вставлять из меню. Нажмите Ctrl+V (на Mac ⌘V).',
      ),
    pasteValues: () => clipboard.pasteOnly('values'),
    hasCopied: () => clipboard.hasCopied,
    clear: actions.clear,
    lineEntries: () => insertEntries(workspace),
    addSheet: () => void workspace.make({do: 'add-sheet'}),
    note: () => void editNote(workspace),
    sort: isAscending => sort(workspace, isAscending),
    renameTab: () => {
      const tab = workspace.tab(workspace.current);
      if (tab) tabs.rename(tab);
    },
    allTabs: () => {
      const button = document.getElementById('all-tabs');
      if (button) openTabList(workspace, button);
    },
    run: (functionName, title) => void run(runner, functionName, title),
  };
}

async function run(
  runner: Runner,
  functionName: string,
  title: string,
): Promise<void> {
  const answer = await runner.run('menu', functionName, [], () =>
    showRunning(title),
  );
  if (answer.kind === 'failed') await showAlert(title, answer.message);
}

async function importXlsx(workspace: Workspace): Promise<void> {
  const input = el('input', {type: 'file', accept: '.xlsx'});
  const file = await new Promise<File | null>(resolve => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
  if (!file) return;
  const isSure = await confirm(
    'Загрузить из Excel?',
    `Книга станет такой, как в файле «${file.name}».`,
    'Загрузить',
  );
  if (!isSure) return;
  const done = showRunning('Загрузить из Excel');
  const answer = await workspace.api.import(file);
  done();
  if (answer.ok) showToast('', 'Файл загружен.');
  else await showAlert('Не получилось', answer.message ?? 'Файл не прочитан.');
}
