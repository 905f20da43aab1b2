/*
 * What goes between the page and the server of the local host, as JSON. Who
 * acts is said by `?as=EMAIL` of every address; nobody named: the owner. What
 * cannot be done at all answers with a status of 400 and above and
 * `{"message"}` in Russian; a refused gesture is an answer like any other.
 *
 * A page first listens, then loads: so it misses no change in between. After
 * the connection broke it loads everything anew. Patches come in the order of
 * their versions; one that is not newer than what was loaded changes nothing.
 *
 *   GET  /api/book             → BookView
 *   GET  /api/sheets/SHEET_ID  → SheetView; its changes then come as patches
 *   GET  /api/events           → server-sent events, see `ServerEvent`
 *   POST /api/gestures         Gesture → GestureAnswer
 *   POST /api/menu             RunRequest → RunAnswer
 *   POST /api/call             RunRequest → RunAnswer (google.script.run)
 *   GET  /api/export.xlsx      → the workbook for Excel
 *   POST /api/import           the bytes of an .xlsx → GestureAnswer
 *   GET  /api/letters          → LettersView
 *   GET  /api/form-link        → a way on to my institution's form by link
 *   GET  /api/web-app          → WebAppView, by the query of the web app
 *   POST /api/web-app/call     RunRequest → RunAnswer, as a stranger
 */
import type {Area} from '../gestures/gesture';

export type {Area, Gesture, Lines, SheetArea} from '../gestures/gesture';

export interface Person {
  email: string;
  /** Of the institution, or of the role; shown in the switch. */
  name: string;
  /** A guest is named nowhere in the workbook: no protection is opened. */
  role: 'owner' | 'centre' | 'committee' | 'institution' | 'guest';
}

/** What the script's web app shows; its page runs in a frame of its own. */
export interface WebAppView {
  title: string;
  html: string;
  metaTags: Record<string, string>;
}

export interface BookView {
  id: string;
  title: string;
  locale: string;
  /** Grows with every change of the workbook. */
  version: number;
  me: Person;
  people: Person[];
  /** In tab order, hidden ones included. */
  tabs: TabView[];
  menus: MenuView[];
}

export interface TabView {
  sheetId: number;
  title: string;
  /** `#rrggbb`, or null. */
  color: string | null;
  hidden: boolean;
  /** Whether there is a cell in it that I may edit. */
  mine: boolean;
}

export interface MenuView {
  title: string;
  entries: MenuEntryView[];
}

export type MenuEntryView =
  | {kind: 'item'; title: string; functionName: string}
  | {kind: 'separator'}
  | {kind: 'menu'; menu: MenuView};

export interface SheetView {
  sheetId: number;
  version: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hasGridlines: boolean;
  /** Only lines that differ from 21 × 100 pixels and are shown. */
  rows: LineView[];
  columns: LineView[];
  merges: Area[];
  /** Cells that hold or look like anything, by rows then columns. */
  cells: CellView[];
  /** What `CellView.s` and `CellView.v` are indexes of. */
  styles: StyleView[];
  choices: ChoiceView[];
  /** Where I may edit; everything else is shown as not mine. */
  open: Area[];
  charts: ChartView[];
}

export interface LineView {
  index: number;
  pixels?: number;
  hidden?: boolean;
}

export interface CellView {
  r: number;
  c: number;
  /** As the cell shows it; absent when empty. */
  d?: string;
  /** As the editor and the fx line show it; absent when the same as `d`. */
  e?: string;
  /** Kind of the value, which decides its alignment; absent for text. */
  t?: 'number' | 'boolean' | 'error';
  /** Index into `styles`; absent for the plain look. */
  s?: number;
  /** Index into `choices`: a dropdown or a checkbox. */
  v?: number;
  note?: string;
  link?: LinkView;
}

/** The effective look: conditional formats are in it already. */
export interface StyleView {
  background?: string;
  color?: string;
  fontSize?: number;
  fontFamily?: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'clip' | 'wrap';
  /** `1 #rrggbb`: thickness in pixels and colour, by side. */
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', string>>;
  padding?: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

export type ChoiceView =
  {kind: 'list'; values: string[]; help?: string} | {kind: 'checkbox'};

export type LinkView =
  | {kind: 'cell'; sheetId: number; a1: string | null}
  | {kind: 'url'; url: string};

export interface ChartView {
  chartId: number;
  /** Null where the page cannot show such a chart. */
  spec: ChartSpecView | null;
  title: string;
  anchor: {row: number; column: number; offsetX: number; offsetY: number};
  width: number;
  height: number;
}

/** A chart with its numbers, ready to draw. */
export interface ChartSpecView {
  kind: 'column' | 'bar' | 'line' | 'area';
  stacked: boolean;
  /** Titles along the domain. */
  domain: string[];
  series: {name: string; color: string | null; values: (number | null)[]}[];
  domainTitle: string;
  valueTitle: string;
  /** Number pattern of the values as shown, `0%`; null for plain numbers. */
  valuePattern: string | null;
  legend: boolean;
}

/** Events of `/api/events`, by their names. */
export type ServerEvent =
  /** Everything that changed at once; only sheets that some page has open. */
  | {
      event: 'patch';
      data: {
        version: number;
        book?: Pick<BookView, 'title' | 'tabs' | 'people'>;
        sheets: SheetPatch[];
      };
    }
  | {event: 'toast'; data: {title: string; message: string}};

export interface SheetPatch {
  sheetId: number;
  /** The whole sheet where its structure changed. */
  whole?: SheetView;
  /** Changed cells; one that lost everything has only its place. */
  cells?: CellView[];
  /** Lengths of the tables may only grow between whole views. */
  styles?: StyleView[];
  choices?: ChoiceView[];
  open?: Area[];
  charts?: ChartView[];
}

export interface GestureAnswer {
  ok: boolean;
  /** Why it was refused, in Google's manner, in Russian. */
  message?: string;
  /** Of the workbook afterwards; the patches up to it are on their way. */
  version: number;
}

export interface RunRequest {
  functionName: string;
  args?: unknown[];
  /** Answers to the questions that this run has asked before. */
  answers: QuestionAnswer[];
}

export interface QuestionAnswer {
  /** What was asked: an answer to something else is asked for anew. */
  to?: QuestionView;
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text?: string;
}

/**
 * A run that asks ends there with nothing done; the page asks the person and
 * sends the run again with one answer more.
 */
export type RunAnswer =
  | {kind: 'done'; result: unknown; shown: ShownView[]}
  | {
      kind: 'question';
      question: QuestionView;
      /** What the person sees before it. */
      shown: ShownView[];
    }
  | {kind: 'failed'; message: string};

export interface QuestionView {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** What the run put before the person, in order. */
export type ShownView =
  | {kind: 'toast'; title: string; message: string}
  | {kind: 'alert'; title: string; text: string}
  | {
      kind: 'sidebar' | 'dialog';
      title: string;
      html: string;
      width: number | null;
      height: number | null;
    }
  /** The script moved the person's selection: show the sheet and the cells. */
  | {kind: 'select'; sheetId: number; a1: string};

/** Letters that the script sent: they went no further than this list. */
export interface LettersView {
  /** The newest first. */
  letters: LetterView[];
}

export interface LetterView {
  from: string;
  /** ISO 8601 in UTC. */
  at: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
}
