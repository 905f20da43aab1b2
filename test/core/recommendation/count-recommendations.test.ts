import {
  countCauses,
  countStates,
  isAnswerLate,
  ofPeriod,
  type Counted,
} from '../../../src/core/recommendation/count-recommendations';
import {PLAN, ruleOf} from '../example';

const staff = 'нехватка кадров';
const rules = [
  ruleOf('few', 'low', {activities: ['p2.1', 'p3.1']}),
  ruleOf('none', 'absent', {activities: ['p4.1', 'p2.2']}),
  ruleOf('late', 'overdue', {activities: []}),
];
const CATALOGUE = {rules, plan: PLAN, causes: [staff]};

function row(id: string, more: Partial<Counted> = {}): Counted {
  const institution = id.split('/')[1] ?? '';
  const state = 'approved';
  return {id, institution, state, answerBy: null, cause: '', ...more};
}

describe('countCauses', () => {
  it('counts by institution, rule and section of the plan', () => {
    const cause = staff;
    // Activities 2.1 and 3.1, 4.1 and 2.2, and activity 1.2 itself.
    const counts = countCauses(
      [
        row('few/s01/2025/i1.2', {cause}),
        row('few/s02/2025/i1.2', {cause}),
        row('none/s01/2025/i2.1', {cause: 'далеко'}),
        row('late/s01/2025/p1.2', {cause}),
        row('own/-/2025/1', {cause, institution: 'Лицей'}),
        row('few/s01/2025/i3.1'),
      ],
      CATALOGUE,
    );
    expect(counts).toEqual([
      {
        cause,
        count: 4,
        institutions: 3,
        rules: [
          {rule: 'few', count: 2},
          {rule: 'late', count: 1},
        ],
        sections: [
          {section: 1, count: 1},
          {section: 2, count: 2},
          {section: 3, count: 2},
        ],
      },
      {
        cause: 'далеко',
        count: 1,
        institutions: 1,
        rules: [{rule: 'none', count: 1}],
        sections: [
          {section: 2, count: 1},
          {section: 4, count: 1},
        ],
      },
    ]);
  });

  it('takes the same words in other letters for one cause', () => {
    const spelt = [
      staff.toUpperCase(),
      ` ${staff}  `,
      staff.replace(' ', '\u00A0'),
    ];
    const rows = spelt.map((cause, index) =>
      row(`a/s${index}/2025/-`, {cause}),
    );
    expect(countCauses(rows, CATALOGUE)).toMatchObject([
      {cause: staff, count: 3, institutions: 3, rules: [], sections: []},
    ]);
    const own = ['Самолёт', 'самолет'].map(cause => row('a/s/1/-', {cause}));
    expect(countCauses(own, CATALOGUE)).toMatchObject([
      {cause: 'Самолёт', count: 2},
    ]);
  });

  it('passes over what was withdrawn or has no cause', () => {
    const rows = [
      row('none/s01/2025/i2.1', {cause: staff, state: 'withdrawn'}),
      row('none/s02/2025/i2.1', {cause: '  '}),
    ];
    expect(countCauses(rows, CATALOGUE)).toEqual([]);
  });
});

it('counts a rule that the preset points to nothing with no section', () => {
  const id = 'late/s01/2025/-';
  expect(countCauses([row(id, {cause: 'x'})], CATALOGUE)).toMatchObject([
    {rules: [{rule: 'late', count: 1}], sections: []},
  ]);
});

it('counts every state, those of nobody too', () => {
  const rows = [row('a/b/1/c'), row('d/b/1/c', {state: 'sent'})];
  expect(countStates(rows)).toEqual({
    draft: 0,
    approved: 1,
    sent: 1,
    answered: 0,
    done: 0,
    withdrawn: 0,
  });
});

it('tells one period from the others', () => {
  const rows = [row('a/b/2024/c'), row('own/-/2025/1'), row('')];
  expect(ofPeriod(rows, 2025).map(one => one.id)).toEqual(['own/-/2025/1']);
});

it.each<[Counted['state'], string | null, boolean]>([
  ['sent', '2026-01-31', true],
  ['sent', '2026-02-01', false],
  ['sent', null, false],
  ['approved', '2026-01-31', false],
  ['answered', '2026-01-31', false],
])('%s, to be answered by %s, is late: %s', (state, answerBy, late) => {
  expect(isAnswerLate({state, answerBy}, '2026-02-01')).toBe(late);
});
