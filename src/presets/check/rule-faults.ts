import type {Preset} from '../../core/order/preset';
import type {Rule} from '../../core/rules/rule';
import {RULE_CONDITIONS} from '../../core/rules';
import {EXAMPLE_SCHOOL, exampleContext} from '../../core/rules/example-context';
import type {RuleCondition} from '../../core/rules/rule-condition';
import {isWithin} from '../../core/rules/rule-parameter';
import {idsOf, repeated, unknown} from './find-faults';
import type {Fault, Found, Place} from './preset-fault';

/** Faults of the recommendation rules. */
export function ruleFaults(preset: Preset): Found[] {
  return [
    ...repeated(['rules'], idsOf(preset.rules), 'id'),
    ...preset.rules.flatMap((rule, index) => ofRule(preset, rule, index)),
  ];
}

function ofRule(preset: Preset, rule: Rule, index: number): Found[] {
  const {catalogue, plan} = preset;
  const of = (...place: Place): Place => ['rules', index, ...place];
  const activities = idsOf(plan.activities);
  const fields = idsOf([...catalogue.cohorts, ...catalogue.indicators]);
  const references = [
    ...unknown(of('activities'), 'activity', rule.activities, activities),
    ...unknown(of('projects'), 'activity', rule.projects, activities),
    ...unknown(of('fields'), 'field', rule.fields, fields),
  ];
  const condition = RULE_CONDITIONS.find(({id}) => id === rule.id);
  if (!condition) {
    const known = RULE_CONDITIONS.map(({id}) => id);
    return [...unknown(of('id'), 'condition', [rule.id], known), ...references];
  }
  return [
    ...references,
    ...(references.length === 0
      ? tooFewFields(preset, rule, condition)
      : []
    ).map(fault => ({place: of('fields'), fault})),
    ...Object.entries(rule.parameters).flatMap(([id, value]) => {
      const place = of('parameters', id);
      const parameter = condition.parameters.find(one => one.id === id);
      if (!parameter) return unknown(place, 'parameter', [id], []);
      const {min, max} = parameter;
      return isWithin(parameter, value)
        ? []
        : [{place, fault: {code: 'out-of-bounds', id, min, max} as const}];
    }),
  ];
}

/** A condition throws when its rule names fewer rows than it looks at. */
function tooFewFields(
  preset: Preset,
  rule: Rule,
  condition: RuleCondition,
): Fault[] {
  const context = exampleContext(preset, rule, condition.example);
  const school = context.now.institutions.find(
    ({code}) => code === EXAMPLE_SCHOOL,
  );
  if (!school) return [];
  try {
    condition.fire(context, school, rule, {now: () => [], before: () => []});
    return [];
  } catch {
    return [{code: 'too-few', named: rule.fields.length}];
  }
}
