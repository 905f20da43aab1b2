import {peerMedians} from '../../../src/core/analysis/period-figures';
import {recommend} from '../../../src/core/recommendation/recommend';
import {institution, submission} from '../example';
import {contextOf, peersOf, rule} from '../rules/context';

const rules = [
  rule('absent', {priority: 'medium'}),
  rule('not-submitted', {priority: 'high'}),
  rule('answer', {priority: 'high'}),
];
const institutions = [
  institution('s2'),
  institution('s1'),
  institution('s3', {active: false}),
];
const returns = [
  submission('s1', {'i1.1': 'нет', 'i3.1a': 0, 'k6-11': 50}),
  submission('s2', {'i1.1': 'нет'}, 'draft'),
  submission('s3', {'i1.1': 'нет', 'i3.1a': 0, 'k6-11': 50}),
];
const idsOf = (context: Parameters<typeof recommend>[0]) =>
  recommend(context).map(one => one.id);

describe('recommend', () => {
  test('gives permanent ids, the most urgent first, active institutions only', () => {
    expect(idsOf(contextOf(institutions, returns, {rules}))).toEqual([
      'answer/s1/2025/i1.1',
      'not-submitted/s2/2025/-',
      'absent/s1/2025/i3.1a',
    ]);
  });

  test('does not depend on the order of institutions or rules', () => {
    const context = contextOf(institutions, returns, {rules});
    const turned = contextOf([...institutions].reverse(), returns, {
      rules: [...rules].reverse(),
    });
    expect(recommend(turned)).toEqual(recommend(context));
  });

  test('leaves out rules that are off', () => {
    const off = rules.map(one => ({...one, on: one.id === 'absent'}));
    expect(idsOf(contextOf(institutions, returns, {rules: off}))).toEqual([
      'absent/s1/2025/i3.1a',
    ]);
  });

  test('refuses a condition that it does not know, unless the rule is off', () => {
    const mystery = {...rule('absent'), condition: 'mystery'};
    const unknown = [mystery];
    const off = [{...mystery, on: false}];
    expect(() => recommend(contextOf([], [], {rules: unknown}))).toThrow(
      'unknown condition mystery',
    );
    expect(recommend(contextOf([], [], {rules: off}))).toEqual([]);
  });

  test('refuses a preset that lacks the row of a rule', () => {
    const context = contextOf(institutions, returns, {rules});
    const {catalogue, plan} = context.preset;
    const preset = {plan, catalogue: {...catalogue, indicators: []}};
    expect(() => recommend({...context, preset})).toThrow(
      'the preset has no row',
    );
  });
});

describe('peerMedians', () => {
  test('gives each member the medians of rows with peers enough', () => {
    const typed = [10, 20, 30, 40, 50].map(n => ({
      'i3.1': n,
      'k5-11': 100,
      'i3.1a': n,
      'k6-11': n === 50 ? null : 100,
    }));
    const [own = {}, ...others] = typed;
    const medians = peerMedians(peersOf(own, others).now);
    expect([...medians.keys()]).toEqual(['s0', 's1', 's2', 's3', 's4']);
    expect(medians.get('s3')).toEqual(new Map([['i3.1', 0.3]]));
  });
});
