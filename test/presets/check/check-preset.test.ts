import type {Preset} from '../../../src/core/order/preset';
import {checkPreset} from '../../../src/presets/check/check-preset';
import {preset as kaliningrad2023} from '../../../src/presets/kaliningrad-2023/preset';

/** What a person did to the order, and the fault that it is. */
type Case = [(preset: Preset) => unknown, string, string, string];

/** So that a value may be of no type that the schema allows. */
const put = (row: object, values: object) => Object.assign(row, values);

const CASES: Case[] = [
  [
    ({catalogue}) =>
      catalogue.indicators[0]!.reportedBy.push('college' as never),
    'indicators.json',
    'indicators[0] (i1.1).reportedBy[1]',
    'schema',
  ],
  [
    ({plan}) => put(plan.activities[0]!.parties[0]!, {role: 'college'}),
    'plan.json',
    'activities[0] (p1.1).parties[0].role',
    'schema',
  ],
  [
    ({catalogue}) => put(catalogue.thresholds.sizeCohort, {college: 'k1-11'}),
    'indicators.json',
    'thresholds.sizeCohort',
    'schema',
  ],
  [
    ({rules}) => put(rules[0]!, {mood: 'good'}),
    'rules.json',
    '[0] (not-submitted)',
    'schema',
  ],
  [preset => put(preset, {causes: 'нет'}), 'causes.json', '', 'schema'],
  [
    ({readings}) => put(readings[1]!, {question: undefined}),
    'readings.json',
    '[1] (2).question',
    'schema',
  ],
  [
    ({plan}) => plan.activities.push(plan.activities[0]!),
    'plan.json',
    'activities[52] (p1.1).id',
    'repeated',
  ],
  [
    ({plan}) => put(plan.activities[0]!, {section: 13}),
    'plan.json',
    'activities[0] (p1.1).section',
    'no-such',
  ],
  [
    ({plan}) => put(plan.activities[0]!, {schedule: []}),
    'plan.json',
    'activities[0] (p1.1).schedule',
    'empty',
  ],
  [
    ({plan}) => put(plan.activities[0]!.schedule[0]!, {to: '2023-06-31'}),
    'plan.json',
    'activities[0] (p1.1).schedule[0].to',
    'no-such-day',
  ],
  [
    ({plan}) => put(plan.activities[0]!.schedule[0]!, {to: '2022-06-30'}),
    'plan.json',
    'activities[0] (p1.1).schedule[0]',
    'wrong-order',
  ],
  [
    ({catalogue}) => put(catalogue.indicators[0]!, {goal: 12}),
    'indicators.json',
    'indicators[0] (i1.1).goal',
    'no-such',
  ],
  [
    ({catalogue}) => put(catalogue.indicators[0]!, {activities: ['p1.9']}),
    'indicators.json',
    'indicators[0] (i1.1).activities',
    'no-such',
  ],
  [
    ({catalogue}) => put(catalogue.indicators[5]!, {parent: 'i3.9'}),
    'indicators.json',
    'indicators[5] (i3.1a).parent',
    'no-such',
  ],
  [
    ({catalogue}) => put(catalogue.indicators[5]!, {parent: 'i3.1a'}),
    'indicators.json',
    'indicators[5] (i3.1a).parent',
    'circular',
  ],
  [
    ({catalogue}) =>
      put(catalogue.indicators[1]!, {denominator: {school: ['k8']}}),
    'indicators.json',
    'indicators[1] (i1.2).denominator.school',
    'no-such',
  ],
  [
    ({catalogue}) =>
      put(catalogue.indicators[1]!, {denominator: {school: ['children']}}),
    'indicators.json',
    'indicators[1] (i1.2).denominator.school',
    'not-reported',
  ],
  [
    ({catalogue}) => put(catalogue.indicators[1]!, {denominator: {}}),
    'indicators.json',
    'indicators[1] (i1.2).denominator',
    'kinds-differ',
  ],
  [
    ({catalogue}) => put(catalogue.cohorts[0]!, {within: ['k0']}),
    'indicators.json',
    'cohorts[0] (k1-11).within',
    'no-such',
  ],
  [
    ({catalogue}) => put(catalogue.comparisons[0]!, {right: ['i99.1']}),
    'indicators.json',
    'comparisons[0] (same-events).right',
    'no-such',
  ],
  [
    ({catalogue}) => put(catalogue.thresholds, {sizeBands: [0, 800, 300]}),
    'indicators.json',
    'thresholds.sizeBands',
    'wrong-order',
  ],
  [
    ({catalogue}) => put(catalogue.thresholds.sizeCohort, {preschool: 'k9'}),
    'indicators.json',
    'thresholds.sizeCohort.preschool',
    'not-reported',
  ],
  [
    ({rules}) => put(rules[0]!, {activities: ['p13.1']}),
    'rules.json',
    '[0] (not-submitted).activities',
    'no-such',
  ],
  [
    ({rules}) => put(rules[3]!, {fields: ['i1.9']}),
    'rules.json',
    '[3] (gia9-match-low).fields',
    'no-such',
  ],
  [
    ({rules}) => put(rules[3]!, {fields: []}),
    'rules.json',
    '[3] (gia9-match-low).fields',
    'too-few',
  ],
  [
    ({rules}) => put(rules[0]!.parameters, {graceDays: 1000}),
    'rules.json',
    '[0] (not-submitted).parameters.graceDays',
    'out-of-bounds',
  ],
  [
    ({rules}) => put(rules[0]!.parameters, {patience: 1}),
    'rules.json',
    '[0] (not-submitted).parameters.patience',
    'no-such',
  ],
  [
    ({readings}) => put(readings[0]!, {concerns: ['p99.1']}),
    'readings.json',
    '[0] (1).concerns',
    'no-such',
  ],
  [({causes}) => causes.push(causes[0]!), 'causes.json', '[6]', 'repeated'],
  [({causes}) => causes.push(' '), 'causes.json', '[6]', 'empty'],
  [preset => put(preset, {periods: []}), 'preset.ts', 'periods', 'empty'],
  [
    preset => put(preset, {periods: [2024, 2023]}),
    'preset.ts',
    'periods',
    'wrong-order',
  ],
  [preset => put(preset, {title: ''}), 'preset.ts', 'title', 'empty'],
  [
    preset => put(preset, {timeZone: 'Europe/Atlantis'}),
    'preset.ts',
    'timeZone',
    'no-such-zone',
  ],
  [
    preset => put(preset, {locale: 'ру'}),
    'preset.ts',
    'locale',
    'no-such-locale',
  ],
];

it('finds nothing wrong with the order as it is', () => {
  expect(checkPreset(kaliningrad2023())).toEqual([]);
});

const NAMED = CASES.map(([change, ...fault]) => ({
  change,
  fault,
  title: fault.join(' '),
}));
it.each(NAMED)('finds one fault: $title', ({change, fault}) => {
  const preset = structuredClone(kaliningrad2023());
  change(preset);
  const found = checkPreset(preset).map(one => [
    one.file,
    one.path,
    one.fault.code,
  ]);
  expect(found).toEqual([fault]);
});

it('says all that is wrong at once, by schema and by reference', () => {
  const preset = structuredClone(kaliningrad2023());
  put(preset.catalogue.indicators[0]!, {answer: 'maybe', goal: 99});
  preset.readings[0]!.concerns = ['p99.1'];
  expect(checkPreset(preset).map(({fault}) => fault.code)).toEqual([
    'schema',
    'no-such',
    'no-such',
  ]);
});
