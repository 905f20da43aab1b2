import {MARK} from '../../wording/check-message';
import {cellName} from '../a1';
import type {LayoutCell} from '../layout';
import {dataCell, fixedCell} from './fixed-cell';
import {COLUMN, WIDTHS} from './institution-columns';

/** Cells of the heading, zero-based. */
export const HEADING = {
  name: [0, 1],
  standing: [0, 4],
  period: [1, 1],
  progress: [1, 4],
  message: [2, 1],
  /** Hidden: 1 when any earlier period is archived. */
  hasPrevious: [0, COLUMN.peerMedian],
} as const;

/** Numbers of the heading, in the hidden column: filled, of so many, wrong. */
export const PROGRESS = {filled: 0, expected: 1, wrong: 2} as const;

/**
 * Rows above the table. The numbers of progress are over the rows of fields,
 * `first` to `last`, zero-based.
 */
export function heading(first: number, last: number): LayoutCell[][] {
  const row = () => WIDTHS.map(() => fixedCell('base'));
  const rows = [row(), row(), row()];
  const put = (place: readonly [number, number], cell: LayoutCell) => {
    const target = rows[place[0]];
    if (target) target[place[1]] = cell;
  };
  const span = (column: number) =>
    `${cellName(first, column)}:${cellName(last, column)}`;
  const hidden = COLUMN.clean;
  put(HEADING.name, dataCell('title'));
  put(HEADING.standing, dataCell('standing'));
  put(HEADING.period, dataCell('subtitle'));
  put(HEADING.message, dataCell('lead'));
  put(HEADING.hasPrevious, dataCell('hidden'));
  const [filled, expected, wrong] = [0, 1, 2].map(row => cellName(row, hidden));
  put(
    HEADING.progress,
    fixedCell('aside', {
      formula: `="Заполнено "&${filled}&" из "&${expected}&IF(${wrong}>0;" · исправьте или поясните: "&${wrong};"")`,
    }),
  );
  const numbers = [
    `=SUMPRODUCT(--(LEN(${span(hidden)})>0))`,
    `=SUMPRODUCT(--(LEN(${span(COLUMN.check)})>0))`,
    `=SUMPRODUCT(--(LEFT(${span(COLUMN.check)};1)="${MARK.error}"))`,
  ];
  numbers.forEach((formula, index) =>
    put([index, hidden], fixedCell('hidden', {formula})),
  );
  return rows;
}
