import {compareText} from './compare-text';
import type {Institution} from './institution';
import {recommendationId, type Recommendation} from './recommendation';
import {PRIORITIES, type Rule} from './rule';
import {RULE_CONDITIONS} from './rules';
import type {
  Fired,
  OtherRules,
  RuleCondition,
  RuleContext,
} from './rules/rule-condition';
import {yearsBefore} from './rules/running';

const CONDITIONS = new Map(RULE_CONDITIONS.map(one => [one.id, one]));

const rank = (rule: Rule) => PRIORITIES.indexOf(rule.priority);

/** Throws when the software knows no such condition. */
function conditionOf(rule: Rule): RuleCondition {
  const condition = CONDITIONS.get(rule.id);
  if (!condition) throw new Error(`unknown rule: ${rule.id}`);
  return condition;
}

const NOTHING: OtherRules = {now: () => [], before: () => []};

function fireAll(context: RuleContext, institution: Institution): Fired[] {
  return context.rules
    .filter(rule => rule.on && conditionOf(rule).kind !== 'repeat')
    .flatMap(rule =>
      conditionOf(rule)
        .fire(context, institution, rule, NOTHING)
        .map(evidence => ({rule, evidence})),
    );
}

/** Works each answer out once, and only when it is asked for. */
function othersOf(context: RuleContext, {code}: Institution): OtherRules {
  const once = <Answer>(work: () => Answer) => {
    let known: {answer: Answer} | null = null;
    return () => (known ??= {answer: work()}).answer;
  };
  const inPeriod = (there: RuleContext): Fired[] => {
    const then = there.now.byCode.get(code);
    return then?.active ? fireAll(there, then) : [];
  };
  return {
    now: once(() => inPeriod(context)),
    before: once(() => {
      const [year] = yearsBefore(context, 1) ?? [];
      if (!year) return [];
      const before = context.before.filter(one => one.period < year.period);
      return inPeriod({...context, now: year, before}).filter(
        ({rule, evidence}) =>
          !context.withdrawn.has(recommendationId(rule.id, evidence)),
      );
    }),
  };
}

/**
 * What a rule says of the active institutions, whether it is on or not.
 * Throws when the software knows no such rule.
 */
export function fireRule(context: RuleContext, rule: Rule): Recommendation[] {
  const condition = conditionOf(rule);
  return context.now.institutions
    .filter(one => one.active)
    .flatMap(institution =>
      condition
        .fire(context, institution, rule, othersOf(context, institution))
        .map(evidence => ({
          id: recommendationId(rule.id, evidence),
          rule,
          evidence,
        })),
    );
}

/** Everything that every rule says, on or not, by rule. */
export type AllFired = ReadonlyMap<string, readonly Recommendation[]>;

/** Throws as `fireRule`. */
export function fireEveryRule(context: RuleContext): AllFired {
  return new Map(
    context.rules.map(rule => [rule.id, fireRule(context, rule)] as const),
  );
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
