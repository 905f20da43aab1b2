import type {Rule} from '../../core/rule';
import {parsePriority} from '../../wording/priority';
import type {ActualTab} from '../actual';
import {NO, YES} from '../tabs/registry';
import {RULE_COLUMN as C} from '../tabs/rules';
import {tableRows} from './table-rows';

/** `порог = 30; окно = 10` over the parameters that the rule has. */
function parseParameters(
  text: string,
  known: Record<string, number>,
): Record<string, number> {
  const parsed = {...known};
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=').map(word => word.trim());
    const number = Number(value.replace(',', '.'));
    if (name in known && value !== '' && Number.isFinite(number)) {
      parsed[name] = number;
    }
  }
  return parsed;
}

/**
 * The preset's rules with what the centre changed in «Правила». A cell that
 * says nothing readable leaves the preset's own.
 */
export function decodeRules(
  tab: ActualTab | undefined,
  preset: readonly Rule[],
): Rule[] {
  const rows = new Map(tableRows(tab).map(row => [row.text(C.id), row]));
  return preset.map(rule => {
    const row = rows.get(rule.id);
    if (!row) return rule;
    const on = row.text(C.on).toLowerCase();
    return {
      ...rule,
      on: on === YES ? true : on === NO ? false : rule.on,
      action: row.text(C.action) || rule.action,
      evidence: row.text(C.evidence) || rule.evidence,
      priority: parsePriority(row.text(C.priority)) ?? rule.priority,
      parameters: parseParameters(row.text(C.parameters), rule.parameters),
    };
  });
}
