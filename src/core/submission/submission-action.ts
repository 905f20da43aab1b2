import type {Role} from '../order/role';
import type {Access} from './collection';
import type {Status} from './submission';

/** What can be done to a return. `withdraw` is to untick the box «Сдать». */
export const SUBMISSION_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'accept',
  'return',
  'extend',
  'remind',
] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

/** Why an action is refused; `wording` says what to do instead. */
export type ActionRefusal =
  | Exclude<Access, 'open'>
  | 'centre-only'
  | 'read-only'
  | 'locked-submitted'
  | 'locked-accepted'
  | 'already-submitted'
  | 'already-accepted'
  | 'not-submitted'
  | 'nothing-to-withdraw'
  | 'withdraw-by-return';

/** Allowed always, while the institution's time runs, or while any time runs. */
type Verdict = 'yes' | 'in-time' | 'in-collection' | ActionRefusal;

type Row = Readonly<Record<Status, Verdict>>;

const row = (
  draft: Verdict,
  submitted: Verdict,
  returned: Verdict,
  accepted: Verdict,
): Row => ({draft, submitted, returned, accepted});

const all = (verdict: Verdict): Row => row(verdict, verdict, verdict, verdict);

/** draft, submitted, returned, accepted. */
const CENTRE: Readonly<Record<SubmissionAction, Row>> = {
  edit: all('yes'),
  submit: row('in-time', 'already-submitted', 'in-time', 'already-accepted'),
  withdraw: row(
    'nothing-to-withdraw',
    'withdraw-by-return',
    'nothing-to-withdraw',
    'withdraw-by-return',
  ),
  accept: row('not-submitted', 'yes', 'not-submitted', 'already-accepted'),
  // A reason may be mended.
  return: row('not-submitted', 'yes', 'yes', 'yes'),
  extend: row(
    'in-collection',
    'already-submitted',
    'in-collection',
    'already-accepted',
  ),
  remind: row(
    'in-collection',
    'already-submitted',
    'in-collection',
    'already-accepted',
  ),
};

const INSTITUTION: Readonly<Record<SubmissionAction, Row>> = {
  edit: row('in-time', 'locked-submitted', 'in-time', 'locked-accepted'),
  submit: CENTRE.submit,
  withdraw: row(
    'nothing-to-withdraw',
    'locked-submitted',
    'nothing-to-withdraw',
    'locked-accepted',
  ),
  accept: all('centre-only'),
  return: all('centre-only'),
  extend: all('centre-only'),
  remind: all('centre-only'),
};

function verdictOf(
  role: Role,
  action: SubmissionAction,
  status: Status,
): Verdict {
  if (role === 'committee') return 'read-only';
  return (role === 'centre' ? CENTRE : INSTITUTION)[action][status];
}

/**
 * The table of states: why the role may not do this to a return that stands
 * so, or null when it may. Whether a return is complete is another question.
 */
export function refusalOf(
  {status, access}: {status: Status; access: Access},
  action: SubmissionAction,
  role: Role,
): ActionRefusal | null {
  const verdict = verdictOf(role, action, status);
  switch (verdict) {
    case 'yes':
      return null;
    case 'in-time':
      return access === 'open' ? null : access;
    case 'in-collection':
      return access === 'open' || access === 'deadline-passed' ? null : access;
    default:
      return verdict;
  }
}
