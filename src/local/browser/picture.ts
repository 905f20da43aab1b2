import type {LiveBook} from '../server/live-book';
import type {Step} from './panel-steps';

/** One picture for the README or a guide, of the example municipality. */
export interface Picture {
  /** In `docs/pictures/`, without its ending. */
  name: string;
  /** Who looks. */
  as: string;
  /** Title of the tab that is open. */
  tab: string;
  /** Selected, and scrolled to; the tab's first cell unless given. */
  cell?: string;
  /** Items of a menu that are chosen one after the other. */
  menu?: readonly string[];
  /** What must be seen before the picture is taken: a selector of CSS. */
  until?: string;
  /** The same within a page of the script. */
  untilInPage?: string;
  /** What the person does in that page. */
  steps?: readonly Step[];
  /**
   * Only that page of the script, or what its report prints on a sheet of A4;
   * the whole window unless given.
   */
  part?: 'surface' | 'sheet';
  /**
   * A workbook that began blank, or the example municipality at the end of its
   * year; in the middle of its collection unless given.
   */
  book?: 'blank' | 'year';
  /** As on a printer without colours. */
  withoutColour?: true;
  /** What is done to the workbook first; later pictures see it as well. */
  before?: (live: LiveBook, sheetId: number, as: string) => Promise<unknown>;
}
