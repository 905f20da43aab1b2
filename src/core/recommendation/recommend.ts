import {compareText} from '../text/compare-text';
import {recommendationId, type Recommendation} from './recommendation';
import {PRIORITIES, type Rule} from '../rules/rule';
import {RULE_CONDITIONS} from '../rules';
import type {
  Fired,
  OtherRules,
  RuleCondition,
  RuleContext,
  RuleKind,
} from '../rules/rule-condition';
import {yearsBefore} from '../rules/running';

const CONDITIONS = new Map(RULE_CONDITIONS.map(one => [one.id, one]));

const rank = (rule: Rule) => PRIORITIES.indexOf(rule.priority);

/** Throws when the software knows no such condition. */
function conditionOf(rule: Rule): RuleCondition {
  const condition = CONDITIONS.get(rule.id);
  if (!condition) throw new Error(`unknown rule: ${rule.id}`);
  return condition;
}

/** Kinds whose grounds are shares that can come back the year after. */
const RETURNING: readonly RuleKind[] = [
  'low',
  'absent',
  'uncovered',
  'contrast',
  'fall',
];

const NOTHING: OtherRules = {now: () => [], before: () => []};

/** What those rules that are on say, by institution. */
function fireReturning(context: RuleContext): Map<string, Fired[]> {
  const byCode = new Map<string, Fired[]>();
  for (const rule of context.rules) {
    if (!rule.on) continue;
    const condition = conditionOf(rule);
    if (!RETURNING.includes(condition.kind)) continue;
    for (const institution of context.now.institutions) {
      if (!institution.active) continue;
      const {code} = institution;
      for (const evidence of condition.fire(
        context,
        institution,
        rule,
        NOTHING,
      )) {
        const fired = byCode.get(code);
        if (fired) fired.push({rule, evidence});
        else byCode.set(code, [{rule, evidence}]);
      }
    }
  }
  return byCode;
}

/**
 * Works the present out once, and the past only where it is asked for.
 *
 * @param present what is known already of the present period.
 */
function othersOf(
  context: RuleContext,
  present: Map<string, Fired[]> | null = null,
): OtherRules {
  const [year] = yearsBefore(context, 1) ?? [];
  const past = year && {
    ...context,
    now: year,
    before: context.before.filter(one => one.period < year.period),
  };
  return {
    now: code => (present ??= fireReturning(context)).get(code) ?? [],
    before: (rule, code) => {
      const institution = past?.now.byCode.get(code);
      if (!past || !institution?.active) return [];
      return conditionOf(rule)
        .fire(past, institution, rule, NOTHING)
        .filter(
          evidence =>
            !context.withdrawn.has(recommendationId(rule.id, evidence)),
        );
    },
  };
}

/**
 * What a rule says of the active institutions, whether it is on or not.
 * Throws when the software knows no such rule.
 */
export function fireRule(
  context: RuleContext,
  rule: Rule,
  others: OtherRules = othersOf(context),
): Recommendation[] {
  const condition = conditionOf(rule);
  const found: Recommendation[] = [];
  for (const institution of context.now.institutions) {
    if (!institution.active) continue;
    for (const evidence of condition.fire(context, institution, rule, others)) {
      found.push({id: recommendationId(rule.id, evidence), rule, evidence});
    }
  }
  return found;
}

/** Everything that every rule says, on or not, by rule. */
export type AllFired = ReadonlyMap<string, readonly Recommendation[]>;

/** Throws as `fireRule`. */
export function fireEveryRule(context: RuleContext): AllFired {
  const fired = new Map<string, Recommendation[]>();
  const returning = new Map<string, Fired[]>();
  const repeats: Rule[] = [];
  for (const rule of context.rules) {
    const {kind} = conditionOf(rule);
    if (kind === 'repeat') repeats.push(rule);
    else fired.set(rule.id, fireRule(context, rule, NOTHING));
    if (!rule.on || !RETURNING.includes(kind)) continue;
    for (const one of fired.get(rule.id) ?? []) {
      const {institution} = one.evidence;
      const known = returning.get(institution);
      if (known) known.push(one);
      else returning.set(institution, [one]);
    }
  }
  const others = othersOf(context, returning);
  for (const rule of repeats) {
    fired.set(rule.id, fireRule(context, rule, others));
  }
  return fired;
}

/**
 * What the rules that are on recommend to the active institutions: the most
 * urgent first, then by id.
 */
export function recommended(fired: AllFired): Recommendation[] {
  return [...fired.values()]
    .flat()
    .filter(({rule}) => rule.on)
    .sort((a, b) => rank(a.rule) - rank(b.rule) || compareText(a.id, b.id));
}

/** The same over the rules that are on; others may be unknown. */
export function recommend(context: RuleContext): Recommendation[] {
  const rules = context.rules.filter(rule => rule.on);
  return recommended(fireEveryRule({...context, rules}));
}

/** How many institutions each rule would flag if it were on, by rule. */
export function countConcerned(fired: AllFired): Map<string, number> {
  return new Map(
    [...fired].map(([id, found]) => {
      const codes = new Set(found.map(one => one.evidence.institution));
      return [id, codes.size] as const;
    }),
  );
}
