import {
  decisionsDue,
  standingOf,
} from '../../../src/app/decisions/decisions-due';
import type {DecisionStanding} from '../../../src/core/recommendation/decision-standing';

const TODAY = '2026-02-01';

it.each<[string, string | null, DecisionStanding]>([
  ['проект', '2026-01-01', 'draft'],
  ['намечено', '2026-01-31', 'late'],
  ['Исполняется ', '2026-01-31', 'late'],
  ['', '2026-01-31', 'late'],
  ['что-то своё', '2026-01-31', 'late'],
  ['намечено', '2026-02-01', 'soon'],
  ['намечено', '2026-03-03', 'soon'],
  ['намечено', '2026-03-04', 'open'],
  ['исполняется', null, 'open'],
  ['исполнено', '2026-01-31', 'closed'],
  ['снято', '2026-01-31', 'closed'],
])('«%s» until %s stands as %s', (state, due, standing) => {
  expect(standingOf({state, due}, TODAY)).toBe(standing);
});

it('puts the earliest last day first, those without one last', () => {
  const state = 'намечено';
  const rows = [
    {row: 3, state, due: '2026-01-20'},
    {row: 4, state, due: '2026-01-10'},
    {row: 5, state, due: null},
    {row: 6, state, due: '2026-01-20'},
    {row: 7, state, due: '2027-01-01'},
  ];
  const due = decisionsDue(rows, TODAY);
  expect(due.late.map(one => one.row)).toEqual([4, 3, 6]);
  expect(due.open.map(one => one.row)).toEqual([7, 5]);
});
