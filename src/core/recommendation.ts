import type {GroupFigures} from './compare-with-peers';
import type {FieldId} from './indicator';
import type {Rule} from './rule';
import type {Status} from './submission';
import type {Value} from './value';

/** A cell on which a recommendation rests. */
export interface EvidenceCell {
  field: FieldId;
  value: Value;
}

interface Ground {
  ruleVersion: number;
  institution: string;
  period: number;
  /** Sorted as the rule names them. */
  cells: EvidenceCell[];
  /** Local time of the submission whose values these are, or null. */
  submittedAt: string | null;
}

/** On what a recommendation rests, by the form of its text. */
export type Evidence = Ground &
  (
    | {
        form: 'share';
        field: FieldId;
        n: number;
        K: number;
        share: number;
        /** `K` is enough for a verdict; else only «n из K» is shown. */
        verdict: boolean;
        /** `K` counts so few children that it must not leave the workbook. */
        smallNumber: boolean;
        /** Null when there are too few peers to compare with. */
        group: GroupFigures | null;
      }
    /** A yes-no row. */
    | {form: 'answer'; field: FieldId; yes: boolean}
    /** Rows with errors: indicators, cohorts or activities, in tab order. */
    | {form: 'errors'; field: null; fields: string[]}
    | {form: 'status'; field: null; status: Status; deadline: string}
  );

/** What the software recommends; people decide. */
export interface Recommendation {
  /** Permanent: `rule/institution/period/row`, `-` in place of no row. */
  id: string;
  rule: Rule;
  evidence: Evidence;
}

/** The same ground has the same id at every run. */
export function recommendationId(ruleId: string, evidence: Evidence): string {
  const {institution, period, field} = evidence;
  return [ruleId, institution, period, field ?? '-'].join('/');
}
