import type {TabView} from '../../server/protocol';
import {confirm} from '../surfaces/modal';
import type {Workspace} from '../workspace/workspace';
import {item, separator, type Entry} from './entry';

/** The menu of one tab. */
export function tabEntries(
  workspace: Workspace,
  {sheetId, title}: TabView,
  rename: () => void,
): Entry[] {
  const {tabs, shownTabs} = workspace;
  const hidden = tabs.filter(tab => tab.hidden);
  const at = shownTabs.findIndex(tab => tab.sheetId === sheetId);
  const isAlone = shownTabs.length === 1;
  return [
    item('Удалить', () => void remove(workspace, sheetId, title), {
      isOff: isAlone,
    }),
    item(
      'Создать копию',
      () => void workspace.make({do: 'duplicate-sheet', sheetId}),
    ),
    item('Переименовать', rename, {keys: 'F2'}),
    separator,
    item(
      'Скрыть',
      () => void workspace.do({do: 'hide-sheet', sheetId, hidden: true}),
      {isOff: isAlone},
    ),
    ...(hidden.length > 0 ? [showEntry(workspace, hidden)] : []),
    separator,
    item('Переместить влево', () => moveBeside(workspace, sheetId, at - 1), {
      isOff: at <= 0,
    }),
    item('Переместить вправо', () => moveBeside(workspace, sheetId, at + 1), {
      isOff: at === shownTabs.length - 1,
    }),
  ];
}

function showEntry(workspace: Workspace, hidden: TabView[]): Entry {
  return {
    kind: 'menu',
    title: 'Показать скрытую',
    entries: hidden.map(({sheetId, title}) =>
      item(title, async () => {
        if (await workspace.do({do: 'hide-sheet', sheetId, hidden: false})) {
          await workspace.open(sheetId);
        }
      }),
    ),
  };
}

async function remove(
  workspace: Workspace,
  sheetId: number,
  title: string,
): Promise<void> {
  const isSure = await confirm(
    'Удалить вкладку?',
    `Вкладка «${title}» исчезнет у всех вместе со всем, что на ней есть.`,
    'Удалить',
  );
  if (isSure) await workspace.do({do: 'delete-sheet', sheetId});
}

/** To where another shown tab stands: hidden ones between are passed over. */
function moveBeside(workspace: Workspace, sheetId: number, to: number): void {
  const neighbour = workspace.shownTabs[to];
  const index = workspace.tabs.findIndex(
    tab => tab.sheetId === neighbour?.sheetId,
  );
  if (index >= 0) void workspace.do({do: 'move-sheet', sheetId, index});
}

/** Before another tab; null: to the end. */
export function moveBefore(
  workspace: Workspace,
  sheetId: number,
  beforeSheetId: number | null,
): void {
  const rest = workspace.tabs.filter(tab => tab.sheetId !== sheetId);
  const at = rest.findIndex(tab => tab.sheetId === beforeSheetId);
  const index = at < 0 ? rest.length : at;
  if (sheetId === beforeSheetId) return;
  void workspace.do({do: 'move-sheet', sheetId, index});
}
