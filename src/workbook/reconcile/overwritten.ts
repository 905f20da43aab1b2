import {KINDS} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import type {Actual, ActualTab, Stray} from '../actual';
import {formatDay} from '../../wording/date';
import {cellAt, cellValues} from '../grid';
import type {CellValue, LayoutCell, Scalar, TabSpec} from '../layout';
import {institutionOf} from '../tab-ids';
import {COLUMN, TOP} from '../tabs/institution-columns';
import {institutionLayout} from '../tabs/institution-layout';
import {tabsById} from './places';

/** What a row of the tab is to the layout. */
type Standing =
  | {is: 'own'; row: number}
  /** A second row with the id of another, which stands at `first`. */
  | {is: 'double'; row: number; first: number}
  | {is: 'foreign'};

/** Rows of the tab by the ids that it should have, of records as of the rest. */
function wantedRows({layout, values}: TabSpec): Map<string, number> {
  const wanted = new Map<string, number>();
  layout.rows.forEach((_, row) => {
    const id = layout.rowIds[row] || cellAt(values, row, 0);
    if (typeof id === 'string' && id !== '') wanted.set(id, row);
  });
  return wanted;
}

function standings(spec: TabSpec, tab: ActualTab): Standing[] {
  const wanted = wantedRows(spec);
  const first = new Map<string, number>();
  return (tab.cells ?? []).map((_, row): Standing => {
    const id = String(cellAt(tab.values, row, 0) ?? '');
    const target = id === '' ? undefined : wanted.get(id);
    if (target !== undefined) {
      const earlier = first.get(id);
      if (earlier !== undefined) {
        return {is: 'double', row: target, first: earlier};
      }
      first.set(id, row);
      return {is: 'own', row: target};
    }
    const isHeading = row < spec.layout.frozenRows && id === '';
    const isOpen =
      institutionOf(spec.id) === null &&
      row < spec.layout.rows.length &&
      !spec.layout.rowIds[row] &&
      spec.layout.frozenRows === 0;
    return isHeading || isOpen ? {is: 'own', row} : {is: 'foreign'};
  });
}

/** As people and commands may write the same in different ways. */
const folded = (value: Scalar) =>
  String(value)
    .toLowerCase()
    .replace(/[\s,;]+/g, ' ');

/** Texts that a repair itself puts somewhere into the tab. */
function ownTexts(spec: TabSpec): Set<string> {
  const texts = new Set<string>();
  const add = (value: CellValue | undefined) => {
    if (typeof value === 'string') texts.add(folded(value));
    if (typeof value !== 'object' || value === null) return;
    if ('label' in value) texts.add(folded(value.label));
    if ('day' in value) texts.add(formatDay(value.day));
  };
  spec.layout.rowIds.forEach(add);
  for (const cells of spec.layout.rows) for (const {value} of cells) add(value);
  cellValues(spec.values).forEach(add);
  return texts;
}

/** Whether the tab's records are written anew from what was understood. */
const isRewritten = ({keptColumns, layout}: TabSpec) =>
  keptColumns.length < layout.columns.length;

/** Texts of the rows that an institution of any kind has. */
function textsOfKinds(preset: Preset): Set<string> {
  const texts = new Set<string>();
  for (const kind of KINDS) {
    const shape = {kind, upperGrades: kind === 'school'};
    for (const cells of institutionLayout(preset, shape).rows) {
      for (const {value} of cells) {
        if (typeof value === 'string') texts.add(folded(value));
      }
    }
  }
  return texts;
}

/** Tabs whose records come and go with what commands find. */
const COMPUTED: readonly string[] = ['findings', 'data'];

/** Judges the cells of one tab. */
class StrayFinder {
  private readonly rows: Standing[];
  private readonly texts: Set<string>;
  private readonly there: Set<Scalar>;
  private readonly isInstitution: boolean;

  constructor(
    private readonly spec: TabSpec,
    private readonly tab: ActualTab,
    private readonly textsOfKinds: ReadonlySet<string>,
  ) {
    this.rows = standings(spec, tab);
    this.texts = ownTexts(spec);
    this.there = new Set(cellValues(tab.values));
    this.isInstitution = institutionOf(spec.id) !== null;
  }

  /** A number of a record may come back as a text. */
  private isOurs(value: Scalar): boolean {
    if (!this.isInstitution) return this.texts.has(folded(value));
    if (typeof value !== 'string') return false;
    return (
      this.texts.has(folded(value)) || this.textsOfKinds.has(folded(value))
    );
  }

  private cellAt(row: number, column: number): LayoutCell | undefined {
    return this.spec.layout.rows[row]?.[column];
  }

  /** In a row that is none of the tab's. */
  private isTakenAway(row: number, column: number, value: Scalar): boolean {
    const {layout, keptColumns} = this.spec;
    const isRecord = (cellAt(this.tab.values, row, 0) ?? '') !== '';
    if (!isRewritten(this.spec)) return false;
    if (isRecord && COMPUTED.includes(this.spec.id)) return false;
    // A date there is typed, a number is of the previous period.
    const isPrevious = this.isInstitution && column === COLUMN.previous;
    if (isRecord && isPrevious && typeof value === 'number') return false;
    if (row >= layout.rows.length) return keptColumns.length === 0;
    const content = this.cellAt(row, column)?.content;
    if (content === 'keep' || keptColumns.includes(column)) return false;
    const id = layout.rowIds[row] ?? '';
    // What stands in a row whose id is nowhere is left there.
    const stays = id === '' || (!this.there.has(id) && !isRecord);
    return !(stays && content === 'input');
  }

  /** In a cell that commands write. */
  private isWrittenOver(
    row: number,
    column: number,
    entered: string | number,
  ): boolean {
    const {values, layout} = this.spec;
    const isCounted = typeof entered === 'number';
    if (this.isInstitution) {
      const isHidden = layout.columns[column]?.hidden ?? false;
      return row >= TOP && !(isCounted && isHidden);
    }
    // A number may be an older count or day, a text what a command wrote.
    return !isCounted && typeof cellAt(values, row, column) !== 'string';
  }

  private isTaken(
    row: number,
    column: number,
    value: Scalar,
    entered: string | number,
  ): boolean {
    const standing = this.rows[row] ?? {is: 'foreign'};
    if (standing.is === 'foreign') return this.isTakenAway(row, column, value);
    const cell = this.cellAt(standing.row, column);
    if (cell?.content === 'fixed') return cell.value !== value;
    if (standing.is === 'double') {
      return cellAt(this.tab.values, standing.first, column) !== value;
    }
    const given = cellAt(this.spec.values, standing.row, column);
    if (given === value) return false;
    if (cell?.content === 'input') return given !== undefined;
    return (
      cell?.content === 'data' &&
      !this.spec.keptColumns.includes(column) &&
      this.isWrittenOver(standing.row, column, entered)
    );
  }

  find(): Stray[] {
    const {spec, tab} = this;
    return (tab.cells ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column): Stray[] => {
        const typed = cell.userEnteredValue;
        const entered = typed?.stringValue ?? typed?.numberValue;
        const value = cellAt(tab.values, row, column) ?? null;
        if (entered === undefined || value === null) return [];
        if (this.isOurs(value) || column >= spec.layout.columns.length) {
          return [];
        }
        if (!this.isTaken(row, column, value, entered)) return [];
        const {title} = tab;
        return [{tabId: spec.id, title, row, column, value: String(value)}];
      }),
    );
  }
}

/**
 * Values typed over what is not for typing, in doubled rows and in rows that
 * are not ours: all that a repair after a deep read takes away. Formulas are
 * not values; columns to the right of ours stay as they are.
 */
export function overwritten(
  specs: readonly TabSpec[],
  actual: Actual,
  preset: Preset,
): Stray[] {
  if (!actual.tabs.some(({cells}) => cells)) return [];
  const texts = textsOfKinds(preset);
  const tabs = tabsById(actual);
  return specs.flatMap(spec => {
    const tab = tabs.get(spec.id);
    return tab?.cells ? new StrayFinder(spec, tab, texts).find() : [];
  });
}
