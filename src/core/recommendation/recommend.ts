import {compareText} from '../text/compare-text';
import type {Evidence, Recommendation} from './recommendation';
import {recommendationId} from './recommendation-id';
import {PRIORITIES, type Rule} from '../rules/rule';
import type {Institution} from '../order/institution';
import {conditionOf} from '../rules/condition-of';
import type {Fired, OtherRules, RuleContext} from '../rules/rule-condition';
import {yearsBefore} from '../rules/years-before';

const rank = (rule: Rule) => PRIORITIES.indexOf(rule.priority);

const NOTHING: OtherRules = {now: () => [], before: () => []};

/** What the rule says of an institution that was active, if it concerns it. */
function groundsAgainst(
  context: RuleContext,
  institution: Institution,
  rule: Rule,
  others: OtherRules,
): Evidence[] {
  const {active, projects} = institution;
  const isConcerned =
    rule.projects.length === 0 ||
    rule.projects.some(id => projects.includes(id));
  return active && isConcerned
    ? conditionOf(rule).fire(context, institution, rule, others)
    : [];
}

/** What those rules that are on and can recur say, by institution. */
function fireRecurring(context: RuleContext): Map<string, Fired[]> {
  const byCode = new Map<string, Fired[]>();
  for (const rule of context.rules) {
    if (!rule.on) continue;
    if (!conditionOf(rule).recurs) continue;
    for (const institution of context.now.institutions) {
      const {code} = institution;
      const found = groundsAgainst(context, institution, rule, NOTHING);
      for (const evidence of found) {
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
    now: code => (present ??= fireRecurring(context)).get(code) ?? [],
    before: (rule, code) => {
      const institution = past?.now.byCode.get(code);
      if (!past || !institution) return [];
      return groundsAgainst(past, institution, rule, NOTHING).filter(
        evidence => !context.withdrawn.has(recommendationId(rule.id, evidence)),
      );
    },
  };
}

/**
 * What a rule says of the active institutions, whether it is on or not.
 * Throws when the software knows no such condition.
 */
export function fireRule(
  context: RuleContext,
  rule: Rule,
  others: OtherRules = othersOf(context),
): Recommendation[] {
  const found: Recommendation[] = [];
  for (const institution of context.now.institutions) {
    const grounds = groundsAgainst(context, institution, rule, others);
    for (const evidence of grounds) {
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
  const recurring = new Map<string, Fired[]>();
  const repeats: Rule[] = [];
  for (const rule of context.rules) {
    const {id, recurs} = conditionOf(rule);
    if (id === 'repeat') repeats.push(rule);
    else fired.set(rule.id, fireRule(context, rule, NOTHING));
    if (!rule.on || !recurs) continue;
    for (const one of fired.get(rule.id) ?? []) {
      const {institution} = one.evidence;
      const known = recurring.get(institution);
      if (known) known.push(one);
      else recurring.set(institution, [one]);
    }
  }
  const others = othersOf(context, recurring);
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
