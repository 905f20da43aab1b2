import {
  stepOf,
  type RecommendationAction,
  type RecommendationRefusal,
  type RecommendationState,
} from '../../core/recommendation/recommendation-action';
import type {RecommendationRow} from '../../workbook/book';
import {keptMarks, marksOf} from './recommendation-marks';

/** What moves recommendations on. */
export interface Move {
  action: Extract<
    RecommendationAction,
    'approve' | 'send' | 'finish' | 'withdraw' | 'reopen' | 'confirm'
  >;
  /** Why they are withdrawn. */
  reason?: string;
  /** Last day for the answer to what is sent; without it what they have. */
  answerBy?: string;
}

/** What became of the recommendations that were meant. */
export interface Moved {
  /** All rows, in their order. */
  rows: RecommendationRow[];
  /** Ids of those that the move concerned. */
  moved: string[];
  refused: {id: string; refusal: RecommendationRefusal}[];
}

type Changes = Partial<Pick<RecommendationRow, 'reason' | 'answerBy'>>;

function changesOf({action, reason, answerBy}: Move): Changes {
  if (action === 'withdraw' && reason !== undefined) return {reason};
  return action === 'send' && answerBy !== undefined ? {answerBy} : {};
}

function moveOn(
  row: RecommendationRow,
  to: RecommendationState,
  changes: Changes,
  today: string,
): RecommendationRow {
  const {controlDate, answerBy} = row.unread;
  const unread = {
    ...(controlDate === undefined ? {} : {controlDate}),
    ...(answerBy === undefined || 'answerBy' in changes ? {} : {answerBy}),
  };
  const moved = {...row, ...changes, state: to, known: to, unread};
  return {...moved, mark: marksOf(moved, keptMarks(moved), today)};
}

/**
 * Does the centre's action to each of these recommendations that it may be
 * done to. Ids that no row has are passed over.
 */
export function takeSteps(
  rows: readonly RecommendationRow[],
  ids: ReadonlySet<string>,
  move: Move,
  today: string,
): Moved {
  const moved: string[] = [];
  const refused: Moved['refused'] = [];
  const next = rows.map((row): RecommendationRow => {
    if (row.id === '' || !ids.has(row.id)) return row;
    const {to, refusal} = stepOf(row.state, move.action, 'centre');
    if (refusal) {
      refused.push({id: row.id, refusal});
      return row;
    }
    moved.push(row.id);
    return moveOn(row, to, changesOf(move), today);
  });
  return {rows: next, moved, refused};
}
