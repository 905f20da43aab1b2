import {PRIORITIES} from '../../core/rule';
import {PRIORITY_NAMES} from '../../wording/priority';
import type {Model} from '../model';
import {tableLayout, tableValues} from '../table';
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
  version: 8,
} as const;

/** `порог = 30; окно = 10`, as the tab shows parameters. */
function parametersText(parameters: Record<string, number>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} = ${String(value).replace('.', ',')}`)
    .join('; ');
}

/** «Правила»: when a recommendation arises and what it says. */
export function rules(model: Model): TabContent {
  const {activities} = model.preset.plan;
  const layout = tableLayout({
    title: 'Правила рекомендаций',
    lead: 'Центр может выключить правило, изменить формулировку, приоритет и параметры: изменения действуют при следующем расчёте.',
    columns: [
      {title: 'Когда срабатывает', width: 330, style: 'text'},
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
      {title: 'Параметры', width: 170, style: 'inputText'},
      {title: 'Версия', width: 70, style: 'number'},
    ],
    capacity: model.rules.length,
  });
  const records = model.rules.map(rule => [
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
    parametersText(rule.parameters),
    rule.version,
  ]);
  return {layout, values: tableValues(records)};
}
