import {markup, type Markup, type Shown} from './markup';

/** A column of numbers, of numbers of rows, of short words, or of texts. */
export type Column = readonly [title: string, look?: 'n' | 'no' | 's'];

/** Lines under a heading of their own; an empty title is no heading. */
export interface Part {
  title: string;
  rows: readonly (readonly Shown[])[];
}

const look = (columns: readonly Column[], index: number) => {
  const name = columns[index]?.[1];
  return name ? markup` class="${name}"` : '';
};

function line(
  columns: readonly Column[],
  cells: readonly Shown[],
  head: number,
): Markup {
  return markup`<tr>${cells.map((cell, index) =>
    index === head
      ? markup`<th scope="row"${look(columns, index)}>${cell}</th>`
      : markup`<td${look(columns, index)}>${cell}</td>`,
  )}</tr>`;
}

/**
 * A table whose header row comes again on every page.
 *
 * @param options.head index of the cell that names its row
 */
export function table(
  caption: string,
  columns: readonly Column[],
  parts: readonly Part[],
  {head = 0, total = null}: {head?: number; total?: Shown[] | null} = {},
): Markup {
  return markup`<div class="wide"><table>
    <caption>${caption}</caption>
    <thead><tr>${columns.map(
      ([title], index) =>
        markup`<th scope="col"${look(columns, index)}>${title}</th>`,
    )}</tr></thead>
    ${parts.map(
      ({title, rows}) => markup`<tbody>
        ${
          title !== '' &&
          markup`<tr class="part"><th colspan="${columns.length}" scope="rowgroup">${title}</th></tr>`
        }
        ${rows.map(cells => line(columns, cells, head))}
      </tbody>`,
    )}
    ${total && markup`<tfoot>${line(columns, total, head)}</tfoot>`}
    </table></div>`;
}

/** Lines without parts. */
export const rows = (...lines: (readonly Shown[])[]): Part[] => [
  {title: '', rows: lines},
];
