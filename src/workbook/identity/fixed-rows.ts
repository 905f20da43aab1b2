import type {Preset} from '../../core/order/preset';
import {activityNo, indicatorNo} from '../../wording/row-number';
import type {ActualTab} from '../actual';
import {cellAt, type Grid, type GridDraft} from '../grid';
import type {CellValue, Layout, Scalar} from '../layout';
import {idsAgain} from '../straighten/ids-again';
import {MovedApart, type Expected, type KeyedLine} from './moved-apart';

/** A tab whose rows are known by ids, and what they say for people. */
interface FixedRows {
  layout: Layout;
  /** What rows say that is no part of the layout. */
  values: Grid<CellValue>;
}

/** The number of a row, or what it says instead, and its title. */
const SAYING = [1, 2];

const known = new WeakMap<Layout | Preset, Expected>();

/**
 * What the first visible cell of each row says in «План», «Показатели»,
 * «Правила» and the tabs of institutions, as far as it tells rows apart.
 */
export function numbersOfRows(preset: Preset): Expected {
  const {plan, catalogue, rules} = preset;
  const expected: Expected =
    known.get(preset) ??
    new Map([
      ...plan.activities.map(({id, no}) => [id, ['', activityNo(no)]] as const),
      ...catalogue.indicators.map(
        ({id, no}) => [id, ['', indicatorNo(no)]] as const,
      ),
      ...rules.map(({id, when}) => [id, ['', when]] as const),
    ]);
  known.set(preset, expected);
  return expected;
}

/** Texts that never change, by id of the row. */
function textsOfRows({layout, values}: FixedRows): Expected {
  const found = known.get(layout);
  if (found) return found;
  const expected = new Map<string, readonly string[]>();
  layout.rows.forEach((cells, row) => {
    if (row < layout.frozenRows) return;
    const id = layout.rowIds[row] || cellAt(values, row, 0);
    if (typeof id !== 'string' || id === '') return;
    const texts = cells.slice(0, 3).map((cell, column) => {
      const text = cell.value ?? cellAt(values, row, column);
      return typeof text === 'string' ? text : '';
    });
    expected.set(id, texts);
  });
  known.set(layout, expected);
  return expected;
}

/** Whether some row shows a number that is not its own. */
const showsOther = (lines: readonly KeyedLine[], expected: Expected) =>
  lines.some(({key, cells}) =>
    SAYING.some(column => {
      const text = expected.get(key)?.[column] ?? '';
      const there = cells[column] ?? '';
      return text !== '' && there !== '' && there !== text;
    }),
  );

/**
 * Two texts of rows that stand beside the ids of one another, because columns
 * were sorted without that of the ids; null when all is well.
 */
export function rowsApart(
  expected: Expected,
  {values}: Pick<ActualTab, 'values'>,
): readonly [string, string] | null {
  const lines = values.map(cells => ({
    key: String(cells[0] ?? ''),
    cells: [0, ...SAYING].map(column => String(cells[column] ?? '')),
  }));
  if (!showsOther(lines, expected)) return null;
  const moved = new MovedApart(lines, expected, SAYING);
  if (moved.columns.size === 0) return null;
  const name = (key: string) =>
    expected.get(key)?.find((text, column) => column > 0 && text !== '') ?? '';
  const at = lines.findIndex(
    ({key}, index) =>
      expected.has(key) && (moved.targets[index] ?? key) !== key,
  );
  return [name(moved.targets[at] ?? ''), name(lines[at]?.key ?? '')];
}

/**
 * The tab, read deeply, with each row under the id of what it says; the same
 * tab when all is well.
 */
export function withIdsOfRows(rows: FixedRows, tab: ActualTab): ActualTab {
  if (!tab.anchor || rowsApart(textsOfRows(rows), tab) === null) return tab;
  const ids = idsAgain(rows, tab.values);
  const used = new Set(ids.values());
  const values: GridDraft<Scalar> = tab.values.map((cells, row) => {
    if (row < rows.layout.frozenRows) return [...cells];
    const [there] = cells;
    const id = ids.get(row) ?? (used.has(String(there)) ? undefined : there);
    return [id, ...cells.slice(1)];
  });
  return {
    ...tab,
    anchor: {...tab.anchor, layout: ''},
    values,
    together: true,
  };
}
