import type {RollupRow} from '../core/analysis/roll-up';
import type {WayToTarget} from '../core/analysis/target';
import type {FieldId} from '../core/order/indicator';
import type {Submission} from '../core/submission/submission';
import type {
  Book,
  DecisionRow,
  FindingRow,
  Settings,
  TypedRow,
  TypedRows,
} from './book';
import type {SealedReturn} from './decode/sealed';
import type {Area, Day, Placed} from './layout';

/** How one activity of the plan stands over the institutions concerned. */
export interface ActivityCounts {
  readonly done: number;
  readonly inWork: number;
  readonly notBegun: number;
  readonly notApplicable: number;
  readonly overdue: number;
  /** Of those concerned, who have said nothing. */
  readonly silent: number;
}

/** Changes of «Архив»: what is taken away, then what is put there. */
export interface Archiving {
  readonly cleared: readonly Area[];
  readonly placed: readonly Placed[];
}

/** What is added to «Решения» or shown there beside what people typed. */
export interface DecisionChanges {
  /** Lines below all that is there. */
  readonly drafts: readonly (Omit<DecisionRow, 'row'> & {effect: string})[];
  /** What came of the measure a year on, worded, by row of the tab. */
  readonly effects: ReadonlyMap<number, string>;
}

/** What people type into a line of «Решения»; null empties a cell. */
export type TypedDecision = Readonly<
  Partial<
    Record<
      Exclude<keyof DecisionRow, 'row' | 'id' | 'links' | 'unread'>,
      string | Day | null
    >
  >
>;

/** A line to add to «Журнал». */
export interface JournalLine {
  readonly moment: string;
  readonly command: string;
  /** Role, never an address. */
  readonly who: string;
  readonly result: string;
}

/**
 * What a command renews. A part that is absent is left as the workbook has
 * it; a part that is there says nothing of any other.
 */
export interface Changes {
  /** Those settings that are other now. */
  readonly settings?: Partial<Settings>;
  /** How boxes «Сдать» are taken in, worded. */
  readonly looks?: string;
  /** The whole registry. */
  readonly institutions?: Book['institutions'];
  /** What is other in the returns, by code; one that was not there begins. */
  readonly submissions?: ReadonlyMap<string, Partial<Submission>>;
  /** Boxes «Сдать» to tick and to untick, by code. */
  readonly ticked?: ReadonlyMap<string, boolean>;
  /** Copies of accepted returns to keep, by code; null takes one away. */
  readonly sealed?: ReadonlyMap<
    string,
    | (Pick<SealedReturn, 'period' | 'acceptedAt' | 'submittedBy'> & {
        readonly typed: ReadonlyMap<string, TypedRow>;
      })
    | null
  >;
  /** Texts to put beside the boxes, by code; an empty one takes it away. */
  readonly answers?: ReadonlyMap<string, string>;
  /** What to write into inputs; null empties one. */
  readonly typed?: TypedRows;
  readonly previous?: Book['previous'];
  readonly peerMedians?: Book['peerMedians'];
  /** All of «Цель на период»: what could not be read there goes. */
  readonly targets?: Book['targets'];
  /** All that «План» says of the committee's and the centre's own. */
  readonly ownStatuses?: Book['ownStatuses'];
  readonly pastShares?: Book['pastShares'];
  /** All of «Рекомендации», in its order. */
  readonly recommendations?: Book['recommendations'];
  readonly rollup?: readonly RollupRow[];
  /** The way to each target. */
  readonly targetWays?: ReadonlyMap<FieldId, WayToTarget>;
  readonly activityCounts?: ReadonlyMap<string, ActivityCounts>;
  /** How many institutions each rule would flag. */
  readonly ruleReach?: ReadonlyMap<string, number>;
  /** All of «Замечания» but the values that are kept there. */
  readonly findings?: readonly FindingRow[];
  /** Values without a place, to keep in «Замечания» beside those before. */
  readonly newlyKept?: readonly FindingRow[];
  readonly decisions?: DecisionChanges;
  /** Cells of «Решения» to write for people, by row of the tab. */
  readonly typedDecisions?: ReadonlyMap<number, TypedDecision>;
  readonly archiving?: Archiving;
  readonly journal?: readonly JournalLine[];
}

/** Name of something that a command may renew. */
export type Part = keyof Changes;

/** These parts of the changes, and none of the others. */
export type Renewed<Renews extends Part> = Pick<Changes, Renews> & {
  readonly [Other in Exclude<Part, Renews>]?: never;
};
