import type {MenuEntryView, MenuView} from '../../server/protocol';
import type {BarMenu} from '../shell/menu-bar';
import {item, separator, type Entry} from './entry';

/** What the menus of the page itself do. */
export interface BookActions {
  exportXlsx(): void;
  importXlsx(): void;
  print(): void;
  letters(): void;
  undo(): void;
  redo(): void;
  cut(): void;
  copy(): void;
  pasteHint(): void;
  pasteValues(): void;
  hasCopied(): boolean;
  clear(): void;
  lineEntries(): Entry[];
  addSheet(): void;
  note(): void;
  sort(isAscending: boolean): void;
  renameTab(): void;
  allTabs(): void;
  run(functionName: string, title: string): void;
}

/** The page's own menus, then those that the add-on has built. */
export function bookMenus(menus: MenuView[], actions: BookActions): BarMenu[] {
  return [
    {title: 'Файл', entries: () => fileEntries(actions)},
    {title: 'Правка', entries: () => editEntries(actions)},
    {
      title: 'Вставка',
      entries: () => [
        ...actions.lineEntries(),
        separator,
        item('Примечание…', () => actions.note()),
        item('Вкладка', () => actions.addSheet()),
      ],
    },
    {
      title: 'Данные',
      entries: () => [
        item('Сортировать от А до Я', () => actions.sort(true)),
        item('Сортировать от Я до А', () => actions.sort(false)),
        separator,
        item('Переименовать вкладку', () => actions.renameTab()),
        item('Все вкладки…', () => actions.allTabs()),
      ],
    },
    ...menus.map(menu => ({
      title: menu.title || 'Дополнения',
      entries: () => addOnEntries(menu, actions),
    })),
  ];
}

function fileEntries(actions: BookActions): Entry[] {
  return [
    item('Скачать как Excel (.xlsx)', () => actions.exportXlsx()),
    item('Загрузить из Excel…', () => actions.importXlsx()),
    separator,
    item('Печать вкладки', () => actions.print(), {keys: 'Ctrl+P'}),
    separator,
    item('Письма…', () => actions.letters()),
  ];
}

function editEntries(actions: BookActions): Entry[] {
  return [
    item('Отменить', () => actions.undo(), {keys: 'Ctrl+Z'}),
    item('Повторить', () => actions.redo(), {keys: 'Ctrl+Y'}),
    separator,
    item('Вырезать', () => actions.cut(), {keys: 'Ctrl+X'}),
    item('Копировать', () => actions.copy(), {keys: 'Ctrl+C'}),
    item('Вставить', () => actions.pasteHint(), {keys: 'Ctrl+V'}),
    item('Вставить только значения', () => actions.pasteValues(), {
      isOff: !actions.hasCopied(),
    }),
    separator,
    item('Удалить значения', () => actions.clear(), {keys: 'Delete'}),
  ];
}

function addOnEntries(menu: MenuView, actions: BookActions): Entry[] {
  return menu.entries.map(entry => addOnEntry(entry, actions));
}

function addOnEntry(entry: MenuEntryView, actions: BookActions): Entry {
  switch (entry.kind) {
    case 'separator':
      return separator;
    case 'menu':
      return {
        kind: 'menu',
        title: entry.menu.title,
        entries: addOnEntries(entry.menu, actions),
      };
    case 'item':
      return item(entry.title, () =>
        actions.run(entry.functionName, entry.title),
      );
  }
}
