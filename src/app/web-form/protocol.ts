/*
 * What the form by link and the script say to each other, as JSON. The key of
 * the link says whose form it is: no message names an institution.
 */
import type {Check} from '../../core/checks/check';
import type {InputRule} from '../../core/submission/input-rule';
import type {Status} from '../../core/submission/submission';
import type {CheckNames} from '../../wording/check-message';
import type {FormCell} from '../forms/form-columns';
import type {RefusedCell} from '../forms/read-form';

/** Parts of a row that are written; `answer` is to a recommendation. */
export const CELL_PARTS = ['value', 'date', 'explanation', 'answer'] as const;
export type CellPart = (typeof CELL_PARTS)[number];

/** One cell of the form that a person wrote. */
export interface WrittenCell {
  /** Id of the row; of an answer that of the recommendation. */
  id: string;
  part: CellPart;
  /** As the form shows it: `391`, `н/п`, `31.12.2025`; empty clears it. */
  to: string;
  /** What the person saw there before, as the script told it. */
  seen: string;
}

/** What a page sends; `key` is the secret of its link. */
export type FormRequest = {key: string} & (
  | {ask: 'open'}
  | {ask: 'save'; cells: WrittenCell[]; name: string}
  | {ask: 'preview'; rows: FormCell[][]}
  | {ask: 'submit'; name: string}
);

/**
 * Why nothing was done: the link opens nothing, Google is at work for others,
 * the form is closed for writing, or it did not come off.
 */
export type FormRefusal = 'link' | 'busy' | 'closed' | 'failed';

export type FormReply<Data> =
  | {ok: true; data: Data}
  | {
      ok: false;
      refusal: FormRefusal;
      message: string;
      details: readonly string[];
    };

/** What became of a written cell. */
export interface CellOutcome {
  id: string;
  part: CellPart;
  /** `newer`: somebody wrote something else there since it was seen. */
  became: 'saved' | 'newer' | 'refused';
  /** What the cell holds now. */
  now: string;
  /** Why it was refused, worded; else empty. */
  reason: string;
}

export interface SaveReply {
  cells: CellOutcome[];
  /** «по ссылке, 12.12.2025 14:05, Иванова А. П.» */
  written: string;
}

/** A cell that a pasted table would change. */
export interface PastedCell extends WrittenCell {
  /** «И 3.1», or the title of a row without a number. */
  row: string;
}

export interface PasteReply {
  cells: PastedCell[];
  refused: RefusedCell[];
  /** Cells that hold what the table holds. */
  unchanged: number;
}

/** What the page shows before anything is asked. */
export interface FormView {
  institution: string;
  period: number;
  /** «до 20.12.2025, осталось 12 дней»; empty when no day binds. */
  deadline: string;
  status: Status;
  /** What became of the return, worded. */
  standing: string;
  /** Why the centre returned it; empty otherwise. */
  returnReason: string;
  /** Why nothing can be written now; empty when it can. */
  closed: string;
  /** The last writing by link, worded; empty when there was none. */
  written: string;
  /** Addresses of the centre. */
  centre: readonly string[];
  /** An earlier period is archived, so change is checked. */
  hasPrevious: boolean;
  /** Cohorts, then the goals of the indicators. */
  groups: FormGroup[];
  sections: FormSection[];
  recommendations: FormRecommendation[];
  /** What the wording of checks names. */
  names: CheckNames;
}

export interface FormGroup {
  title: string;
  fields: FormField[];
}

/** One question, with what its input takes. */
export interface FormField extends InputRule {
  id: string;
  /** «И 3.1», or empty for a cohort. */
  no: string;
  short: string;
  title: string;
  unit: string;
  /** What counts. */
  counts: string;
  /** The largest number that is taken. */
  upTo: number;
  /** Last period's value as its cell shows it; empty when there is none. */
  previous: string;
  /** Cohorts whose sum the value cannot exceed; null without a denominator. */
  within: readonly string[] | null;
  /** Median share of the peer group, from 0 to 1; null when not known. */
  peerMedian: number | null;
  checks: readonly Check[];
  value: string;
  explanation: string;
}

export interface FormSection {
  no: number;
  title: string;
  activities: FormActivity[];
}

/** One activity of the institution's plan; dates as `31.12.2025`. */
export interface FormActivity {
  id: string;
  no: string;
  title: string;
  term: string;
  status: string;
  date: string;
  document: string;
  /** Last period's; empty when there is none. */
  previous: {status: string; date: string; document: string} | null;
  /** Was to be done once, in an earlier year, and was. */
  isOver: boolean;
}

export interface FormRecommendation {
  id: string;
  no: string;
  text: string;
  answer: string;
}
