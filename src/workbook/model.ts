import type {WayToTarget} from '../core/analysis/target';
import type {Collection} from '../core/submission/collection';
import type {FieldId} from '../core/order/indicator';
import type {Institution} from '../core/order/institution';
import type {Preset} from '../core/order/preset';
import type {RecommendationState} from '../core/recommendation/recommendation-action';
import type {RollupRow} from '../core/analysis/roll-up';
import type {Rule} from '../core/rules/rule';
import type {Submission} from '../core/submission/submission';
import type {Area, CellValue, Placed, Scalar} from './layout';

/** What «Начало» holds of the year and of who works with the workbook. */
export interface Settings extends Collection {
  /** Addresses of the methodological centre, owners among them. */
  centre: readonly string[];
  committee: readonly string[];
}

/** A row of the registry that cannot be read, kept as it was typed. */
export interface UnreadRow {
  /** Number of the row, as the tab shows it. */
  row: number;
  cells: readonly Scalar[];
  /** What is wrong with it, worded. */
  problems: readonly string[];
}

/** How one activity of the plan stands over the institutions concerned. */
export interface ActivityCounts {
  done: number;
  inWork: number;
  notBegun: number;
  notApplicable: number;
  overdue: number;
}

/** A line of «Замечания», worded. */
export interface FindingRow {
  id: string;
  cells: readonly CellValue[];
}

/** What of a rule's row in «Правила» is not understood. */
export interface RuleProblem {
  /** The cells as they were typed, by column. */
  typed: ReadonlyMap<number, string>;
  /** What is wrong with them, worded. */
  problems: readonly string[];
}

/** A line of «Рекомендации»: of a rule, or of people's own. */
export interface RecommendationRow {
  /** `rule/institution/period/row`; of people's own `own/…`, or empty yet. */
  id: string;
  /** Code; of people's own the name as typed, if the registry has it not. */
  institution: string;
  /** Number of the row that it is about, as shown; empty for the return. */
  no: string;
  priority: string;
  text: string;
  evidence: string;
  /** Cell of the institution's tab where the first ground stands, or null. */
  cell: string | null;
  controlDate: string | null;
  state: RecommendationState;
  /** «основание изменилось» and the like; empty when nothing is amiss. */
  mark: string;
  answer: string;
  /** Day by which the institution is to answer, `yyyy-mm-dd`, or null. */
  answerBy: string | null;
  /** Why it came to this: of the centre's list, or in free words. */
  cause: string;
  /** Why it was withdrawn. */
  reason: string;
  /** A draft of a decision was made of it, whatever became of that. */
  drafted: boolean;
  /** Fingerprints of what was generated; empty of people's own. */
  generated: string;
  /**
   * The last state that followed in turn; differs from `state` after somebody
   * set another by hand. Null of a line that no command has seen yet.
   */
  known: RecommendationState | null;
  /** Cells as they were typed that cannot be read; they stay so. */
  unread: Readonly<
    Partial<Record<'state' | 'controlDate' | 'answerBy', string>>
  >;
}

/**
 * What people typed into one row of an institution's tab, as the cells hold
 * it; a date as it is shown.
 */
export interface TypedRow {
  /** Value of a field, status of an activity. */
  value: Scalar;
  /** Only of an activity. */
  date: Scalar;
  /** Explanation of a field, document of an activity. */
  explanation: Scalar;
}

/** Typed rows by code of the institution and id of the row. */
export type TypedRows = ReadonlyMap<
  string,
  ReadonlyMap<string, Partial<TypedRow>>
>;

/** Changes of «Архив»: what is taken away, then what is put there. */
export interface Archiving {
  cleared: readonly Area[];
  placed: readonly Placed[];
}

/** A line of «Решения» as it stands in the tab. */
export interface DecisionRow {
  /** Zero-based row of the tab. */
  row: number;
  /** Empty of a line that people added by hand. */
  id: string;
  act: string;
  actDate: string | null;
  text: string;
  measure: string;
  responsible: string;
  due: string | null;
  state: string;
  /** Names of the recommendations, as `recommendationName` writes them. */
  recommendations: string;
  activities: string;
  /** Ids of the recommendations over which the line was drafted. */
  links: readonly string[];
  /** Dates as they were typed that cannot be read. */
  unread: Readonly<Partial<Record<'actDate' | 'due', string>>>;
}

/** What is added to «Решения» or shown there beside what people typed. */
export interface DecisionChanges {
  /** Lines below all that is there. */
  drafts: readonly (Omit<DecisionRow, 'row'> & {effect: string})[];
  /** What came of the measure a year on, worded, by row of the tab. */
  effects: ReadonlyMap<number, string>;
}

/** A line to add to «Журнал». */
export interface JournalLine {
  moment: string;
  command: string;
  /** Role, never an address. */
  who: string;
  result: string;
}

/**
 * All that commands know of the workbook. A part that is null is left as the
 * workbook has it: each command renews only what it answers for.
 */
export interface Model {
  preset: Preset;
  settings: Settings;
  /** In the order of the registry. */
  institutions: readonly Institution[];
  /** Rows of the registry that hold something else. */
  unread: readonly UnreadRow[];
  /** Of the current period, by code. */
  submissions: ReadonlyMap<string, Submission>;
  /** Codes of the institutions whose box «Сдать» is ticked. */
  ticked: ReadonlySet<string>;
  /** Text beside the box, by code. */
  answers: ReadonlyMap<string, string>;
  /** Values of the previous period by code; null when none is archived. */
  previous: ReadonlyMap<string, ReadonlyMap<FieldId, number>> | null;
  /** Median shares of the peer group by code, as of the last roll-up. */
  peerMedians: ReadonlyMap<string, ReadonlyMap<FieldId, number>>;
  /** Rules in force. */
  rules: readonly Rule[];
  /** By rule; what is in force is then older than what was typed. */
  ruleProblems: ReadonlyMap<string, RuleProblem>;
  /** How many institutions each rule would flag; null leaves the column. */
  ruleReach: ReadonlyMap<string, number> | null;
  /** What the centre aims at in this period: shares from 0 to 1, or numbers. */
  targets: ReadonlyMap<FieldId, number>;
  /** Targets that cannot be read, as they were typed. */
  targetProblems: ReadonlyMap<FieldId, Scalar>;
  /** The way to each target, of a roll-up; null leaves it. */
  targetWays: ReadonlyMap<FieldId, WayToTarget> | null;
  /** Official shares of the closed periods, by calendar year, then by row. */
  pastShares: ReadonlyMap<number, ReadonlyMap<FieldId, number>>;
  /** Control dates that the centre set, by activity. */
  controlDates: ReadonlyMap<string, string>;
  /**
   * Today, `yyyy-mm-dd`. Null when it is not known: dates that depend on it
   * are left, and no deadline has passed.
   */
  today: string | null;
  rollup: readonly RollupRow[] | null;
  activityCounts: ReadonlyMap<string, ActivityCounts> | null;
  findings: readonly FindingRow[] | null;
  /** Values that a repair had no place for: they stay until people clear them. */
  keptFindings: readonly FindingRow[];
  /** The same, of this very repair. */
  newFindings: readonly FindingRow[];
  recommendations: readonly RecommendationRow[] | null;
  /** What to write into inputs; all that it does not name stays. */
  typed: TypedRows;
  archiving: Archiving | null;
  /** Lines that tables hold now, which a command may leave as they are. */
  rowsThere: Readonly<Record<'findings' | 'recommendations', number>>;
  /** Causes to choose from, as the centre has them. */
  causes: readonly string[];
  decisions: readonly DecisionRow[];
  /** Null leaves «Решения» as it is. */
  decisionChanges: DecisionChanges | null;
  /** Recommendations as the workbook has them, with the schools' answers. */
  knownRecommendations: readonly RecommendationRow[];
  journal: readonly JournalLine[];
}
