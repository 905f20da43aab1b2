import {activityNo} from '../../wording/row-number';
import {acceptedText} from '../../core/rules/accepted-rule';
import {PRIORITIES, type Rule} from '../../core/rules/rule';
import {conditionOf} from '../../core/rules/condition-of';
import {PRIORITY_NAMES} from '../../wording/priority';
import {boundsText, parametersText} from '../../wording/rule-parameter';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {defineColumns, inOrder} from '../columns';
import {tableLayout, tableValues, TABLE_TOP} from '../table';
import {columnName} from '../a1';
import {NO, YES} from './registry';
import type {TabContent} from './tab-content';

/** Id of the row below the rules that holds the causes to choose from. */
export const CAUSES = 'causes';

/** Columns of «Правила». */
export const RULES = defineColumns({
  when: {title: 'Когда срабатывает', width: 300, style: 'text'},
  on: {
    title: 'Включено',
    width: 80,
    style: 'inputChoice',
    validation: {
      type: 'list',
      values: [YES, NO],
      strict: true,
      help: 'Выберите «да» или «нет».',
    },
  },
  action: {title: 'Рекомендуется …', width: 330, style: 'inputText'},
  evidence: {title: 'Подтверждение', width: 220, style: 'inputText'},
  activities: {title: 'Мероприятия', width: 110, style: 'text'},
  priority: {
    title: 'Приоритет',
    width: 110,
    style: 'inputChoice',
    validation: {
      type: 'list',
      values: PRIORITIES.map(priority => PRIORITY_NAMES[priority]),
      strict: true,
      help: 'Выберите приоритет из списка.',
    },
  },
  parameters: {title: 'Параметры', width: 230, style: 'inputText'},
  bounds: {title: 'Границы', width: 90, style: 'centre'},
  reach: {title: 'Затронет учреждений', width: 96, style: 'number'},
  problem: {title: 'Замечание', width: 220, style: 'text'},
  version: {title: 'Версия', width: 70, style: 'number'},
  accepted: {title: 'Действует', width: 60, hidden: true, style: 'hidden'},
});

export const RULE_COLUMN = RULES.at;

function cells(
  rule: Rule,
  {preset, ruleProblems}: Book,
  reach: Changes['ruleReach'],
): CellValue[] {
  const {activities} = preset.plan;
  const {parameters} = conditionOf(rule);
  const problem = ruleProblems.get(rule.id);
  const record = inOrder(RULES, {
    id: rule.id,
    when: rule.when,
    on: rule.on ? YES : NO,
    action: rule.action,
    evidence: rule.evidence,
    activities: rule.activities
      .map(id => activities.find(activity => activity.id === id)?.no ?? id)
      .map(no => activityNo(no))
      .join(', '),
    priority: PRIORITY_NAMES[rule.priority],
    parameters: parametersText(parameters, rule),
    bounds: boundsText(parameters),
    reach: reach?.get(rule.id) ?? null,
    problem: problem
      ? `${problem.problems.join('. ')}. Действует прежнее.`
      : '',
    version: rule.version,
    accepted: acceptedText(rule),
  });
  // What was not understood stays as it was typed, for its author to mend.
  for (const [column, text] of problem?.typed ?? []) record[column] = text;
  return record;
}

/** «Правила»: when a recommendation arises and what it says. */
export function rules(book: Book, {ruleReach}: Changes): TabContent {
  const problem = `$${columnName(RULE_COLUMN.problem)}${TABLE_TOP + 1}`;
  const layout = tableLayout({
    title: 'Правила рекомендаций',
    lead: 'Центр может выключить правило, изменить формулировку, приоритет и параметры: изменения действуют при следующем расчёте.',
    columns: RULES.list,
    capacity: book.rules.length + 1,
    conditions: [
      {
        area: {
          startRow: TABLE_TOP,
          endRow: TABLE_TOP + book.rules.length,
          startColumn: RULE_COLUMN.problem,
          endColumn: RULE_COLUMN.problem + 1,
        },
        formula: `=${problem}<>""`,
        foreground: COLOUR.warningText,
        background: COLOUR.warningGround,
      },
    ],
  });
  return {
    layout,
    values: tableValues([
      ...book.rules.map(rule => cells(rule, book, ruleReach)),
      [
        CAUSES,
        'Причины, из которых выбирают во вкладке «Рекомендации»: через точку с запятой',
        '',
        book.causes.join('; '),
      ],
    ]),
    keptColumns: ruleReach ? [] : [RULE_COLUMN.reach],
  };
}
