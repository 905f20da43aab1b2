import type {Institution} from '../../core/order/institution';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {parsePriority} from '../../wording/priority';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import {parseName} from '../../wording/parse-name';
import type {RecommendationRow} from '../book';
import {RECOMMENDATION_COLUMN as C} from '../tabs/recommendations';
import {YES} from '../tabs/registry';
import {parseDay} from './parse-day';
import type {TableRow} from './table-rows';

const CELL = /^[A-Z]+\d+$/;

/** Of a rule by the id; of people's own by the name that they typed. */
function institutionOf(
  row: TableRow,
  institutions: readonly Institution[],
): string {
  const {rule, institution} = parseRecommendationId(row.text(C.id));
  if (rule !== null) return institution ?? '';
  const name = row.text(C.institution);
  return institutions.find(one => one.name === name)?.code ?? name;
}

/** What the cells hold that is not understood. */
function unreadIn(row: TableRow): RecommendationRow['unread'] {
  const unread: {-readonly [Key in keyof RecommendationRow['unread']]: string} =
    {};
  const state = row.text(C.state);
  if (state !== '' && !parseName(RECOMMENDATION_STATE_NAMES, state)) {
    unread.state = state;
  }
  const priority = row.text(C.priority);
  if (priority !== '' && !parsePriority(priority)) unread.priority = priority;
  for (const [name, column] of [
    ['controlDate', C.controlDate],
    ['answerBy', C.answerBy],
  ] as const) {
    const text = row.text(column);
    if (text !== '' && !parseDay(row.cell(column))) unread[name] = text;
  }
  return unread;
}

/** Columns that say something even without an id. */
const TYPED = [C.institution, C.text, C.answer, C.cause, C.reason];

/**
 * The rows with what institutions answered in their tabs. An empty cell there
 * takes nothing back: the centre may have written down an answer by phone.
 * What an answer makes of the state is settled later. Returns the same rows
 * when there is nothing new.
 */
export function withAnswers(
  rows: readonly RecommendationRow[],
  answers: ReadonlyMap<string, string>,
): readonly RecommendationRow[] {
  const answered = rows.map((row): RecommendationRow => {
    const answer = answers.get(row.id);
    return answer === undefined || answer === row.answer
      ? row
      : {...row, answer};
  });
  return answered.every((row, index) => row === rows[index]) ? rows : answered;
}

/** Rows of «Рекомендации», with what people made of them or added. */
export function decodeRecommendations(
  rows: readonly TableRow[],
  institutions: readonly Institution[],
): RecommendationRow[] {
  return rows
    .filter(
      row =>
        row.text(C.id) !== '' || TYPED.some(column => row.text(column) !== ''),
    )
    .map(row => {
      const cell = row.text(C.cell);
      const known = parseName(RECOMMENDATION_STATE_NAMES, row.text(C.known));
      return {
        id: row.text(C.id),
        institution: institutionOf(row, institutions),
        no: row.text(C.no),
        priority: parsePriority(row.text(C.priority)),
        text: row.text(C.text),
        evidence: row.text(C.evidence),
        cell: CELL.test(cell) ? cell : null,
        controlDate: parseDay(row.cell(C.controlDate)),
        state:
          parseName(RECOMMENDATION_STATE_NAMES, row.text(C.state)) ??
          known ??
          'draft',
        mark: row.text(C.mark),
        answer: row.text(C.answer),
        answerBy: parseDay(row.cell(C.answerBy)),
        cause: row.text(C.cause),
        reason: row.text(C.reason),
        drafted: row.text(C.drafted) === YES,
        generated: row.text(C.generated),
        known,
        unread: unreadIn(row),
      };
    });
}
