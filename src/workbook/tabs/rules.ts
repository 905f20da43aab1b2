import {acceptedText} from '../../core/rules/accepted-rule';
import {PRIORITIES, type Rule} from '../../core/rules/rule';
import {conditionOf} from '../../core/rules/condition-of';
import {PRIORITY_NAMES} from '../../wording/priority';
import {boundsText, parametersText} from '../../wording/rule-parameter';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {tableLayout, tableValues, TABLE_TOP, type TableColumn} from '../table';
import {columnName} from '../a1';
import {NO, YES} from './registry';
import type {TabContent} from './tab-content';

/** Columns of «Правила» that are read back. */
export const RULE_COLUMN = {
  id: 0,
  when: 1,
  on: 2,
  action: 3,
  evidence: 4,
  activities: 5,
  priority: 6,
  parameters: 7,
  bounds: 8,
  reach: 9,
  problem: 10,
  version: 11,
  accepted: 12,
} as const;

/** Id of the row below the rules that holds the causes to choose from. */
export const CAUSES = 'causes';

const COLUMNS: readonly TableColumn[] = [
  {title: 'Когда срабатывает', width: 300, style: 'text'},
  {
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
  {title: 'Рекомендуется …', width: 330, style: 'inputText'},
  {title: 'Подтверждение', width: 220, style: 'inputText'},
  {title: 'Мероприятия', width: 110, style: 'text'},
  {
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
  {title: 'Параметры', width: 230, style: 'inputText'},
  {title: 'Границы', width: 90, style: 'centre'},
  {title: 'Затронет учреждений', width: 96, style: 'number'},
  {title: 'Замечание', width: 220, style: 'text'},
  {title: 'Версия', width: 70, style: 'number'},
  {title: 'Действует', width: 60, hidden: true, style: 'hidden'},
];

function cells(
  rule: Rule,
  {preset, ruleProblems}: Book,
  reach: Changes['ruleReach'],
): CellValue[] {
  const {activities} = preset.plan;
  const {parameters} = conditionOf(rule);
  const problem = ruleProblems.get(rule.id);
  const record: CellValue[] = [
    rule.id,
    rule.when,
    rule.on ? YES : NO,
    rule.action,
    rule.evidence,
    rule.activities
      .map(id => activities.find(activity => activity.id === id)?.no ?? id)
      .map(no => `П ${no}`)
      .join(', '),
    PRIORITY_NAMES[rule.priority],
    parametersText(parameters, rule),
    boundsText(parameters),
    reach?.get(rule.id) ?? null,
    problem ? `${problem.problems.join('. ')}. Действует прежнее.` : '',
    rule.version,
    acceptedText(rule),
  ];
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
    columns: COLUMNS,
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
