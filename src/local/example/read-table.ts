import type {CommandLine} from './command-line';

export type Cell = string | number | boolean | null;

/** A row of a table by the titles of its columns. */
export type TableRow = ReadonlyMap<string, Cell>;

/**
 * Rows of a tab below the line that begins with «id», which names the columns.
 * @throws {Error} if the tab has no such line.
 */
export async function readTable(
  commandLine: CommandLine,
  title: string,
  at: string,
): Promise<TableRow[]> {
  const said = await commandLine.tell(at, 'tab', title, '--json');
  const {rows} = JSON.parse(said.join('')) as {rows: Cell[][]};
  const header = rows.findIndex(row => row[0] === 'id');
  if (header < 0) throw new Error(`На вкладке «${title}» нет таблицы.`);
  const columns = rows[header]!;
  return rows
    .slice(header + 1)
    .map(
      row =>
        new Map(columns.map((name, at) => [String(name), row[at] ?? null])),
    );
}

/** The cell as a text; '' for an empty one. */
export function textOf(row: TableRow, column: string): string {
  return String(row.get(column) ?? '');
}
