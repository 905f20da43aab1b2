import type {Grid} from './grid';
import type {StyleName} from './style';

/** A formula in the ru_RU form, `;` between arguments, led by `=`. */
export interface Formula {
  /** A tab is named `⟦id⟧`, so that titles may change: `=⟦data⟧A1`. */
  formula: string;
}

/** A link to a cell of the workbook, shown as its label. */
export interface Link {
  label: string;
  tab: string;
  /** In A1 notation, or null for the tab itself. */
  cell: string | null;
}

/** A calendar day, `yyyy-mm-dd`, shown as a date. */
export interface Day {
  day: string;
}

/** The id of a tab's sheet, for links that formulas make. */
export interface SheetNumber {
  sheetOf: string;
}

export type Scalar = string | number | boolean | null;

/** What is written into a cell; null is an empty cell. */
export type CellValue = Scalar | Formula | Link | Day | SheetNumber;

export type Validation =
  | {type: 'list'; values: readonly string[]; strict: boolean; help: string}
  | {type: 'checkbox'}
  | {type: 'date'; help: string}
  /** Relative to the first cell of the area that carries it. */
  | {type: 'formula'; formula: string; help: string};

/**
 * One cell of a layout. Exactly one of these says whose its content is:
 * `fixed` never changes with the data; `data` is written by commands; `input`
 * is typed by people and moved only with its row; `keep` is left as it is.
 */
export interface LayoutCell {
  style: StyleName;
  content: 'fixed' | 'data' | 'input' | 'keep';
  /** The content of a fixed cell; null is empty. */
  value?: CellValue;
  validation?: Validation;
  note?: string;
}

/** Half-open rectangle of zero-based rows and columns. */
export interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A conditional format: a formula of the area's first cell, and a style. */
export interface Condition {
  area: Area;
  formula: string;
  background?: string;
  foreground?: string;
  bold?: boolean;
}

export interface Column {
  /** In pixels. */
  width: number;
  hidden?: boolean;
}

/**
 * How a tab looks and which cells belong to whom, without what changes with
 * the data. Tabs of one shape share one layout.
 */
export interface Layout {
  columns: readonly Column[];
  /** Rows of cells, each as long as `columns`. */
  rows: readonly (readonly LayoutCell[])[];
  /** Ids of the rows, as column A holds them; empty where it holds none. */
  rowIds: readonly string[];
  /** Heights in pixels of the rows that do not fit themselves. */
  heights: ReadonlyMap<number, number>;
  frozenRows: number;
  frozenColumns: number;
  merges: readonly Area[];
  conditions: readonly Condition[];
  gridlines: boolean;
  /** Rows from this one on may be sorted and filtered by its titles. */
  filterRow?: number;
}

/**
 * A chart over the tab. Domain and series are columns of it, each with its
 * title first; colours differ in lightness, so that they do so in print.
 */
export interface Chart {
  /** Permanent within the tab: decides the chart's id. */
  name: string;
  title: string;
  /** What it shows, for those who cannot see it. */
  altText: string;
  kind: 'BAR' | 'COLUMN' | 'LINE';
  stacked?: boolean;
  /** Title of the axis of values. */
  valueTitle: string;
  domain: Area;
  series: readonly {area: Area; colour: string}[];
  /** Zero-based cell of its upper left corner. */
  row: number;
  column: number;
  /** In pixels. */
  width: number;
  height: number;
}

/** A protection over open areas, with editors of its own. */
export interface InputProtection {
  /** What is typed there: decides which protection of the tab it is. */
  of: 'return' | 'answers' | 'decisions';
  area: Area;
  editors: readonly string[];
}

/** Who may change what in a tab. */
export interface Protection {
  /** Addresses that may change all of it, besides the owner. */
  editors: readonly string[];
  /** Areas that the sheet's protection leaves open. */
  open: readonly Area[];
  /** Closer protections over the open areas, apart from one another. */
  inputs: readonly InputProtection[];
}

/** What one tab should be. */
export interface TabSpec {
  /** Permanent: `plan`, `institution:s01`. */
  id: string;
  title: string;
  /** Colour of the tab, `#rrggbb`. */
  colour: string;
  layout: Layout;
  /** Contents of `data` and `input` cells; absent is empty. */
  values: Grid<CellValue>;
  /** Columns whose `data` cells are left as they are this time. */
  keptColumns: readonly number[];
  /** Zero-based rows that do not concern this tab. */
  hiddenRows: readonly number[];
  protection: Protection;
  charts: readonly Chart[];
  /** Kept in the sheet's metadata, to make another tab again from. */
  memo: string;
  /** Rows to add below what is there, whatever that is. */
  appended: readonly (readonly CellValue[])[];
  /** Areas below or beside the layout's own contents to empty first. */
  cleared: readonly Area[];
  /** Blocks to write after that; the sheet grows as they need. */
  placed: readonly Placed[];
}

/** A block of cells to write at its place, zero-based. */
export interface Placed {
  row: number;
  column: number;
  cells: readonly (readonly CellValue[])[];
}
