import type {ActualTab} from '../actual';
import {cellFormat} from '../compile/format';
import {cellAt, eachCell} from '../grid';
import type {Layout, Scalar} from '../layout';
import {covers} from '../compile/covers';
import {runs} from '../runs';

/** Where the columns of a layout stand in a sheet. */
export interface ColumnMatch {
  /** Zero-based row that holds the titles now; null when it is gone. */
  header: number | null;
  /** By column of the layout; null for a column that is nowhere. */
  places: (number | null)[];
}

/** So many texts of ours say which column it is without its title. */
const ENOUGH_TEXTS = 2;

/** Cells of each column, by row. */
type Columns = readonly ReadonlyMap<number, Scalar>[];

function columnsOf({values, columnCount}: ActualTab): Columns {
  const columns = Array.from({length: columnCount}, () => {
    return new Map<number, Scalar>();
  });
  eachCell(values, (value, row, column) => columns[column]?.set(row, value));
  return columns;
}

/** Titles of the columns, empty where they have none. */
export function titlesOf({rows, frozenRows}: Layout): string[] {
  const cells = rows[frozenRows - 1] ?? [];
  return cells.map(({value}) => (typeof value === 'string' ? value : ''));
}

/** The row that holds most of the titles, at least half of them. */
function headerRow(layout: Layout, grid: Columns): number | null {
  const titles = new Set(titlesOf(layout).filter(title => title !== ''));
  if (titles.size === 0) return null;
  const found = new Map<number, Set<Scalar>>();
  for (const column of grid) {
    for (const [row, value] of column) {
      if (!titles.has(String(value))) continue;
      found.set(row, (found.get(row) ?? new Set()).add(value));
    }
  }
  const expected = layout.frozenRows - 1;
  const [best] = [...found]
    .filter(([, there]) => there.size * 2 >= titles.size)
    .sort(
      ([rowA, a], [rowB, b]) =>
        b.size - a.size ||
        Math.abs(rowA - expected) - Math.abs(rowB - expected),
    );
  return best ? best[0] : null;
}

/** A column that was copied has its title twice: that among its own counts. */
function byTitle(
  titles: readonly string[],
  column: number,
  there: readonly string[],
): number | null {
  const title = titles[column] ?? '';
  if (title === '') return null;
  const neighbours = (place: number) =>
    Number(there[place - 1] === titles[column - 1]) +
    Number(there[place + 1] === titles[column + 1]);
  const [best] = there
    .flatMap((text, place) => (text === title ? [place] : []))
    .sort(
      (a, b) =>
        neighbours(b) - neighbours(a) ||
        Math.abs(a - column) - Math.abs(b - column),
    );
  return best ?? null;
}

/** The free column that holds most of the texts which never change. */
function byTexts(
  layout: Layout,
  column: number,
  grid: Columns,
  taken: ReadonlySet<number | null>,
): number | null {
  const texts = new Set<Scalar>();
  for (const cells of layout.rows) {
    const cell = cells[column];
    if (cell?.content === 'fixed' && typeof cell.value === 'string') {
      if (cell.value !== '') texts.add(cell.value);
    }
  }
  let best: number | null = null;
  let most = ENOUGH_TEXTS - 1;
  grid.forEach((cells, place) => {
    if (taken.has(place)) return;
    const count = new Set([...cells.values()].filter(one => texts.has(one)));
    if (count.size > most) [best, most] = [place, count.size];
  });
  return best;
}

/** Whether the column has the title's look, whatever stands there. */
function looksTitled(
  layout: Layout,
  column: number,
  tab: ActualTab,
  header: number,
  place: number,
): boolean {
  const style = layout.rows[layout.frozenRows - 1]?.[column]?.style;
  const format = tab.cells?.[header]?.[place]?.userEnteredFormat;
  return style !== undefined && covers(format, cellFormat(style));
}

/** Half-open runs of the columns that were not found. */
function gaps(places: readonly (number | null)[]): [number, number][] {
  return runs(
    places.flatMap((place, column) => (place === null ? column : [])),
  );
}

/** Finds columns by what stands between their neighbours. */
class GapFiller {
  private readonly titles: readonly string[];

  constructor(
    private readonly layout: Layout,
    private readonly tab: ActualTab,
    private readonly grid: Columns,
    private readonly header: number | null,
    private readonly places: (number | null)[],
  ) {
    this.titles = titlesOf(layout);
  }

  /** Whether nothing speaks against its being the column. */
  private mayBe(column: number, place: number): boolean {
    if (this.tab.columnCount === this.layout.columns.length) {
      if (place === column) return true;
    }
    if (this.header === null) return true;
    if ((this.titles[column] ?? '') === '') return !this.grid[place]?.size;
    // With the title of another column it is a copy of that one.
    const title = String(this.grid[place]?.get(this.header) ?? '');
    if (title !== '' && this.titles.includes(title)) return false;
    return looksTitled(this.layout, column, this.tab, this.header, place);
  }

  /**
   * Of more columns than are missing those count that hold most; of fewer
   * nobody can tell which they are, unless each stands beside its neighbour.
   */
  fill([start, end]: readonly [number, number]): void {
    const {places, grid} = this;
    const left = places[start - 1] ?? -1;
    const right = places[end] ?? this.tab.columnCount;
    const free = grid
      .map((_, place) => place)
      .filter(place => place > left && place < right)
      .filter(place => !places.includes(place));
    const missing = end - start;
    const fullest = [...free]
      .sort((a, b) => (grid[b]?.size ?? 0) - (grid[a]?.size ?? 0) || a - b)
      .slice(0, missing)
      .sort((a, b) => a - b);
    if (fullest.length < missing) {
      if (this.header === null) return;
      for (let column = start; column < end; column++) {
        const next = (places[column - 1] ?? (column === 0 ? -1 : NaN)) + 1;
        if (free.includes(next) && this.mayBe(column, next)) {
          places[column] = next;
        }
      }
      return;
    }
    fullest.forEach((place, index) => {
      if (this.mayBe(start + index, place)) places[start + index] = place;
    });
  }
}

/**
 * Finds the columns of a sheet that was read deeply: by title, else by the
 * texts that stand in them, else between their neighbours.
 */
export function matchColumns(layout: Layout, tab: ActualTab): ColumnMatch {
  const grid = columnsOf(tab);
  const header = headerRow(layout, grid);
  const titles = titlesOf(layout);
  const there = grid.map(cells =>
    header === null ? '' : String(cells.get(header) ?? ''),
  );
  const places = layout.columns.map((_, column) =>
    byTitle(titles, column, there),
  );
  places.forEach((place, column) => {
    if (place !== null) return;
    places[column] = byTexts(layout, column, grid, new Set(places));
  });
  const filler = new GapFiller(layout, tab, grid, header, places);
  for (const gap of gaps(places)) filler.fill(gap);
  return {header, places};
}

/** Whether a row of the sheet says what the row of the layout says. */
export function saysTheSame(
  layout: Layout,
  row: number,
  tab: ActualTab,
  there: number,
  places: readonly (number | null)[],
): boolean {
  return (layout.rows[row] ?? []).some(({content, value}, column) => {
    const place = places[column];
    if (content !== 'fixed' || typeof value !== 'string' || value === '') {
      return false;
    }
    const text = cellAt(tab.values, there, place ?? -1);
    // A heading goes on with the period that it is of.
    return typeof text === 'string' && text.startsWith(value);
  });
}
