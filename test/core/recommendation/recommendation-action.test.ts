import {
  isInTurn,
  RECOMMENDATION_ACTIONS,
  RECOMMENDATION_STATES,
  stepOf,
  type RecommendationAction,
  type RecommendationState,
} from '../../../src/core/recommendation/recommendation-action';
import {ROLES, type Role} from '../../../src/core/order/role';
import {
  RECOMMENDATION_REFUSAL_TEXT,
  RECOMMENDATION_STATE_NAMES,
} from '../../../src/wording/recommendation-state';

/**
 * In each line, by the state before: draft, approved, sent, answered, done,
 * withdrawn. `=` leaves the state as it is.
 */
const TABLE: Readonly<Record<RecommendationAction, string>> = {
  edit: '= = already-sent already-sent already-done is-withdrawn',
  schedule: '= = = = already-done is-withdrawn',
  record: '= = = = = =',
  approve:
    'approved already-approved already-sent already-sent already-done is-withdrawn',
  send: 'not-approved sent already-sent already-sent already-done is-withdrawn',
  answer: 'not-sent answered answered = = is-withdrawn',
  finish: 'not-approved not-sent done done already-done is-withdrawn',
  withdraw: 'withdrawn withdrawn withdrawn withdrawn already-done =',
  reopen: 'is-draft draft already-sent already-sent sent draft',
  confirm: '= = = = = =',
};

function expected(
  role: Role,
  action: RecommendationAction,
  state: RecommendationState,
): string {
  if (role === 'committee') return 'read-only';
  if (role === 'institution' && action !== 'answer') return 'centre-only';
  const column = RECOMMENDATION_STATES.indexOf(state);
  const cell = TABLE[action].split(' ')[column] ?? '?';
  return cell === '=' ? state : cell;
}

const CASES = ROLES.flatMap(role =>
  RECOMMENDATION_ACTIONS.flatMap(action =>
    RECOMMENDATION_STATES.map(
      state => [role, action, state, expected(role, action, state)] as const,
    ),
  ),
);

it('covers every state, action and role', () => {
  expect(CASES).toHaveLength(3 * 10 * 6);
});

it.each(CASES)('%s, %s, %s: %s', (role, action, state, outcome) => {
  const {to, refusal} = stepOf(state, action, role);
  expect(to ?? refusal).toBe(outcome);
  expect([to, refusal]).toContain(null);
});

it('words every refusal that there is, each in its own way', () => {
  const states: readonly string[] = RECOMMENDATION_STATES;
  const codes = new Set(
    CASES.map(([, , , code]) => code).filter(code => !states.includes(code)),
  );
  expect([...codes].sort()).toEqual(
    Object.keys(RECOMMENDATION_REFUSAL_TEXT).sort(),
  );
  const texts = Object.values(RECOMMENDATION_REFUSAL_TEXT);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[а-яё][^a-z]*[^.\s]$/);
});

it('names every state', () => {
  expect(Object.keys(RECOMMENDATION_STATE_NAMES)).toEqual([
    ...RECOMMENDATION_STATES,
  ]);
});

it.each<[RecommendationState, string]>([
  ['draft', 'draft approved withdrawn'],
  ['approved', 'draft approved sent answered withdrawn'],
  ['sent', 'sent answered done withdrawn'],
  ['answered', 'answered done withdrawn'],
  ['done', 'sent done'],
  ['withdrawn', 'draft withdrawn'],
])('after «%s» may follow by hand: %s', (from, states) => {
  const next = RECOMMENDATION_STATES.filter(to => isInTurn(from, to));
  expect(next.join(' ')).toBe(states);
});
