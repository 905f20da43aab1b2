import type {CommandName} from '../commands';

/** Submenus, in their order. */
export type Submenu = 'centre' | 'analysis' | 'reports';

/** Where an item of the menu stands. */
export interface MenuPlace {
  /** Null for the menu itself: such items stand above the submenus. */
  submenu: Submenu | null;
  /** Groups go by their numbers, apart by a line. */
  group: number;
  /** Number of the item in its group. */
  order: number;
}

/** How a person runs a command from the menu. */
export interface CommandItem extends MenuPlace {
  /** Arguments of a run that tells how things stand before the questions. */
  shows?: object;
  /** Asked one after another; whoever thinks better of it ends it. */
  questions?: readonly string[];
  /**
   * Arguments from what was answered, in the order of the questions; what is
   * not understood is passed on for the command to refuse. Null ends it.
   */
  answered?(...answers: string[]): object | null;
}

/** An item that opens a page. */
export interface PageItem extends MenuPlace {
  /** Global function that Google calls: permanent, menus name it. */
  entry: string;
  /** When it differs from the page's own. */
  title?: string;
  /** What the page begins with; left out, its ordinary view. */
  view?: string;
}

/** A page: a folder of `src/sidebars`, which says this of itself. */
export interface Page {
  /** In its head; or the command whose title it bears. */
  title: string | {of: CommandName};
  /** Pixels over the sheet; null beside it, as wide as Google has it. */
  size: {width: number; height: number} | null;
  menu: readonly PageItem[];
}
