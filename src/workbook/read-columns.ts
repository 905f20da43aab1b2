import {institutionOf} from './tab-ids';
import {archiveSpans} from './tabs/archive-columns';
import {COLUMN} from './tabs/institution-columns';

type Span = readonly [number, number];

/**
 * Columns that commands read of a tab: ids and what changes with the data.
 * Verbatim texts, which make up most of the workbook, are not read again.
 */
const SERVICE_COLUMNS: Readonly<Record<string, readonly Span[]>> = {
  start: [[0, 3]],
  plan: [
    [0, 1],
    [7, 14],
  ],
  registry: [[0, 18]],
  indicators: [
    [0, 1],
    [4, 5],
  ],
  rules: [[0, 13]],
  summary: [
    [0, 1],
    [5, 20],
  ],
  data: [[0, 5]],
  findings: [[0, 9]],
  recommendations: [[0, 17]],
  decisions: [[0, 12]],
  archive: archiveSpans(false),
  readings: [[0, 1]],
  journal: [[0, 1]],
};

const INSTITUTION_COLUMNS: readonly Span[] = [
  [COLUMN.id, COLUMN.no + 1],
  [COLUMN.value, COLUMN.peerMedian + 1],
];

/**
 * Spans of columns; of a tab that is not ours all of them.
 *
 * @param plans whether archived plans are read, which make up most of «Архив»
 */
export function readColumns(
  tabId: string | null,
  columnCount: number,
  plans: boolean,
): readonly Span[] {
  const spans =
    tabId === null
      ? undefined
      : institutionOf(tabId) !== null
        ? INSTITUTION_COLUMNS
        : tabId === 'archive' && plans
          ? archiveSpans(true)
          : SERVICE_COLUMNS[tabId];
  return (spans ?? [[0, columnCount]])
    .map(([start, end]) => [start, Math.min(end, columnCount)] as const)
    .filter(([start, end]) => start < end);
}
