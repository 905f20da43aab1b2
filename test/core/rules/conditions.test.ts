import {recommend} from '../../../src/core/recommendation/recommend';
import {conditionOf, settingsFit} from '../../../src/core/rules/condition-of';
import {
  RULE_CONDITIONS,
  type ConditionId,
} from '../../../src/core/rules/conditions';
import {
  EXAMPLE_SCHOOL,
  exampleContext,
} from '../../../src/core/rules/example-context';
import type {Rule} from '../../../src/core/rules/rule';
import {PLAN, presetOf, ruleOf} from '../example';

type Given = Partial<Rule>;

/** What a rule of each condition may look at in the neutral catalogue. */
const GIVEN: Readonly<Record<ConditionId, Given>> = {
  'not-submitted': {},
  error: {},
  answer: {fields: ['i1.1']},
  low: {fields: ['i3.1']},
  absent: {fields: ['i3.1a']},
  'absent-again': {fields: ['i11.1', 'i4.1']},
  uncovered: {fields: ['i4.1']},
  contrast: {
    fields: ['i3.1', 'i10.2'],
    settings: {standings: ['high', 'low']},
  },
  fall: {fields: ['i3.1', 'i10.2']},
  practice: {fields: ['i3.1']},
  overdue: {},
  repeat: {},
};
const rules = RULE_CONDITIONS.map(({id}) => ruleOf(id, id, GIVEN[id]));
const preset = presetOf(rules);

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const condition = conditionOf(rule);
  const example = condition.example(rule, preset);
  const idsOf = (own: readonly Rule[]) => {
    const others = id === 'repeat' ? rules.filter(one => one !== rule) : [];
    const context = exampleContext(preset, rule, example);
    return recommend({...context, rules: [...others, ...own]})
      .map(one => one.id)
      .filter(one => one.split('/')[1] === EXAMPLE_SCHOOL);
  };

  test('fires in its own example', () => {
    expect(settingsFit(rule)).toBe(true);
    expect(idsOf([rule]).map(one => one.split('/')[0])).toContain(id);
  });

  test('has as many rules as the preset gives, none in the place of another', () => {
    const found = idsOf([rule]).filter(one => one.startsWith(`${id}/`));
    const second = {...rule, id: 'another'};
    const both = idsOf([rule, second]);
    expect(both).toEqual(expect.arrayContaining(found));
    const others = found.map(one => one.replace(id, 'another'));
    expect(both).toEqual(expect.arrayContaining(others));
    expect(new Set(both).size).toBe(both.length);
  });

  test('concerns only who takes part in a project that the rule names', () => {
    const [activity] = PLAN.activities;
    const bound = {...rule, projects: [activity!.id]};
    const context = exampleContext(preset, {...rule, projects: []}, example);
    const own = [...rules.filter(one => one !== rule), bound];
    const found = recommend({...context, rules: own});
    expect(found.filter(one => one.rule === bound)).toEqual([]);
  });
});

test.each<[ConditionId, Rule['settings']]>([
  ['low', {nobodyToo: 1}],
  ['low', {standings: ['low']}],
  ['absent', {nobodyToo: true}],
  ['contrast', undefined],
  ['contrast', {standings: ['high', 'high']}],
  ['contrast', {standings: ['low', 'lower']}],
])('%s cannot use the settings %j', (id, settings) => {
  expect(settingsFit(ruleOf('x', id, {settings}))).toBe(false);
});

test('a rule may look at several rows, each by itself', () => {
  const many = ruleOf('few', 'low', {fields: ['i3.1', 'i10.2']});
  const example = conditionOf(many).example(many, preset);
  const context = exampleContext(preset, many, example);
  expect(recommend({...context, rules: [many]}).map(one => one.id)).toEqual([
    'few/s0/2025/i10.2',
    'few/s0/2025/i3.1',
  ]);
});
