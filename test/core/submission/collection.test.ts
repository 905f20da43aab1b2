import {
  accessOf,
  isOpenForInput,
  lastDayOf,
} from '../../../src/core/submission/collection';
import {STATUSES} from '../../../src/core/submission/submission';

const COLLECTING = {
  stage: 'collecting',
  period: 2025,
  deadline: '2025-12-20',
  openedOn: '2025-10-01',
} as const;
const ACTIVE = {active: true};
const at = (extendedUntil: string | null) => ({extendedUntil});

it.each([
  ['the day before the deadline', {}, null, '2025-12-19', 'open'],
  ['the deadline itself', {}, null, '2025-12-20', 'open'],
  ['the day after', {}, null, '2025-12-21', 'deadline-passed'],
  ['a day not known', {}, null, null, 'open'],
  ['no deadline', {deadline: null}, null, '2026-03-01', 'open'],
  ['an extension', {}, '2025-12-25', '2025-12-25', 'open'],
  ['the day after it', {}, '2025-12-25', '2025-12-26', 'deadline-passed'],
  ['an extension that is no later', {}, '2025-12-10', '2025-12-20', 'open'],
  [
    'a deadline that had passed at the opening',
    {openedOn: '2025-12-21'},
    null,
    '2026-02-01',
    'open',
  ],
  [
    'an opening on the deadline',
    {openedOn: '2025-12-20'},
    null,
    '2025-12-21',
    'deadline-passed',
  ],
  [
    'an opening of no known day',
    {openedOn: null},
    null,
    '2025-12-21',
    'deadline-passed',
  ],
  [
    'before the opening',
    {stage: 'set-up'},
    null,
    '2025-12-01',
    'not-collecting',
  ],
  [
    'after the closing',
    {stage: 'closed'},
    '2026-01-01',
    '2025-12-01',
    'not-collecting',
  ],
] as const)('%s', (_, changes, extendedUntil, today, access) => {
  const collection = {...COLLECTING, ...changes};
  expect(accessOf(collection, ACTIVE, at(extendedUntil), today)).toBe(access);
  for (const status of STATUSES) {
    const open = isOpenForInput(
      collection,
      ACTIVE,
      {status, extendedUntil},
      today,
    );
    const unlocked = status === 'draft' || status === 'returned';
    expect([status, open]).toEqual([status, unlocked && access === 'open']);
  }
});

it('is closed to an institution that takes no part', () => {
  const inactive = {active: false};
  expect(accessOf(COLLECTING, inactive, at(null), '2025-12-01')).toBe(
    'inactive',
  );
});

it('names the last day that binds the institution', () => {
  expect(lastDayOf(COLLECTING, at(null))).toBe('2025-12-20');
  expect(lastDayOf(COLLECTING, at('2025-12-28'))).toBe('2025-12-28');
  expect(lastDayOf({...COLLECTING, openedOn: '2026-01-10'}, at(null))).toBe(
    null,
  );
});
