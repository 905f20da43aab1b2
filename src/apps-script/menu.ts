import {COMMANDS, type CommandName} from '../app/commands';
import type {Command} from '../app/engine/command';
import type {MenuPlace, Page, Submenu} from '../app/engine/menu-item';
import {PAGES, type PageName} from '../sidebars';
import {runFromMenu} from './run-from-menu';
import {showPage, titleOf} from './show-page';

const TITLE = 'Профориентация';
/** In their order. */
const SUBMENUS: Readonly<Record<Submenu, string>> = {
  centre: 'Методический центр',
  analysis: 'Свод и рекомендации',
  reports: 'Письма и справки',
};

interface Item {
  place: MenuPlace;
  title: string;
  /** Global function that Google calls. */
  entry: string;
  open(): void;
}

/** `set-up` is run by `menuSetUp`: menus that are open name it. */
const entryOf = (command: string): string =>
  `menu-${command}`.replace(/-(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );

function commandItems(): Item[] {
  return (Object.keys(COMMANDS) as CommandName[]).flatMap(name => {
    const {menu, title} = COMMANDS[name] as Command<unknown>;
    if (!menu) return [];
    const open = () => runFromMenu(name);
    return [{place: menu, title, entry: entryOf(name), open}];
  });
}

function pageItems(): Item[] {
  return (Object.keys(PAGES) as PageName[]).flatMap(name => {
    const page: Page = PAGES[name];
    return page.menu.map(item => ({
      place: item,
      title: item.title ?? titleOf(page),
      entry: item.entry,
      open: () => showPage(name, item.view),
    }));
  });
}

/** What opens each item, by the global function that the menu names. */
export function menuEntries(): Record<string, () => void> {
  return Object.fromEntries(
    [...commandItems(), ...pageItems()].map(({entry, open}) => [entry, open]),
  );
}

/** Puts the items of one submenu, or of none, into a menu. */
function fill(
  menu: GoogleAppsScript.Base.Menu,
  items: readonly Item[],
  submenu: Submenu | null,
): GoogleAppsScript.Base.Menu {
  const own = items
    .filter(({place}) => place.submenu === submenu)
    .sort(({place: a}, {place: b}) => a.group - b.group || a.order - b.order);
  own.forEach(({title, entry, place}, index) => {
    const before = own[index - 1];
    if (before && before.place.group !== place.group) menu.addSeparator();
    menu.addItem(title, entry);
  });
  return menu;
}

/**
 * Puts up the menu. Runs before anybody consented, so it asks nothing but the
 * user interface (guides/menus).
 */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const items = [...commandItems(), ...pageItems()];
  const menu = fill(ui.createMenu(TITLE), items, null).addSeparator();
  for (const submenu of Object.keys(SUBMENUS) as Submenu[]) {
    menu.addSubMenu(fill(ui.createMenu(SUBMENUS[submenu]), items, submenu));
  }
  menu.addToUi();
}
