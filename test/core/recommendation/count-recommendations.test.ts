import {
  countCauses,
  countStates,
  isAnswerLate,
  ofPeriod,
  type Counted,
} from '../../../src/core/recommendation/count-recommendations';
import {preset} from '../../../src/presets/kaliningrad-2023/preset';

const {rules, plan, causes} = preset();
const [staff = ''] = causes;
const CATALOGUE = {rules, plan, causes};

function row(id: string, more: Partial<Counted> = {}): Counted {
  const institution = id.split('/')[1] ?? '';
  const state = 'approved';
  return {id, institution, state, answerBy: null, cause: '', ...more};
}

describe('countCauses', () => {
  it('counts by institution, rule and section of the plan', () => {
    const cause = staff;
    // Activities 2.5 and 8.1, 9.3 and 3.1, and activity 4.2 itself.
    const counts = countCauses(
      [
        row('gia9-match-low/s01/2025/i1.2', {cause}),
        row('gia9-match-low/s02/2025/i1.2', {cause}),
        row('visits-low/s01/2025/i2.1', {cause: 'далеко'}),
        row('activity-overdue/s01/2025/p4.2', {cause}),
        row('own/-/2025/1', {cause, institution: 'Лицей'}),
        row('early-guidance-low/s01/2025/i3.1'),
      ],
      CATALOGUE,
    );
    expect(counts).toEqual([
      {
        cause,
        count: 4,
        institutions: 3,
        rules: [
          {rule: 'gia9-match-low', count: 2},
          {rule: 'activity-overdue', count: 1},
        ],
        sections: [
          {section: 2, count: 2},
          {section: 4, count: 1},
          {section: 8, count: 2},
        ],
      },
      {
        cause: 'далеко',
        count: 1,
        institutions: 1,
        rules: [{rule: 'visits-low', count: 1}],
        sections: [
          {section: 3, count: 1},
          {section: 9, count: 1},
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
      row('visits-low/s01/2025/i2.1', {cause: staff, state: 'withdrawn'}),
      row('visits-low/s02/2025/i2.1', {cause: '  '}),
    ];
    expect(countCauses(rows, CATALOGUE)).toEqual([]);
  });
});

it('counts a rule that the preset points to nothing with no section', () => {
  const id = 'activity-overdue/s01/2025/-';
  expect(countCauses([row(id, {cause: 'x'})], CATALOGUE)).toMatchObject([
    {rules: [{rule: 'activity-overdue', count: 1}], sections: []},
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
