import type {Rule} from '../core/rules/rule';
import {isWithin, type RuleParameter} from '../core/rules/rule-parameter';
import {tidy} from './quote';
import {parameterName} from './rule-condition';

/** «снижение не меньше, % = 30; периодов подряд = 2». */
export function parametersText(
  parameters: readonly RuleParameter[],
  rule: Rule,
): string {
  return parameters
    .map(
      ({id, initial}) =>
        `${parameterName(id)} = ${rule.parameters[id] ?? initial}`,
    )
    .join('; ');
}

/** «5–90; 2–3»: the bounds in the order of the parameters. */
export function boundsText(parameters: readonly RuleParameter[]): string {
  return parameters.map(({min, max}) => `${min}–${max}`).join('; ');
}

/**
 * Reads what `parametersText` writes and people change. A parameter that is
 * left out stays as it is; each thing that cannot be read is a problem.
 */
export function parseParameters(
  text: string,
  parameters: readonly RuleParameter[],
): {values: Record<string, number>; problems: string[]} {
  const values: Record<string, number> = {};
  const problems: string[] = [];
  for (const part of text.split(';').map(tidy)) {
    if (part === '') continue;
    const sign = part.lastIndexOf('=');
    const name = tidy(sign < 0 ? part : part.slice(0, sign)).toLowerCase();
    const typed = sign < 0 ? '' : tidy(part.slice(sign + 1));
    const parameter = parameters.find(
      ({id}) => parameterName(id).toLowerCase() === name,
    );
    if (!parameter) {
      problems.push(`параметра «${name}» у этого правила нет`);
      continue;
    }
    const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
    if (isWithin(parameter, value)) values[parameter.id] = value;
    else {
      const {min, max} = parameter;
      const shown = typed === '' ? 'пусто' : `«${typed}»`;
      problems.push(
        `«${parameterName(parameter.id)}»: нужно целое число от ${min} до ${max}, а указано ${shown}`,
      );
    }
  }
  return {values, problems};
}
