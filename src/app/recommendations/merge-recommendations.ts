import {compareText} from '../../core/text/compare-text';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {fingerprint} from '../../core/text/fingerprint';
import {MARK} from '../../wording/recommendation-mark';
import {priorityText} from '../../wording/priority';
import type {RecommendationRow} from '../../workbook/book';
import {nameOwnRows} from './name-own-rows';
import {isOwn, marksOf} from './recommendation-marks';

/** A recommendation as it is generated now. */
export type Generated = Pick<
  RecommendationRow,
  | 'id'
  | 'institution'
  | 'no'
  | 'priority'
  | 'text'
  | 'evidence'
  | 'cell'
  | 'controlDate'
>;

/** Of the text, the ground, and all else that people may change. */
function stamp(
  row: Generated & Partial<Pick<RecommendationRow, 'unread'>>,
): string {
  const {text, evidence, no, controlDate} = row;
  const rest = [no, priorityText(row), controlDate ?? ''].join('/');
  return [text, evidence, rest, row.id].map(fingerprint).join('.');
}

/** Whether nobody has changed what was generated, whatever the stamp's age. */
const isUntouched = (row: RecommendationRow): boolean =>
  row.generated !== '' && stamp(row).startsWith(row.generated);

const periodOf = ({id}: RecommendationRow) =>
  parseRecommendationId(id).period ?? NaN;

/** Whether something is still to be done about it. */
const isOpen = ({state}: RecommendationRow) =>
  state !== 'done' && state !== 'withdrawn';

function added(row: Generated): RecommendationRow {
  return {
    ...row,
    state: 'draft',
    mark: '',
    answer: '',
    answerBy: null,
    cause: '',
    reason: '',
    drafted: false,
    generated: stamp(row),
    known: 'draft',
    unread: {},
  };
}

function refreshed(row: RecommendationRow, now: Generated): RecommendationRow {
  if (row.state === 'draft' && isUntouched(row)) {
    return {...row, ...now, generated: stamp(now)};
  }
  return {...row, institution: now.institution, cell: now.cell};
}

/**
 * @param now what is generated now on the same ground; null when nothing is.
 *     A control date moves on by itself: only another ground is worth a mark.
 */
function marked(
  row: RecommendationRow,
  now: Generated | null,
  today: string,
): RecommendationRow {
  const [, ground] = row.generated.split('.');
  const changed = !now || ground !== fingerprint(now.evidence);
  const own = changed && isOpen(row) && !isOwn(row);
  return {...row, mark: marksOf(row, own ? [MARK.groundChanged] : [], today)};
}

/**
 * Joins what is generated now with what people have. New recommendations are
 * added as drafts; a draft that nobody touched is refreshed; anything else
 * keeps all that people wrote and, when its ground is another or gone, is
 * marked so. Rows of other periods stay as they are.
 *
 * The order: what is generated now, what lost its ground, people's own; then
 * earlier periods, the latest first.
 */
export function mergeRecommendations(
  there: readonly RecommendationRow[],
  now: readonly Generated[],
  {period, today}: {period: number; today: string},
): RecommendationRow[] {
  const known = nameOwnRows(there, period);
  const before = new Map(known.map(row => [row.id, row]));
  const current = new Set(now.map(row => row.id));
  const merged = now.map(row => {
    const old = before.get(row.id);
    return old ? marked(refreshed(old, row), row, today) : added(row);
  });
  const rest = known
    .filter(row => !current.has(row.id))
    .sort(
      (a, b) =>
        periodOf(b) - periodOf(a) ||
        Number(isOwn(a)) - Number(isOwn(b)) ||
        compareText(a.id, b.id),
    );
  return [
    ...merged,
    ...rest.map(row =>
      periodOf(row) === period ? marked(row, null, today) : row,
    ),
  ];
}
