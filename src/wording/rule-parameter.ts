import type {Rule} from '../core/rules/rule';
import {
  isWithin,
  type ParameterId,
  type RuleParameter,
} from '../core/rules/rule-parameter';
import {tidy} from './quote';

/** Names of parameters, as «Правила» shows them; none holds `;` or `=`. */
export const PARAMETER_NAMES: Readonly<Record<ParameterId, string>> = {
  graceDays: 'отсрочка, дней',
  denominatorAtLeast: 'знаменатель не меньше',
  gapPoints: 'отрыв от медианы не меньше, п. п.',
  cohortAtLeast: 'контингент не меньше',
  uncoveredAtLeast: 'не охвачено не меньше',
  periods: 'периодов подряд',
  fallPercent: 'снижение не меньше, %',
  cohortPercent: 'контингент изменился не больше, %',
  risePoints: 'рост больше, п. п.',
};

/** «снижение не меньше, % = 30; периодов подряд = 2». */
export function parametersText(
  parameters: readonly RuleParameter[],
  rule: Rule,
): string {
  return parameters
    .map(
      ({id, initial}) =>
        `${PARAMETER_NAMES[id]} = ${rule.parameters[id] ?? initial}`,
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
      ({id}) => PARAMETER_NAMES[id].toLowerCase() === name,
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
        `«${PARAMETER_NAMES[parameter.id]}»: нужно целое число от ${min} до ${max}, а указано ${shown}`,
      );
    }
  }
  return {values, problems};
}
