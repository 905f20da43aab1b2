import {COLUMN, TITLES} from '../../workbook/tabs/institution-columns';

/** A cell of a form that came back: from a file, or a pasted block. */
export type FormCell = string | number | boolean | null;

/** Where a form holds what; -1 for a column that it has not. */
export interface FormColumns {
  /** First row below the header. */
  top: number;
  id: number;
  no: number;
  title: number;
  value: number;
  date: number;
  explanation: number;
}

/** Without the spaces that Excel and people add, in lower case. */
export function foldText(cell: FormCell | undefined): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The columns of a tab, moved so that its column of № stands at `no`. */
function wholeForm(top: number, no: number): FormColumns {
  const shift = no - COLUMN.no;
  const at = (column: number) => Math.max(-1, column + shift);
  return {
    top,
    id: at(COLUMN.id),
    no,
    title: at(COLUMN.title),
    value: at(COLUMN.value),
    date: at(COLUMN.date),
    explanation: at(COLUMN.explanation),
  };
}

function byHeader(rows: readonly (readonly FormCell[])[]): FormColumns | null {
  const wanted = TITLES.map(foldText);
  const top = rows.findIndex(row =>
    row.some(cell => foldText(cell) === wanted[COLUMN.value]),
  );
  const header = rows[top];
  if (!header) return null;
  const titles = header.map(foldText);
  const place = (column: number) => titles.indexOf(wanted[column] ?? '');
  return {
    top: top + 1,
    id: place(COLUMN.id),
    no: place(COLUMN.no),
    title: place(COLUMN.title),
    value: place(COLUMN.value),
    date: place(COLUMN.date),
    explanation: place(COLUMN.explanation),
  };
}

/**
 * Finds the columns of a form: by its header, else by the hidden ids, else by
 * its width. A block of three columns or fewer is № or title, value,
 * explanation.
 *
 * @param ids ids of the rows that the institution has
 * @param labels how its rows may be named, folded
 */
export function formColumns(
  rows: readonly (readonly FormCell[])[],
  ids: ReadonlySet<string>,
  labels: ReadonlySet<string>,
): FormColumns | null {
  const header = byHeader(rows);
  if (header) return header;
  const width = Math.max(0, ...rows.map(row => row.length));
  const columnOf = (names: ReadonlySet<string>) =>
    Array.from({length: width}, (_, column) => column).find(column =>
      rows.some(row => names.has(foldText(row[column]))),
    );
  const id = columnOf(ids);
  if (id !== undefined) return wholeForm(0, id + COLUMN.no - COLUMN.id);
  const label = columnOf(labels);
  if (label === undefined) return null;
  if (width - label > COLUMN.explanation - COLUMN.title) {
    return wholeForm(0, label);
  }
  return {
    top: 0,
    id: -1,
    no: label,
    title: label,
    value: label + 1,
    date: -1,
    explanation: label + 2,
  };
}
