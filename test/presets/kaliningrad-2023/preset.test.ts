import {Preset} from '../../../src/core/order/preset';
import {conditionOf} from '../../../src/core/rules/condition-of';
import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';

const preset = kaliningrad2023();
const {plan, catalogue, rules, readings} = preset;
const {goals, cohorts, indicators, comparisons, thresholds} = catalogue;

const activityIds = plan.activities.map(activity => activity.id);
const indicatorIds = indicators.map(indicator => indicator.id);
const cohortIds = cohorts.map(cohort => cohort.id);
const fieldIds = [...indicatorIds, ...cohortIds];

const activity = (no: string) => {
  const found = plan.activities.find(one => one.no === no);
  if (!found) throw new Error(`no activity ${no}`);
  return found;
};

describe('the preset of Kaliningrad', () => {
  it('satisfies the schema as it is, nothing added or dropped', () => {
    expect(Preset.parse(preset)).toEqual(preset);
  });

  it('holds all that the order holds', () => {
    expect(plan.sections.map(section => section.no)).toEqual(
      Array.from({length: 12}, (_, index) => index + 1),
    );
    expect(plan.activities).toHaveLength(52);
    expect(goals.map(goal => goal.no)).toEqual(
      Array.from({length: 11}, (_, index) => index + 1),
    );
    expect(indicators.filter(one => one.parent === null)).toHaveLength(17);
    expect(indicatorIds).toEqual(
      'i1.1 i1.2 i1.3 i2.1 i3.1 i3.1a i3.1b i3.2 i4.1 i5.1 i6.1 i7.1 i8.1 i9.1 i10.1 i10.2 i10.3 i10.4 i11.1 i11.1a i11.1b'.split(
        ' ',
      ),
    );
    expect(readings.map(reading => reading.no)).toEqual(
      Array.from({length: 16}, (_, index) => index + 1),
    );
  });

  it('has as many activities in each section as the order', () => {
    const counts = plan.sections.map(
      ({no}) => plan.activities.filter(one => one.section === no).length,
    );
    expect(counts).toEqual([5, 7, 4, 10, 4, 5, 2, 2, 4, 3, 2, 4]);
  });

  it('numbers as text, so that 4.10 is not 4.1', () => {
    expect(activity('4.10').id).toBe('p4.10');
    expect(activity('4.10').title).toMatch(/^Организация и проведение Недели/);
    expect(activity('4.1').title).toMatch(/^Проведение профориентационных/);
  });

  it('makes ids of the numbers, breakdown letters in Latin', () => {
    for (const {id, no, section} of plan.activities) {
      expect(id).toBe(`p${no}`);
      expect(no.split('.')[0]).toBe(String(section));
    }
    for (const {id, no, goal} of indicators) {
      expect(id).toBe(`i${no.replace('а', 'a').replace('б', 'b')}`);
      expect(no.split('.')[0]).toBe(String(goal));
      expect(no).not.toMatch(/[a-z]/);
    }
  });

  it.each([
    ['activities', activityIds],
    ['fields', fieldIds],
    ['comparisons', comparisons.map(one => one.id)],
    ['rules', rules.map(one => one.id)],
  ])('has no id twice among its %s', (_, ids) => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('links', () => {
  it.each([
    ['indicators', indicators.flatMap(one => one.activities)],
    ['rules', rules.flatMap(one => one.activities)],
  ])('of %s lead to activities', (_, linked) => {
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter(id => !activityIds.includes(id))).toEqual([]);
  });

  it('of rules lead to rows, and to activities for project participants', () => {
    const linked = rules.flatMap(rule => rule.fields);
    expect(linked.filter(id => !indicatorIds.includes(id))).toEqual([]);
    for (const id of rules.flatMap(rule => rule.projects)) {
      const {parties} = activity(id.slice(1));
      expect(parties.every(party => party.participantsOnly)).toBe(true);
    }
  });

  it('of rules give every parameter of their condition its initial value', () => {
    for (const rule of rules) {
      const {id, parameters} = rule;
      const all = conditionOf(rule).parameters;
      const initial = all.map(one => [one.id, one.initial]);
      expect([id, Object.entries(parameters)]).toEqual([id, initial]);
    }
  });

  it('lead from every indicator and rule to some activity', () => {
    // A rule about activities points to the one that it found.
    const pointing = rules.filter(one => one.condition !== 'overdue');
    for (const one of [...indicators, ...pointing]) {
      expect(one.activities.length).toBeGreaterThan(0);
    }
  });

  it('of comparisons and cohorts lead to fields', () => {
    const linked = [
      ...comparisons.flatMap(one => [one.on, ...one.left, ...one.right]),
      ...cohorts.flatMap(one => one.within),
      ...Object.values(thresholds.sizeCohort),
    ];
    expect(linked.filter(id => !fieldIds.includes(id))).toEqual([]);
  });

  it('of readings lead to rows of the order', () => {
    for (const {concerns} of readings) {
      expect(concerns.length).toBeGreaterThan(0);
      for (const id of concerns) {
        expect([...activityIds, ...indicatorIds]).toContain(id);
      }
    }
  });
});
