/*
 * What the committee's dashboard shows, worded already. What must not leave
 * the workbook is not in it: see `core/analysis/shared-figures`.
 */

/** One figure in large print, with what it rests on. */
export interface KeyFigure {
  title: string;
  value: string;
  note: string;
}

export interface YearStep {
  title: string;
  state: 'done' | 'now' | 'ahead';
  note: string;
}

export interface ProgressView {
  steps: YearStep[];
  /** Active institutions. */
  expected: number;
  /** Returns handed in up to the end of a day, `yyyy-mm-dd`, ascending. */
  days: {day: string; handedIn: number}[];
  /** Last day, `yyyy-mm-dd`; null when there is none. */
  deadline: string | null;
  kinds: {
    title: string;
    accepted: number;
    submitted: number;
    returned: number;
    draft: number;
  }[];
}

/** A row of the municipality in one period. */
export interface PointView {
  period: number;
  /** Share from 0, or a number; null when there is none or it is withheld. */
  value: number | null;
  text: string;
}

export interface IndicatorView {
  no: string;
  title: string;
  /** The title, or of a breakdown row the words of its own. */
  name: string;
  /** A breakdown row of the one before. */
  isPart: boolean;
  /** Told as a share, else as a number. */
  isShare: boolean;
  official: string;
  preliminary: string;
  /** Institutions in the official figure, and expected there. */
  counted: number;
  expected: number;
  /** Closed periods and the present one, the earliest first. */
  points: PointView[];
  /** Returns are coming in yet: no line leads to the last point. */
  isOpen: boolean;
  /**
   * Meanwhile the year before and this one, over the institutions counted in
   * both; null when there are none, or when it is withheld.
   */
  same: {title: string; points: PointView[]} | null;
  /**
   * Against the calendar year before, over the institutions counted in both;
   * empty when there are none.
   */
  change: string;
  /** How many those are; empty when they are all that were expected. */
  comparable: string;
  /** Empty when the centre set none. */
  target: string;
  targetValue: number | null;
  way: string;
}

export interface HeatCellView {
  mark: 'low' | 'middle' | 'high' | 'few';
  /** «37,5 %», or «3 из 12» of few children; empty without a figure. */
  text: string;
  /** «45 из 120», or why there is no verdict. */
  note: string;
}

export interface HeatView {
  columns: {no: string; title: string}[];
  /** Names of the groups, with the median of each column as text. */
  groups: {name: string; medians: string[]}[];
  rows: {
    name: string;
    /** Index of its group; null while its size is not known. */
    group: number | null;
    /** Null where the row does not apply. */
    cells: (HeatCellView | null)[];
  }[];
}

/** An activity that institutions have left undone after its date. */
export interface OverdueView {
  no: string;
  title: string;
  date: string;
  /** Say themselves that it is not done. */
  late: number;
  /** Say nothing, which is neither. */
  silent: number;
  /** Of those concerned, who have spoken. */
  concerned: number;
  /** «не начато – 3, в работе – 2». */
  standing: string;
  /** Names of the institutions, and how many more there are. */
  names: string[];
  more: number;
}

export interface RecommendationCounts {
  total: number;
  states: {title: string; count: number; institutions: number}[];
  /** Sent, and the day for the answer has passed. */
  late: number;
  causes: {cause: string; count: number; institutions: number}[];
}

/** A decision in force. */
export interface DecisionView {
  standing: 'late' | 'soon' | 'open';
  act: string;
  text: string;
  responsible: string;
  due: string;
}

export interface DashboardView {
  heading: string;
  /** «до 20.12.2025, осталось 12 дней», or the stage. */
  subheading: string;
  /** Why there is nothing to show; empty otherwise. */
  empty: string;
  period: number | null;
  figures: KeyFigure[];
  progress: ProgressView;
  indicators: IndicatorView[];
  heat: HeatView;
  overdue: OverdueView[];
  recommendations: RecommendationCounts;
  decisions: {drafts: number; closed: number; inForce: DecisionView[]};
}
