import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';

const {activities} = kaliningrad2023().plan;

describe('parties', () => {
  const rolesOf = (no: string) =>
    activities.find(one => one.no === no)?.parties.map(one => one.role) ?? [];

  it('are named for every activity, none twice', () => {
    for (const {no} of activities) {
      const roles = rolesOf(no);
      expect(roles.length).toBeGreaterThan(0);
      expect(new Set(roles).size).toBe(roles.length);
    }
  });

  it.each([
    ['committee', /комитет по образованию/i],
    ['centre', /Методический центр/],
    ['other', /загородные центры/],
    ['preschool', /дошкольные|(^|, )образовательные|подведомственных/i],
    [
      'supplementary',
      /дополнительного|(^|, )образовательные|подведомственных/i,
    ],
    ['school', /общеобразовательны|(^|, )образовательные|подведомственных/i],
  ])('include %s exactly where the wording does', (role, wording) => {
    for (const {no, responsible} of activities) {
      expect([no, rolesOf(no).some(one => one === role)]).toEqual([
        no,
        wording.test(responsible),
      ]);
    }
  });

  it('are participants only where the wording limits them', () => {
    const limited = activities.filter(one =>
      one.parties.some(party => party.participantsOnly),
    );
    expect(limited.map(one => one.no)).toEqual(
      '4.3 4.4 4.5 4.6 4.7'.split(' '),
    );
  });
});
