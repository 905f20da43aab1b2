import type {GroupFigures} from '../analysis/group-figures';
import type {FieldId} from '../order/indicator';
import type {Rule} from '../rules/rule';
import type {Share} from '../analysis/shares';
import type {ActivityStatus, Status} from '../submission/submission';
import type {Value} from '../submission/value';

/** A cell on which a recommendation rests. */
export interface EvidenceCell {
  /** Of the period before it stands in the archive. */
  period: number;
  field: FieldId;
  value: Value;
}

interface Ground {
  ruleVersion: number;
  institution: string;
  period: number;
  /** As the rule names them, the latest period first. */
  cells: EvidenceCell[];
  /** Local time of the submission whose values these are, or null. */
  submittedAt: string | null;
}

/** A share as the texts show it. */
export interface ShareFigures extends Share {
  field: FieldId;
  /** `K` is enough for a verdict; else only «n из K» is shown. */
  verdict: boolean;
  /** `K` counts so few children that it must not leave the workbook. */
  smallNumber: boolean;
  /** Null when there are too few peers to compare with. */
  group: GroupFigures | null;
}

/** The same share in an earlier period. */
export interface PastShare extends Share {
  period: number;
}

/** On what a recommendation rests, by the form of its text. */
export type Evidence = Ground &
  (
    | ({
        form: 'share';
        /** Earlier periods on which it rests too, the latest first. */
        before: PastShare[];
      } & ShareFigures)
    /** Several rows taken together; `field` is what the action is about. */
    | {form: 'shares'; field: FieldId; parts: ShareFigures[]}
    /** The same ground as the year before, and no rise since. */
    | ({
        form: 'repeat';
        before: [PastShare];
        /** Rules that found it in both periods, sorted. */
        rules: string[];
      } & ShareFigures)
    /** A row without a denominator. */
    | {
        form: 'count';
        field: FieldId;
        number: number;
        before: {period: number; number: number}[];
      }
    /** A yes-no row. */
    | {form: 'answer'; field: FieldId; yes: boolean}
    /** Rows with errors: indicators, cohorts or activities, in tab order. */
    | {form: 'errors'; field: null; fields: string[]}
    | {form: 'status'; field: null; status: Status; deadline: string}
    /** An activity of the institution's plan. */
    | {
        form: 'activity';
        field: string;
        status: ActivityStatus;
        /** The day that went by, `yyyy-mm-dd`. */
        controlDate: string;
      }
  );

/** Evidence of one form. */
export type EvidenceOf<Form extends Evidence['form']> = Extract<
  Evidence,
  {form: Form}
>;

/** What the software recommends; people decide. */
export interface Recommendation {
  /** Permanent: see `recommendationId`. */
  id: string;
  rule: Rule;
  evidence: Evidence;
}

/** Ids of the activities that it points to. */
export function activitiesOf({
  rule,
  evidence,
}: Pick<Recommendation, 'rule' | 'evidence'>): readonly string[] {
  return evidence.form === 'activity' ? [evidence.field] : rule.activities;
}
