/*
 * What the sidebars and the script say to each other, as JSON: no dates, no
 * `undefined` that matters. Texts are worded already. Sidebars import these
 * types and nothing else of the app.
 */
import type {Stage} from '../../core/submission/collection';
import type {
  DecisionStanding,
  DecisionState,
} from '../../core/recommendation/decision-standing';
import type {Kind} from '../../core/order/institution';
import type {
  RecommendationAction,
  RecommendationState,
} from '../../core/recommendation/recommendation-action';
import type {Rule} from '../../core/rules/rule';
import type {Status} from '../../core/submission/submission';
import type {DashboardView} from '../queries/dashboard/view';

export type {Answer} from './answer-failure';
export type {CommandName} from '../commands';
export type {FormCell} from '../forms/form-columns';
export type {HandOut} from '../commands/hand-out';
export type {InstitutionsPreview} from '../commands/preview-institutions';
export type {LettersPreview} from '../commands/letters';
export type {ReportView} from '../commands/note';
export type {RemindPreview} from '../commands/remind';
export type {TakeInPreview} from '../commands/take-in';

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

/** «Рекомендации» for who goes through them. */
export interface RecommendationsView {
  /** The committee may look, not act. */
  mayAct: boolean;
  /** Last day for an answer that the page proposes, `yyyy-mm-dd`. */
  answerBy: string;
  today: string;
  states: {state: RecommendationState; title: string}[];
  priorities: {priority: Rule['priority']; title: string}[];
  /** Those that have any, in the order of «Правила» and of the registry. */
  rules: {id: string; title: string}[];
  institutions: InstitutionChoice[];
  /** To choose from; any other may be typed. */
  causes: readonly string[];
  rows: RecommendationItem[];
}

export interface RecommendationItem {
  /** Empty of a line typed by hand that no command has seen yet. */
  id: string;
  /** Empty of a line that is not of a rule. */
  rule: string;
  /** Code; of people's own lines it may be a name. */
  institution: string;
  /** Name of the institution. */
  name: string;
  period: number | null;
  /** «И 3.1», or empty when it is about the whole return. */
  no: string;
  priority: string;
  text: string;
  /** Who is to act, as the text says it; null when it does not. */
  responsible: string | null;
  /** Line by line, with the cell where it stands. */
  grounds: {text: string; cell: string | null}[];
  /** Of the institution's tab; null when it has none. */
  sheetId: number | null;
  state: RecommendationState;
  /** What needs attention, worded. */
  marks: readonly string[];
  isGroundChanged: boolean;
  isAnswerLate: boolean;
  isOutOfTurn: boolean;
  controlDate: string | null;
  answer: string;
  answerBy: string | null;
  cause: string;
  reason: string;
  /** What the centre may do to it now. */
  may: readonly RecommendationAction[];
  /** Its line in «Рекомендации». */
  place: Place;
  /** Goes back with a change: a line changed since is not written over. */
  version: string;
}

/** «Решения» for who records decisions. */
export interface DecisionsView {
  states: {state: DecisionState; title: string}[];
  /** How many stand so. */
  counts: Record<DecisionStanding, number>;
  rows: DecisionItem[];
  /** What a decision may be about, as its line names it. */
  recommendations: {name: string; texts: string[]}[];
  activities: {no: string; title: string}[];
}

export interface DecisionItem {
  /** Zero-based row of the tab. */
  row: number;
  act: string;
  actDate: string | null;
  text: string;
  measure: string;
  responsible: string;
  due: string | null;
  /** Null of a state that is not of the list, or of none. */
  state: DecisionState | null;
  standing: DecisionStanding;
  /** Names, as the line has them. */
  recommendations: readonly string[];
  activities: readonly string[];
  /** What came of the measure a year on; empty while nobody can say. */
  effect: string;
  /** What in the line is not understood, worded. */
  problems: readonly string[];
  place: Place;
  /** Goes back with a change: a line changed since is not written over. */
  version: string;
}

/** What may be written into a line of «Решения»; a null date empties it. */
export interface DecisionChanges {
  act?: string;
  actDate?: string | null;
  text?: string;
  measure?: string;
  responsible?: string;
  due?: string | null;
  state?: DecisionState;
  recommendations?: string[];
  activities?: string[];
}

/** What the committee and the centre write from the form of decisions. */
export interface DecisionEntry {
  /** The line that was shown; null for a new one. */
  line: {row: number; version: string} | null;
  changes: DecisionChanges;
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

export type {
  DashboardView,
  DecisionView,
  HeatCellView,
  HeatView,
  IndicatorView,
  OverdueView,
  ProgressView,
  RecommendationCounts,
} from '../queries/dashboard/view';

/** What an institution's people write from their panel. */
export interface Entries {
  explain: {institution: string; field: string; text: string};
  'answer-recommendation': {institution: string; id: string; text: string};
  submit: {institution: string};
  withdraw: {institution: string};
}
export type EntryName = keyof Entries;

/** Everything that a page may write besides commands. */
export interface PageEntries extends Entries {
  'write-decision': DecisionEntry;
}
export type PageEntryName = keyof PageEntries;

/** Answers by the name of the query, with its arguments. */
export interface Queries {
  session: {args: Record<string, never>; data: SessionView};
  campaign: {args: Record<string, never>; data: CampaignView};
  dashboard: {args: Record<string, never>; data: DashboardView};
  'wizard-state': {args: Record<string, never>; data: WizardState};
  'school-return': {args: {institution: string}; data: SchoolReturnView};
  recommendations: {args: Record<string, never>; data: RecommendationsView};
  decisions: {args: Record<string, never>; data: DecisionsView};
}
export type QueryName = keyof Queries;
