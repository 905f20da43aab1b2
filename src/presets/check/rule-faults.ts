import type {Preset} from '../../core/order/preset';
import type {Rule} from '../../core/rules/rule';
import {conditionOf, settingsFit} from '../../core/rules/condition-of';
import {RULE_CONDITIONS} from '../../core/rules/conditions';
import {isWithin} from '../../core/rules/rule-parameter';
import {idsOf, repeated, unknown} from './find-faults';
import type {Found, Place} from './preset-fault';

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
  const fields = idsOf(catalogue.indicators);
  const references = [
    ...unknown(of('activities'), 'activity', rule.activities, activities),
    ...unknown(of('projects'), 'activity', rule.projects, activities),
    ...unknown(of('fields'), 'indicator', rule.fields, fields),
  ];
  const known = RULE_CONDITIONS.map(({id}) => id);
  if (!known.some(id => id === rule.condition)) {
    const place = of('condition');
    return [
      ...unknown(place, 'condition', [rule.condition], known),
      ...references,
    ];
  }
  const condition = conditionOf(rule);
  if (!settingsFit(rule)) {
    return [...references, {place: of('settings'), fault: {code: 'unfit'}}];
  }
  const named = rule.fields.length;
  const tooFew: Found[] =
    named < condition.fieldsNeeded(rule)
      ? [{place: of('fields'), fault: {code: 'too-few', named}}]
      : [];
  return [
    ...references,
    ...tooFew,
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
