import type {RecommendationItem} from '../../app/queries/recommendations';
import {searching} from '../page/searching';

const MARKS = {
  'ground-changed': (row: RecommendationItem) => row.isGroundChanged,
  late: (row: RecommendationItem) => row.isAnswerLate,
  doubtful: (row: RecommendationItem) => row.isOutOfTurn,
} as const;

/** A state, or something that needs attention. */
export type Mark = keyof typeof MARKS | RecommendationItem['state'];

/** What of the list is shown: all of these at once. */
export interface Filter {
  mark: Mark | null;
  /** Id; null for all. */
  rule: string | null;
  /** Code; null for all. */
  institution: string | null;
  search: string;
}

function bears(row: RecommendationItem, mark: Mark): boolean {
  return mark in MARKS
    ? MARKS[mark as keyof typeof MARKS](row)
    : row.state === mark;
}

/** The rows that the filter leaves, in their order. */
export function filtered(
  rows: readonly RecommendationItem[],
  {mark, rule, institution, search}: Filter,
): RecommendationItem[] {
  const isSought = searching(search);
  return rows.filter(
    row =>
      (mark === null || bears(row, mark)) &&
      (rule === null || row.rule === rule) &&
      (institution === null || row.institution === institution) &&
      isSought(`${row.name} ${row.no} ${row.text}`),
  );
}

/** How many rows bear the mark. */
export function count(rows: readonly RecommendationItem[], mark: Mark): number {
  return rows.filter(row => bears(row, mark)).length;
}

/**
 * What may be approved at once. Where the ground is another than the text
 * says, somebody must look first.
 */
export function readyToApprove(
  rows: readonly RecommendationItem[],
): RecommendationItem[] {
  return rows.filter(
    row => row.may.includes('approve') && !row.isGroundChanged,
  );
}

/** Where to go when the opened line has left the list. */
export function nextAfter(
  before: readonly RecommendationItem[],
  now: readonly RecommendationItem[],
  id: string,
): string | null {
  if (now.some(row => row.id === id)) return id;
  const place = before.findIndex(row => row.id === id);
  const left = new Set(now.map(row => row.id));
  const following = before.slice(place + 1).find(row => left.has(row.id));
  return following?.id ?? now[now.length - 1]?.id ?? null;
}
