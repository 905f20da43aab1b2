import type {Grid} from '../grid';
import type {Area, CellValue, Chart, Layout, Placed} from '../layout';

/** What a tab's own file says of it; the rest is the same for all tabs. */
export interface TabContent {
  layout: Layout;
  /** Contents of `data` and `input` cells; absent is empty. */
  values: Grid<CellValue>;
  /** Columns whose `data` cells this command leaves as they are. */
  keptColumns?: readonly number[];
  /** Rows to add below what is there. */
  appended?: readonly (readonly CellValue[])[];
  charts?: readonly Chart[];
  cleared?: readonly Area[];
  placed?: readonly Placed[];
}

/** A tab whose body this command leaves as it is. */
export function keep(layout: Layout): TabContent {
  return {
    layout,
    values: [],
    keptColumns: layout.columns.map((_, column) => column),
  };
}
