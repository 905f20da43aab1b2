import * as z from 'zod/mini';
import {Rule} from './rule';
import {isWithin, type RuleParameter} from './rule-parameter';

/** What the centre may change of a rule, and the version that it led to. */
const Accepted = z.pick(Rule, {
  version: true,
  on: true,
  action: true,
  evidence: true,
  priority: true,
  parameters: true,
});
type Accepted = z.infer<typeof Accepted>;

/** Changes of a rule that were understood; what is absent stays. */
export type RuleEdit = Partial<Omit<Accepted, 'version'>>;

/** The version in force as a text that `inForce` reads back. */
export function acceptedText(rule: Rule): string {
  const {version, on, action, evidence, priority, parameters} = rule;
  const accepted: Accepted = {
    version,
    on,
    action,
    evidence,
    priority,
    parameters,
  };
  return JSON.stringify(accepted);
}

function parse(text: string): Accepted | null {
  try {
    const read: unknown = JSON.parse(text);
    const parsed = Accepted.safeParse(read);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * The preset's rule as it was last accepted. A text that cannot be read, as
 * the empty one, leaves the preset's own; so does a parameter out of bounds.
 */
export function inForce(
  preset: Rule,
  parameters: readonly RuleParameter[],
  text: string,
): Rule {
  const accepted = parse(text);
  if (!accepted) return preset;
  const values = parameters.map(parameter => {
    const value = accepted.parameters[parameter.id];
    const known = value !== undefined && isWithin(parameter, value);
    return [
      parameter.id,
      known ? value : (preset.parameters[parameter.id] ?? parameter.initial),
    ] as const;
  });
  return {...preset, ...accepted, parameters: Object.fromEntries(values)};
}

/** The rule with the edit applied; another version if parameters change. */
export function acceptEdit(rule: Rule, edit: RuleEdit): Rule {
  const parameters = {...rule.parameters, ...edit.parameters};
  const same = Object.entries(parameters).every(
    ([id, value]) => rule.parameters[id] === value,
  );
  const version = same ? rule.version : rule.version + 1;
  return {...rule, ...edit, parameters, version};
}
