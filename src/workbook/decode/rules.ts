import {UNREAD} from '../../wording/unread';
import {
  acceptEdit,
  inForce,
  type RuleEdit,
} from '../../core/rules/accepted-rule';
import type {Preset} from '../../core/order/preset';
import type {Rule} from '../../core/rules/rule';
import {conditionOf} from '../../core/rules/condition-of';
import {parsePriority} from '../../wording/priority';
import {parseParameters} from '../../wording/rule-parameter';
import {capitalised} from '../../wording/capitalised';
import type {ActualTab} from '../actual';
import type {RuleProblem} from '../book';
import {NO, YES} from '../tabs/registry';
import {tidy} from '../../wording/quote';
import {CAUSES, RULE_COLUMN as C} from '../tabs/rules';
import {tableRows, type TableRow} from './table-rows';

/** Longer texts would not fit the frame of a recommendation. */
const LONGEST = 500;

/** What one row of «Правила» changes, and what in it is not understood. */
interface ReadEdit {
  edit: RuleEdit;
  problem: RuleProblem | null;
}

function readEdit(row: TableRow, rule: Rule): ReadEdit {
  const edit: RuleEdit = {};
  const typed = new Map<number, string>();
  const problems: string[] = [];
  const refuse = (column: number, problem: string) => {
    typed.set(column, row.text(column));
    problems.push(capitalised(problem));
  };
  const on = row.text(C.on).toLowerCase();
  if (on === YES || on === NO) edit.on = on === YES;
  else if (on !== '') refuse(C.on, UNREAD.switch(on, YES, NO));
  const priority = row.text(C.priority);
  const parsed = parsePriority(priority);
  if (parsed) edit.priority = parsed;
  else if (priority !== '') refuse(C.priority, UNREAD.priority(priority));
  for (const [name, column] of [
    ['action', C.action],
    ['evidence', C.evidence],
  ] as const) {
    const text = row.text(column);
    if (text.length > LONGEST) {
      refuse(column, UNREAD.tooLong(LONGEST));
    } else if (text !== '') edit[name] = text;
  }
  const {values, problems: unread} = parseParameters(
    row.text(C.parameters),
    conditionOf(rule).parameters,
  );
  if (unread.length > 0) refuse(C.parameters, unread.join('; '));
  else edit.parameters = values;
  return {edit, problem: problems.length > 0 ? {typed, problems} : null};
}

/** Causes of the row that holds them, each once; if it is gone the preset's. */
function decodeCauses(row: TableRow | undefined, preset: Preset): string[] {
  if (!row) return [...preset.causes];
  const causes = row.text(C.action).split(/[;\n]/).map(tidy);
  return [...new Set(causes.filter(cause => cause !== ''))];
}

/**
 * The preset's rules with what the centre changed in «Правила». A cell that is
 * empty or not understood leaves what was accepted before; the latter is named
 * among the problems, by rule.
 */
export function decodeRules(
  tab: ActualTab | undefined,
  preset: Preset,
): {rules: Rule[]; problems: Map<string, RuleProblem>; causes: string[]} {
  const rows = new Map(tableRows(tab).map(row => [row.text(C.id), row]));
  const problems = new Map<string, RuleProblem>();
  const rules = preset.rules.map(rule => {
    const row = rows.get(rule.id);
    if (!row) return rule;
    const accepted = inForce(
      rule,
      conditionOf(rule).parameters,
      row.text(C.accepted),
    );
    const {edit, problem} = readEdit(row, accepted);
    if (problem) problems.set(rule.id, problem);
    return acceptEdit(accepted, edit);
  });
  const isGone = tab?.made?.includes(C.action);
  const causes = decodeCauses(isGone ? undefined : rows.get(CAUSES), preset);
  return {rules, problems, causes};
}
