/*
 * What the sidebars and the script say to each other, as JSON: no dates, no
 * `undefined` that matters. Texts are worded already. Sidebars import these
 * types and nothing else of the app.
 */
import type {Stage} from '../core/collection';
import type {Kind} from '../core/institution';
import type {Status} from '../core/submission';

export type {Answer} from './answer-failure';
export type {CommandName} from './commands';
export type {FormCell} from './form-columns';
export type {HandOut} from './commands/hand-out';
export type {InstitutionsPreview} from './commands/preview-institutions';
export type {RemindPreview} from './commands/remind';
export type {TakeInPreview} from './commands/take-in';

/** What a page sends to `call`. */
export type PageRequest =
  | {command: string; args?: unknown}
  | {query: string; args?: unknown}
  | {entry: string; args?: unknown}
  | {show: Place};

/** A cell to show the person. */
export interface Place {
  sheetId: number;
  /** `E12`; null for the top of the sheet. */
  cell: string | null;
}

export type QueryAnswer<Data> =
  {ok: true; data: Data} | {ok: false; message: string};

/** What the acting person is to the workbook. A guest is named nowhere. */
export type Role = 'centre' | 'committee' | 'institution' | 'guest';

/** Whose return a person may see. */
export interface InstitutionChoice {
  code: string;
  name: string;
}

export interface SessionView {
  role: Role;
  isSetUp: boolean;
  /** Of an institution's people: their own; of the centre and committee: all. */
  institutions: InstitutionChoice[];
}

/** The collection at a glance, and a row for each active institution. */
export interface CampaignView {
  /** The committee may look, not act. */
  mayAct: boolean;
  stage: string;
  isCollecting: boolean;
  period: number | null;
  /** «до 20.12.2025, осталось 12 дней»; empty before the first opening. */
  deadline: string;
  isLate: boolean;
  /** Kinds that take part, in their order. */
  kinds: {kind: Kind; title: string}[];
  statuses: {status: Status; title: string}[];
  rows: CampaignRow[];
}

export interface CampaignRow {
  code: string;
  name: string;
  kind: Kind;
  status: Status;
  /** Its last day has passed, and it has not submitted. */
  isLate: boolean;
  /** The box «Сдать» is ticked, and no command has taken it in yet. */
  isWaiting: boolean;
  /** Rows that hold a value, and rows that need one. */
  filled: number;
  expected: number;
  /** Rows to mend or explain. */
  wrong: number;
  hasAddress: boolean;
  /** What happened last, worded; empty when nothing did. */
  note: string;
  /** Sheet of its tab; null when it has none. */
  sheetId: number | null;
}

/** One institution's return, for the people who fill it. */
export interface SchoolReturnView {
  institution: InstitutionChoice;
  period: number | null;
  /** «до 20.12.2025, осталось 12 дней»; empty when nothing is asked. */
  deadline: string;
  isLate: boolean;
  status: Status;
  /** What became of the return, worded: submitted when and by whom. */
  standing: string;
  /** Why the centre returned it; empty otherwise. */
  returnReason: string;
  /** Why nothing can be changed now; empty when it can. */
  closed: string;
  /** May type into it here: its own people. */
  mayEdit: boolean;
  /** The box is ticked and waits to be taken in. */
  isWaiting: boolean;
  /** When a tick from the panel is taken in, worded. */
  takingIn: string;
  /** Today is the last day: only a tick by hand is sure to be in time. */
  isLastDay: boolean;
  filled: number;
  expected: number;
  /** Rows to mend or explain, and those not filled: they bar submission. */
  wrong: RowRemark[];
  blank: RowRemark[];
  /** Rows that look odd and pass. */
  warnings: RowRemark[];
  activities: DueActivity[];
  recommendations: ReceivedRecommendation[];
  /** Sheet of the tab, and the cell of the box. */
  sheetId: number;
  box: string;
}

/** Something to look at in a row of the return. */
export interface RowRemark {
  field: string;
  /** «И 3.1», or empty for a cohort. */
  no: string;
  title: string;
  message: string;
  /** The value as typed; empty when there is none. */
  value: string;
  explanation: string;
  /** A reason beside it is enough; else the value itself must change. */
  isExplainable: boolean;
  cell: string;
}

/** An activity of the plan that is late or whose control date is near. */
export interface DueActivity {
  no: string;
  title: string;
  /** «до 30.04.2026, осталось 12 дней»; «просрочено» without a date. */
  due: string;
  isLate: boolean;
  status: string;
  cell: string;
}

export interface ReceivedRecommendation {
  id: string;
  no: string;
  text: string;
  answer: string;
  cell: string;
}

/** How far the workbook is set up. Only the centre sees it. */
export interface WizardState {
  isSetUp: boolean;
  /** Only the owner may set a blank workbook up. */
  isOwner: boolean;
  stage: Stage;
  period: number | null;
  /** `yyyy-mm-dd`, as a field of a page wants it; null when there is none. */
  deadline: string | null;
  today: string;
  centre: string[];
  committee: string[];
  /** Active ones, and those of them that no letter would reach. */
  institutions: number;
  withoutAddress: number;
  preset: {
    title: string;
    source: string;
    activities: number;
    indicators: number;
    periods: number[];
    /** Numbers of the activities for project participants. */
    projects: string[];
  };
}

/** What an institution's people write from their panel. */
export interface Entries {
  explain: {institution: string; field: string; text: string};
  'answer-recommendation': {institution: string; id: string; text: string};
  submit: {institution: string};
  withdraw: {institution: string};
}
export type EntryName = keyof Entries;

/** Answers by the name of the query, with its arguments. */
export interface Queries {
  session: {args: Record<string, never>; data: SessionView};
  campaign: {args: Record<string, never>; data: CampaignView};
  'wizard-state': {args: Record<string, never>; data: WizardState};
  'school-return': {args: {institution: string}; data: SchoolReturnView};
}
export type QueryName = keyof Queries;
