import type {Role} from '../order/role';

export const RECOMMENDATION_STATES = [
  'draft',
  'approved',
  'sent',
  'answered',
  'done',
  'withdrawn',
] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

/** What can be done to a recommendation. */
export const RECOMMENDATION_ACTIONS = [
  /** Its text and priority. */
  'edit',
  /** Its control date and the day by which to answer. */
  'schedule',
  /** Its cause. */
  'record',
  'approve',
  'send',
  'answer',
  'finish',
  'withdraw',
  /** Takes the last step back. */
  'reopen',
  /** Stands by a state that was set by hand out of turn. */
  'confirm',
] as const;
export type RecommendationAction = (typeof RECOMMENDATION_ACTIONS)[number];

/** Why an action is refused; `wording` says what to do instead. */
export type RecommendationRefusal =
  | 'centre-only'
  | 'read-only'
  | 'not-approved'
  | 'not-sent'
  | 'is-draft'
  | 'already-approved'
  | 'already-sent'
  | 'already-done'
  | 'is-withdrawn';

/** The state that follows, or why the action is refused. */
type Verdict = RecommendationState | RecommendationRefusal;

type Row = Readonly<Record<RecommendationState, Verdict>>;

const row = (
  draft: Verdict,
  approved: Verdict,
  sent: Verdict,
  answered: Verdict,
  done: Verdict,
  withdrawn: Verdict,
): Row => ({draft, approved, sent, answered, done, withdrawn});

const SAME = row('draft', 'approved', 'sent', 'answered', 'done', 'withdrawn');

/** draft, approved, sent, answered, done, withdrawn. */
const CENTRE: Readonly<Record<RecommendationAction, Row>> = {
  // What an institution has been sent must stay what it was.
  edit: row(
    'draft',
    'approved',
    'already-sent',
    'already-sent',
    'already-done',
    'is-withdrawn',
  ),
  schedule: {...SAME, done: 'already-done', withdrawn: 'is-withdrawn'},
  record: SAME,
  approve: row(
    'approved',
    'already-approved',
    'already-sent',
    'already-sent',
    'already-done',
    'is-withdrawn',
  ),
  send: row(
    'not-approved',
    'sent',
    'already-sent',
    'already-sent',
    'already-done',
    'is-withdrawn',
  ),
  // An answer may come by telephone, before the letter, and again.
  answer: row(
    'not-sent',
    'answered',
    'answered',
    'answered',
    'done',
    'is-withdrawn',
  ),
  finish: row(
    'not-approved',
    'not-sent',
    'done',
    'done',
    'already-done',
    'is-withdrawn',
  ),
  // A reason may be mended.
  withdraw: row(
    'withdrawn',
    'withdrawn',
    'withdrawn',
    'withdrawn',
    'already-done',
    'withdrawn',
  ),
  reopen: row(
    'is-draft',
    'draft',
    'already-sent',
    'already-sent',
    'sent',
    'draft',
  ),
  confirm: SAME,
};

function verdictOf(
  role: Role,
  action: RecommendationAction,
  state: RecommendationState,
): Verdict {
  if (role === 'committee') return 'read-only';
  return role === 'centre' || action === 'answer'
    ? CENTRE[action][state]
    : 'centre-only';
}

const isState = (verdict: Verdict): verdict is RecommendationState =>
  verdict in SAME;

/** What an action comes to: the state that follows, or why it is refused. */
export type Step =
  | {to: RecommendationState; refusal: null}
  | {to: null; refusal: RecommendationRefusal};

/** The table of states: what the role's action makes of the recommendation. */
export function stepOf(
  state: RecommendationState,
  action: RecommendationAction,
  role: Role,
): Step {
  const verdict = verdictOf(role, action, state);
  return isState(verdict)
    ? {to: verdict, refusal: null}
    : {to: null, refusal: verdict};
}

/**
 * Whether one action leads from the one state to the other. People may set
 * states by hand in the tab: this tells what of it is in turn.
 */
export function isInTurn(
  from: RecommendationState,
  to: RecommendationState,
): boolean {
  return (
    from === to ||
    RECOMMENDATION_ACTIONS.some(action => CENTRE[action][from] === to)
  );
}
