import type {Access} from '../../../src/core/submission/collection';
import {ROLES, type Role} from '../../../src/core/order/role';
import {STATUSES} from '../../../src/core/submission/submission';
import {
  refusalOf,
  SUBMISSION_ACTIONS,
  type SubmissionAction,
} from '../../../src/core/submission/submission-action';
import {REFUSAL_TEXT} from '../../../src/wording/action-refusal';

const ACCESSES: readonly Access[] = [
  'open',
  'deadline-passed',
  'not-collecting',
  'inactive',
];

/**
 * In each line: draft, submitted, returned, accepted. `time` is allowed while
 * the institution's own time runs, `year` until the collection is closed.
 */
const TABLE: Readonly<
  Record<Exclude<Role, 'committee'>, Record<SubmissionAction, string>>
> = {
  institution: {
    edit: 'time locked-submitted time locked-accepted',
    submit: 'time already-submitted time already-accepted',
    withdraw:
      'nothing-to-withdraw locked-submitted nothing-to-withdraw locked-accepted',
    accept: 'centre-only centre-only centre-only centre-only',
    return: 'centre-only centre-only centre-only centre-only',
    extend: 'centre-only centre-only centre-only centre-only',
    remind: 'centre-only centre-only centre-only centre-only',
  },
  centre: {
    edit: 'yes yes yes yes',
    submit: 'time already-submitted time already-accepted',
    withdraw:
      'nothing-to-withdraw withdraw-by-return nothing-to-withdraw withdraw-by-return',
    accept: 'not-submitted yes not-submitted already-accepted',
    return: 'not-submitted yes yes yes',
    extend: 'year already-submitted year already-accepted',
    remind: 'year already-submitted year already-accepted',
  },
};

function expected(
  role: Role,
  action: SubmissionAction,
  status: number,
  access: Access,
): string | null {
  if (role === 'committee') return 'read-only';
  const cell = TABLE[role][action].split(' ')[status] ?? '?';
  if (cell === 'yes') return null;
  if (cell === 'time') return access === 'open' ? null : access;
  if (cell !== 'year') return cell;
  return access === 'inactive' || access === 'not-collecting' ? access : null;
}

const CASES = ROLES.flatMap(role =>
  SUBMISSION_ACTIONS.flatMap(action =>
    STATUSES.flatMap((status, index) =>
      ACCESSES.map(
        access =>
          [
            role,
            action,
            status,
            access,
            expected(role, action, index, access),
          ] as const,
      ),
    ),
  ),
);

it('covers every state, action and role', () => {
  expect(CASES).toHaveLength(3 * 7 * 4 * 4);
});

it.each(CASES)('%s, %s, %s, %s: %s', (role, action, status, access, code) => {
  expect(refusalOf({status, access}, action, role)).toBe(code);
});

it('words every refusal that there is, each in its own way', () => {
  const codes = new Set(CASES.flatMap(([, , , , code]) => code ?? []));
  expect([...codes].sort()).toEqual(Object.keys(REFUSAL_TEXT).sort());
  const texts = Object.values(REFUSAL_TEXT);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[а-яё][^a-z]*[^.\s]$/);
});
