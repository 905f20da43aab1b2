import type {Workspace} from '../workspace/workspace';
import {openSearchList} from './search-list';

/** All tabs in a list that can be searched; hidden ones are shown by choice. */
export function openTabList(workspace: Workspace, button: HTMLElement): void {
  openSearchList(
    button,
    'Все вкладки',
    workspace.tabs.map(({sheetId, title, color, hidden}) => ({
      title,
      note: hidden ? 'скрыта' : '',
      color: color ?? null,
      isCurrent: sheetId === workspace.current,
      choose: async () => {
        const isShown =
          !hidden ||
          (await workspace.do({do: 'hide-sheet', sheetId, hidden: false}));
        if (isShown) await workspace.open(sheetId);
      },
    })),
  );
}
