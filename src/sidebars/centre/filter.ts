import type {CampaignRow, CampaignView} from '../../app/queries/campaign';
import {searching} from '../page/searching';

/** What of the list is shown: all of these at once. */
export interface Filter {
  /** One of `MARKS`, or a status; null for all. */
  mark: Mark | CampaignRow['status'] | null;
  kind: CampaignRow['kind'] | null;
  search: string;
}

const MARKS = {
  waiting: (row: CampaignRow) => row.isWaiting,
  late: (row: CampaignRow) => row.isLate,
  wrong: (row: CampaignRow) => row.wrong > 0,
  unreachable: (row: CampaignRow) => !row.hasAddress,
} as const;
export type Mark = keyof typeof MARKS;

function bears(row: CampaignRow, mark: NonNullable<Filter['mark']>): boolean {
  return mark in MARKS ? MARKS[mark as Mark](row) : row.status === mark;
}

/** The rows that the filter leaves, in their order. */
export function filtered(
  rows: readonly CampaignRow[],
  {mark, kind, search}: Filter,
): CampaignRow[] {
  const isSought = searching(search);
  return rows.filter(
    row =>
      (mark === null || bears(row, mark)) &&
      (kind === null || row.kind === kind) &&
      isSought(`${row.code} ${row.name}`),
  );
}

/** How many rows bear the mark. */
export function count(
  rows: readonly CampaignRow[],
  mark: NonNullable<Filter['mark']>,
): number {
  return rows.filter(row => bears(row, mark)).length;
}

/** How far the kinds are, those alone that take part. */
export function byKind({kinds, rows}: CampaignView) {
  return kinds.map(({kind, title}) => {
    const own = rows.filter(row => row.kind === kind);
    const accepted = count(own, 'accepted');
    const handedIn = accepted + count(own, 'submitted');
    return {title, all: own.length, handedIn, accepted};
  });
}
