import type {ZodMiniType} from 'zod/mini';
import {CENTRE} from '../../wording/recommendation';
import type {Turn} from '../../workbook/reconcile/reconcile';
import type {Book, Settings} from '../../workbook/book';
import type {Part, Renewed} from '../../workbook/changes';
import type {Mail, Post} from '../letters/deliver';
import type {Preset} from '../../core/order/preset';
import type {Host} from './host';
import type {CommandItem} from './menu-item';

/** What a command starts from. */
export interface Context {
  /** What the workbook says, ticked boxes that wait already taken in. */
  book: Book;
  /** Local day of the workbook, `yyyy-mm-dd`. */
  today: string;
  /** Local time of the workbook, `yyyy-mm-ddThh:mm`. */
  moment: string;
  user: string;
  /** Address of the workbook's owner; empty when it has none to tell. */
  owner: string;
  /** Local time at which anybody looked at the boxes before; null for never. */
  lookedAt(): string | null;
  /** Code of the institution whose tab is this sheet; null of any other. */
  institutionOn(sheetId: number): string | null;
  /** Rows of a table, its fields apart by `;` unless told. */
  parseCsv(text: string, delimiter?: string): string[][];
  /** What runs by itself, and notes kept beside the workbook. */
  beside: Pick<
    Host,
    | 'triggers'
    | 'installTrigger'
    | 'removeTriggers'
    | 'readNote'
    | 'writeNote'
    | 'links'
    | 'log'
  >;
  /** Letters of one sort, each kind with notes of its own. */
  mail(post: Post): Mail;
  /** Opens the tab of an institution in a browser. */
  tabUrl(code: string): string;
  /** Downloads it as a file. */
  formUrl(code: string): string;
}

/** What a command makes of it. */
export interface Outcome<Renews extends Part = Part> {
  /** What it renews; all else is left as the workbook has it. */
  changes?: Renewed<Renews>;
  /** What a person is told, and «Журнал» keeps. Names no address. */
  message: string;
  /** Lines below the message. «Журнал» does not keep them. */
  details?: readonly string[];
  /** Something was done outside the workbook: «Журнал» gets a line anyway. */
  didMore?: boolean;
  /** Only looked: nothing is written, not even what else was found to do. */
  preview?: boolean;
  /** For a page to show: plain JSON, which the command's own file declares. */
  data?: object;
  /** Done once the workbook is written. */
  afterwards?: () => void;
}

/** A title without the sign that it asks something. */
export const plainTitle = (title: string): string => title.replace('…', '');

/** One arrow of the yearly cycle. Run again, it changes nothing more. */
export interface Command<Args, Renews extends Part = Part> {
  /** As the menu and «Журнал» name it; «…» says that it asks something. */
  title: string;
  /** Its place in the menu; null when pages and the command line run it. */
  menu: CommandItem | null;
  args: ZodMiniType<Args>;
  /** All that it may touch. */
  renews: readonly Renews[];
  /** Reads every cell in full and restores titles, order and looks. */
  deep: boolean;
  /** Reads the archived plans of institutions as well. */
  plans: boolean;
  /** Gives the tabs of institutions the titles of the registry. */
  restoresTitles: boolean;
  /** Which way it moves the workbook between periods; null for neither. */
  turns: Turn | null;
  /**
   * Whether it can give institutions more time now: boxes that wait are then
   * taken in after it, by the days that it set.
   */
  givesTime: ((settings: Settings) => boolean) | null;
  /** Sets locale and time zone, and installs what runs by itself. */
  sets: boolean;
  /** Changes how many institutions there are, and so what may run by itself. */
  counts: boolean;
  /** Runs before the workbook is set up. */
  onBlank: boolean;
  /** Takes ticked boxes in by itself; before any other command it is done. */
  handsIn: boolean;
  /** It only looks, so the committee may run it too. */
  forCommittee: boolean;
  /** Who «Журнал» says ran it: a role, never an address. */
  who: string;
  /**
   * Done instead of all else, for what must work where the workbook cannot be
   * read; says itself who may. Null for every ordinary command.
   */
  apart: ((host: Host, preset: Preset) => Outcome) | null;
  /** Throws `Refusal` when it cannot be done. */
  run(context: Context, args: Args): Outcome<NoInfer<Renews>>;
}

/**
 * Declares a command: the one thing that a file of `commands` does, under
 * whose name it is run, `roll-up`. What is left out is `false`, and the
 * centre's. Without `renews` it only looks, or does something outside the
 * workbook.
 */
export function command<Args, Renews extends Part = never>(
  declared: Pick<Command<Args, Renews>, 'title' | 'args'> &
    (Pick<Command<Args, Renews>, 'run'> | Pick<Command<Args>, 'apart'>) &
    Partial<Command<Args, Renews>>,
): Command<Args, Renews> {
  return {
    menu: null,
    renews: [],
    deep: false,
    plans: false,
    turns: null,
    givesTime: null,
    restoresTitles: false,
    sets: false,
    counts: false,
    onBlank: false,
    handsIn: false,
    forCommittee: false,
    who: CENTRE,
    apart: null,
    run: () => {
      throw new Error('it runs apart');
    },
    ...declared,
  };
}
