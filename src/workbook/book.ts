import type {DoneOnce} from '../core/analysis/activity-standing';
import type {Collection} from '../core/submission/collection';
import type {FieldId} from '../core/order/indicator';
import type {Institution} from '../core/order/institution';
import type {Preset} from '../core/order/preset';
import type {RecommendationState} from '../core/recommendation/recommendation-action';
import type {Rule} from '../core/rules/rule';
import type {Filling} from '../core/submission/filling';
import type {
  ActivityStatus,
  Status,
  Submission,
} from '../core/submission/submission';
import type {Archive} from './decode/archive';
import type {Sealed} from './decode/sealed';
import type {Mended} from './decode/mended';
import type {CellValue, Scalar} from './layout';

/** What «Начало» holds of the year and of who works with the workbook. */
export interface Settings extends Collection {
  /** Addresses of the methodological centre, owners among them. */
  readonly centre: readonly string[];
  readonly committee: readonly string[];
  readonly filling: Filling;
}

/** A row of the registry that cannot be read, kept as it was typed. */
export interface UnreadRow {
  /** Number of the row, as the tab shows it. */
  readonly row: number;
  readonly cells: readonly Scalar[];
  /** What is wrong with it, worded. */
  readonly problems: readonly string[];
}

/** What of a known institution's line in the registry is not understood. */
export interface LineProblem {
  /** Number of the row, as the tab shows it. */
  readonly row: number;
  /** The cells as they were typed, by column; they stay so. */
  readonly typed: ReadonlyMap<number, Scalar>;
  /** What is wrong with them, worded. */
  readonly problems: readonly string[];
}

/** A line of «Замечания», worded. */
export interface FindingRow {
  readonly id: string;
  readonly cells: readonly CellValue[];
}

/** What of a rule's row in «Правила» is not understood. */
export interface RuleProblem {
  /** The cells as they were typed, by column. */
  readonly typed: ReadonlyMap<number, string>;
  /** What is wrong with them, worded. */
  readonly problems: readonly string[];
}

/** A line of «Рекомендации»: of a rule, or of people's own. */
export interface RecommendationRow {
  /** `rule/institution/period/row`; of people's own `own/…`, or empty yet. */
  readonly id: string;
  /** Code; of people's own the name as typed, if the registry has it not. */
  readonly institution: string;
  /** Number of the row that it is about, as shown; empty for the return. */
  readonly no: string;
  /** Null when it is empty or not understood. */
  readonly priority: Rule['priority'] | null;
  readonly text: string;
  readonly evidence: string;
  /** Cell of the institution's tab where the first ground stands, or null. */
  readonly cell: string | null;
  readonly controlDate: string | null;
  readonly state: RecommendationState;
  /** «основание изменилось» and the like; empty when nothing is amiss. */
  readonly mark: string;
  readonly answer: string;
  /** Day by which the institution is to answer, `yyyy-mm-dd`, or null. */
  readonly answerBy: string | null;
  /** Why it came to this: of the centre's list, or in free words. */
  readonly cause: string;
  /** Why it was withdrawn. */
  readonly reason: string;
  /** A draft of a decision was made of it, whatever became of that. */
  readonly drafted: boolean;
  /** Fingerprints of what was generated; empty of people's own. */
  readonly generated: string;
  /**
   * The last state that followed in turn; differs from `state` after somebody
   * set another by hand. Null of a line that no command has seen yet.
   */
  readonly known: RecommendationState | null;
  /** Cells as they were typed that cannot be read; they stay so. */
  readonly unread: Readonly<
    Partial<Record<'state' | 'priority' | 'controlDate' | 'answerBy', string>>
  >;
}

/**
 * What people typed into one row of an institution's tab, as the cells hold
 * it; a date as it is shown.
 */
export interface TypedRow {
  /** Value of a field, status of an activity. */
  readonly value: Scalar;
  /** Only of an activity. */
  readonly date: Scalar;
  /** Explanation of a field, document of an activity. */
  readonly explanation: Scalar;
}

/** Typed rows by code of the institution and id of the row. */
export type TypedRows = ReadonlyMap<
  string,
  ReadonlyMap<string, Partial<TypedRow>>
>;

/** A line of «Решения» as it stands in the tab. */
export interface DecisionRow {
  /** Zero-based row of the tab. */
  readonly row: number;
  /** Empty of a line that people added by hand. */
  readonly id: string;
  readonly act: string;
  readonly actDate: string | null;
  readonly text: string;
  readonly measure: string;
  readonly responsible: string;
  readonly due: string | null;
  readonly state: string;
  /** Names of the recommendations, as `recommendationName` writes them. */
  readonly recommendations: string;
  readonly activities: string;
  /** Ids of the recommendations over which the line was drafted. */
  readonly links: readonly string[];
  /** Dates as they were typed that cannot be read. */
  readonly unread: Readonly<Partial<Record<'actDate' | 'due', string>>>;
}

/**
 * What the workbook says, decoded once. Nobody changes a book: what a command
 * renews is `Changes`, and `applied` says what the book is after them.
 *
 * Of a workbook that was read in part, what was not read looks empty.
 */
export interface Book {
  /** The order by which it was read. */
  readonly preset: Preset;
  /** False for a workbook that was never set up. */
  readonly isSetUp: boolean;
  readonly settings: Settings;
  /** What «Начало» holds that cannot be read, worded. */
  readonly settingProblems: readonly string[];
  /** In the order of the registry. */
  readonly institutions: readonly Institution[];
  /** Rows of the registry that hold something else. */
  readonly unread: readonly UnreadRow[];
  /** By code; what was known of the cells before counts. */
  readonly lineProblems: ReadonlyMap<string, LineProblem>;
  /** Tabs of which some columns were sorted without the others, worded. */
  readonly sortedApart: readonly string[];
  /** Codes of the institutions that have a tab. */
  readonly withTab: ReadonlySet<string>;
  /** What was spoilt by hand and is read from where it is kept. */
  readonly mended: readonly Mended[];
  /** Of the current period, by code. */
  readonly submissions: ReadonlyMap<string, Submission>;
  /** What the tabs of institutions hold in their inputs. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, TypedRow>>;
  /** Codes of the institutions whose box «Сдать» is ticked. */
  readonly ticked: ReadonlySet<string>;
  /**
   * Codes of the institutions whose tab could be filled until now, whatever
   * day it is: a box that is ticked there was ticked in time.
   */
  readonly open: ReadonlySet<string>;
  /** What «Начало» says of how boxes are taken in. */
  readonly looks: string;
  /** Text beside the box, by code. */
  readonly answers: ReadonlyMap<string, string>;
  /** Values of the previous period by code; null when none is archived. */
  readonly previous: ReadonlyMap<string, ReadonlyMap<FieldId, number>> | null;
  /** Median shares of the peer group by code, as of the last roll-up. */
  readonly peerMedians: ReadonlyMap<string, ReadonlyMap<FieldId, number>>;
  /** Whether the returns were ever rolled up in this period. */
  readonly rolledUp: boolean;
  /** Rules in force. */
  readonly rules: readonly Rule[];
  /** By rule; what is in force is then older than what was typed. */
  readonly ruleProblems: ReadonlyMap<string, RuleProblem>;
  /** Causes to choose from, as the centre has them. */
  readonly causes: readonly string[];
  /** What the centre aims at in this period: shares from 0 to 1, or numbers. */
  readonly targets: ReadonlyMap<FieldId, number>;
  /** Targets that cannot be read, as they were typed. */
  readonly targetProblems: ReadonlyMap<FieldId, Scalar>;
  /** Control dates that the centre set, by activity. */
  readonly controlDates: ReadonlyMap<string, string>;
  /** What the centre says in «План» of activities without institutions. */
  readonly ownStatuses: ReadonlyMap<string, ActivityStatus>;
  /** What institutions had done before this period, of what is due once. */
  readonly doneOnce: DoneOnce;
  readonly archive: Archive;
  /** Copies of accepted returns; what was typed only when plans are read. */
  readonly sealed: Sealed;
  /**
   * How the returns stand whose tab is gone although they were handed in, by
   * code.
   */
  readonly lost: ReadonlyMap<string, Status>;
  /** Official shares of the closed periods, by calendar year, then by row. */
  readonly pastShares: ReadonlyMap<number, ReadonlyMap<FieldId, number>>;
  /** With what institutions answered in their tabs. */
  readonly recommendations: readonly RecommendationRow[];
  /** «Рекомендации» does not hold all of these answers yet. */
  readonly hasNewAnswers: boolean;
  readonly decisions: readonly DecisionRow[];
  /** Lines that «Замечания» holds now. */
  readonly findingLines: number;
  /** Of them the values that a repair had no place for. */
  readonly keptFindings: readonly FindingRow[];
}
