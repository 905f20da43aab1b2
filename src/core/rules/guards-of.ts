import type {Preset} from '../order/preset';
import {rowOf} from '../submission/returns';
import {conditionOf} from './condition-of';
import type {Rule} from './rule';
import type {FairnessGuard} from './rule-condition';

/** What keeps a rule fair: its condition's guards and its own. */
export function guardsOf(
  rule: Rule,
  preset: Pick<Preset, 'catalogue'>,
): FairnessGuard[] {
  const condition = conditionOf(rule);
  const concerned = condition.concerned(rule).map(id => rowOf({preset}, id));
  const isForAnalysis =
    concerned.length > 0 && concerned.every(row => !row.controllable);
  return [
    ...condition.guards(rule, preset),
    ...(rule.projects.length > 0 ? (['participants'] as const) : []),
    ...(isForAnalysis ? (['analysis-only'] as const) : []),
  ];
}
