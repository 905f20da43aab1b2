import type {Effect} from '../core/analysis/effect';
import type {PeriodFigures} from '../core/analysis/period-figures';
import type {SharedTotal} from '../core/analysis/shared-totals';
import type {DefinitionChange} from '../core/analysis/definition-change';
import type {
  Correction,
  ReportedDecision,
  ReportedRecommendation,
} from '../core/analysis/history';
import type {FieldId} from '../core/order/indicator';
import type {ActivityStatus} from '../core/submission/submission';
import type {Preset} from '../core/order/preset';

/** The totals of one period. */
export interface PeriodTotals {
  period: number;
  rows: ReadonlyMap<FieldId, SharedTotal>;
}

/** All that reports of one period are made of. */
export interface PeriodReport {
  preset: Pick<Preset, 'catalogue' | 'plan'>;
  period: number;
  /** Local day of the figures while they are collected; null once closed. */
  asOf: string | null;
  figures: PeriodFigures;
  /** Of the committee's and the centre's own activities; absent: silence. */
  ownStatuses?: ReadonlyMap<string, ActivityStatus>;
  /** Of the calendar year before; null when it is not archived. */
  before: PeriodFigures | null;
  /** The period's own totals are the last. */
  years: readonly PeriodTotals[];
  recommendations: readonly ReportedRecommendation[];
  decisions: readonly ReportedDecision[];
  /** Values of the period that were put right after it was closed. */
  corrections: readonly Correction[];
  /** Rows of the years before whose definition was another then. */
  incomparable: readonly {
    period: number;
    /** As shown: `3.1а`. */
    no: string;
    change: DefinitionChange;
  }[];
  /** What came of measures taken over the year before. */
  effects: readonly Effect[];
}
