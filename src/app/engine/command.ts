import type {ZodMiniType} from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import type {Decoded} from '../../workbook/decode/decode';
import type {Turn} from '../../workbook/reconcile/reconcile';
import type {Model} from '../../workbook/model';
import type {Mail, Post} from '../letters/deliver';
import type {Host} from './host';

/** What a command starts from. */
export interface Context extends Decoded {
  preset: Preset;
  /** Local day of the workbook, `yyyy-mm-dd`. */
  today: string;
  /** Local time of the workbook, `yyyy-mm-ddThh:mm`. */
  moment: string;
  user: string;
  /** Address of the workbook's owner; empty when it has none to tell. */
  owner: string;
  /** Rows of a table, its fields apart by `;` unless told. */
  parseCsv(text: string, delimiter?: string): string[][];
  /** What runs by itself, and notes kept beside the workbook. */
  beside: Pick<
    Host,
    'triggers' | 'installTrigger' | 'removeTriggers' | 'readNote' | 'writeNote'
  >;
  /** Letters of one sort, each kind with notes of its own. */
  mail(post: Post): Mail;
  /** Opens the tab of an institution in a browser. */
  tabUrl(code: string): string;
  /** Downloads it as a file. */
  formUrl(code: string): string;
}

/** What a command makes of it. */
export interface Outcome {
  model: Model;
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

/** One arrow of the yearly cycle. Run again, it changes nothing more. */
export interface Command<Args> {
  /** As the command line names it: `roll-up`. */
  name: string;
  /** As the menu names it. */
  title: string;
  args: ZodMiniType<Args>;
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
  givesTime: ((settings: Model['settings']) => boolean) | null;
  /** Sets locale and time zone, and installs the edit trigger. */
  sets: boolean;
  /** It only looks, so the committee may run it too. */
  forCommittee: boolean;
  /** Who «Журнал» says ran it: a role, never an address. */
  who: string;
  /** Throws `Refusal` when it cannot be done. */
  run(context: Context, args: Args): Outcome;
}

/** Declares a command; what is left out is `false`, and the centre's. */
export function command<Args>(
  declared: Pick<Command<Args>, 'name' | 'title' | 'args' | 'run'> &
    Partial<Command<Args>>,
): Command<Args> {
  return {
    deep: false,
    plans: false,
    turns: null,
    givesTime: null,
    restoresTitles: false,
    sets: false,
    forCommittee: false,
    who: 'методический центр',
    ...declared,
  };
}
