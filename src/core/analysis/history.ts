import type {Catalogue, FieldId} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {Submission} from '../submission/submission';

/** The official total of one row, as its period was closed. */
export interface ArchivedTotal {
  total: number;
  /** Institutions in the total. */
  counted: number;
  expected: number;
  /** Null for a row without a denominator. */
  share: number | null;
}

/** All that is known of one period. Maps are keyed by institution code. */
export interface PeriodRecord {
  /** A calendar year. */
  period: number;
  /** Last day of submission, inclusive; null when none was set. */
  deadline: string | null;
  /** As they were then: kind, grades, projects, active or not. */
  institutions: readonly Institution[];
  submissions: ReadonlyMap<string, Submission>;
  /** With the definitions as they were then; absent when they are the same. */
  catalogue?: Catalogue;
  /** A row in which nothing was counted is absent. */
  totals: ReadonlyMap<FieldId, ArchivedTotal>;
}

/** A value of a closed period that was put right. */
export interface Correction {
  institution: string;
  field: FieldId;
  /** As they stand in the cells. */
  was: string;
  now: string;
  why: string;
  /** By whose word. */
  by: string;
  /** «исправлено 12.03.2027». */
  mark: string;
}

/** A recommendation as a report counts it. */
export interface ReportedRecommendation {
  id: string;
  institution: string;
  /** Row that it is about, as shown: «И 3.1»; empty of the return. */
  no: string;
  priority: string;
  /** In words, as the tab shows it. */
  state: string;
  cause: string;
}

/** A decision as a report tells it. */
export interface ReportedDecision {
  act: string;
  actDate: string | null;
  text: string;
  measure: string;
  responsible: string;
  due: string | null;
  /** In words, as the tab shows it. */
  state: string;
  activities: string;
  /** Ids of the recommendations that it rests on. */
  links: readonly string[];
  /** Ids of those over which its text was drafted, named still or not. */
  drafted: readonly string[];
}
