import type {Actual, ActualTab} from '../actual';
import {at, type LayoutCell, type Scalar, type TabSpec} from '../layout';
import {institutionOf} from '../tab-ids';
import {TOP} from '../tabs/institution-columns';
import {tabsById} from './places';

/** A value that a repair writes over and puts nowhere else. */
export interface Overwritten {
  tabId: string;
  title: string;
  /** Zero-based, as they are before the repair. */
  row: number;
  column: number;
  value: string;
}

/** What a row of the tab is to the layout. */
type Standing =
  | {is: 'own'; row: number}
  /** A second row with the id of another, which stands at `first`. */
  | {is: 'double'; row: number; first: number}
  | {is: 'foreign'};

function standings(spec: TabSpec, tab: ActualTab): Standing[] {
  const wanted = new Map(spec.layout.rowIds.map((id, row) => [id, row]));
  const first = new Map<string, number>();
  return (tab.cells ?? []).map((_, row): Standing => {
    const id = String(tab.values.get(at(row, 0)) ?? '');
    const target = id === '' ? undefined : wanted.get(id);
    if (target !== undefined) {
      const earlier = first.get(id);
      if (earlier !== undefined) {
        return {is: 'double', row: target, first: earlier};
      }
      first.set(id, row);
      return {is: 'own', row: target};
    }
    const isOpen = row < spec.layout.rows.length && !spec.layout.rowIds[row];
    return isOpen ? {is: 'own', row} : {is: 'foreign'};
  });
}

/** Texts that a repair itself puts somewhere into the tab. */
function ownTexts(spec: TabSpec): Set<Scalar> {
  const texts = new Set<Scalar>(spec.layout.rowIds);
  const add = (value: unknown) => {
    if (typeof value === 'string') texts.add(value);
  };
  for (const cells of spec.layout.rows) for (const {value} of cells) add(value);
  for (const value of spec.values.values()) add(value);
  return texts;
}

function ofTab(spec: TabSpec, tab: ActualTab): Overwritten[] {
  const rows = standings(spec, tab);
  const texts = ownTexts(spec);
  const there = new Set([...tab.values].map(([, value]) => value));
  const isInstitution = institutionOf(spec.id) !== null;
  const isTaken = (
    standing: Standing,
    row: number,
    column: number,
    value: Scalar,
  ): boolean => {
    const cellAt = (target: number): LayoutCell | undefined =>
      spec.layout.rows[target]?.[column];
    if (standing.is === 'foreign') {
      if (row >= spec.layout.rows.length) return spec.keptColumns.length === 0;
      const id = spec.layout.rowIds[row] ?? '';
      // What stands in a row whose id is nowhere is left there.
      const stays = !there.has(id) && (tab.values.get(at(row, 0)) ?? '') === '';
      return !(stays && cellAt(row)?.content === 'input');
    }
    const cell = cellAt(standing.row);
    if (standing.is === 'double' && cell?.content === 'input') {
      return tab.values.get(at(standing.first, column)) !== value;
    }
    if (cell?.content === 'fixed') return cell.value !== value;
    return (
      cell?.content === 'data' &&
      isInstitution &&
      standing.row >= TOP &&
      spec.values.get(at(standing.row, column)) !== value
    );
  };
  return (tab.cells ?? []).flatMap((cells, row) =>
    cells.flatMap((cell, column): Overwritten[] => {
      const entered = cell.userEnteredValue;
      const value = tab.values.get(at(row, column)) ?? null;
      const standing = rows[row] ?? {is: 'foreign'};
      const isTyped =
        entered?.stringValue !== undefined ||
        entered?.numberValue !== undefined;
      if (!isTyped || value === null || texts.has(value)) return [];
      if (column >= spec.layout.columns.length) return [];
      if (!isTaken(standing, row, column, value)) return [];
      const {title} = tab;
      return [{tabId: spec.id, title, row, column, value: String(value)}];
    }),
  );
}

/**
 * Values typed over what is not for typing, in doubled rows and in rows that
 * are not ours: all that a repair after a deep read takes away. Formulas are
 * not values; columns to the right of ours stay as they are.
 */
export function overwritten(
  specs: readonly TabSpec[],
  actual: Actual,
): Overwritten[] {
  const tabs = tabsById(actual);
  return specs.flatMap(spec => {
    const tab = tabs.get(spec.id);
    return tab?.cells ? ofTab(spec, tab) : [];
  });
}
