import type {Preset} from '../core/order/preset';
import {fireRule} from '../core/recommendation/recommend';
import type {Rule} from '../core/rules/rule';
import {EXAMPLE_SCHOOL, exampleContext} from '../core/rules/example-context';
import {conditionOf} from '../core/rules/condition-of';
import {guardsOf} from '../core/rules/guards-of';
import type {RuleContext} from '../core/rules/rule-condition';
import type {RuleExample} from '../core/rules/rule-example';
import {nextControlDate} from '../core/schedule/schedule';
import {listing} from './check-message';
import {formatDay} from './date';
import {describeEvidence} from './evidence';
import {rowName} from './finding-text';
import {PRIORITY_NAMES} from './priority';
import {unclosed} from './quote';
import {describeRecommendation} from './recommendation';
import {CONDITION_TEXT, GUARD_TEXT, parameterName} from './rule-condition';
import {ACTIVITY_STATUS_NAMES, STATUS_NAMES} from './status';
import {valueText} from './value-text';

function facts(rule: Rule, preset: Preset): string[] {
  const numbers = (ids: readonly string[]) =>
    ids.map(id => rowName(id, preset).no).join(', ');
  const who =
    rule.addressee === 'centre' ? 'методическому центру' : 'учреждению';
  return [
    '| | |',
    '|---|---|',
    `| Кому | ${who} |`,
    `| Приоритет | ${PRIORITY_NAMES[rule.priority]} |`,
    ...(rule.fields.length > 0
      ? [`| Показатели | ${numbers(rule.fields)} |`]
      : []),
    ...(rule.projects.length > 0
      ? [`| Только участникам | ${numbers(rule.projects)} |`]
      : []),
    `| Мероприятия | ${numbers(rule.activities) || 'то самое, о котором речь'} |`,
    `| Версия | ${rule.version} |`,
  ];
}

function parametersTable(rule: Rule): string[] {
  const {parameters} = conditionOf(rule);
  if (parameters.length === 0) return ['Параметров нет.'];
  return [
    '| Параметр | Значение | Границы |',
    '|---|--:|--:|',
    ...parameters.map(
      ({id, min, max, initial}) =>
        `| ${parameterName(id)} | ${rule.parameters[id] ?? initial} | ${min}–${max} |`,
    ),
  ];
}

/** What the school of the example and its peers typed, a row a field. */
function typedTable(
  example: RuleExample,
  context: RuleContext,
  preset: Preset,
): string[] {
  const {period, submissions} = context.now;
  const shownOf = (
    code: string,
    field: string,
    returns: RuleContext['now']['submissions'],
  ) => {
    const entry = returns.get(code)?.entries.get(field);
    return entry ? valueText(entry.value) : '';
  };
  const size = preset.catalogue.thresholds.sizeCohort.school;
  const fields = [
    ...new Set([
      ...Object.keys(example.own.typed),
      ...example.peers.flatMap(Object.keys),
    ]),
    ...(size && Object.keys(example.own.typed).length > 0 ? [size] : []),
  ].filter((field, at, all) => all.indexOf(field) === at);
  if (fields.length === 0) return [];
  const years = [...context.before].sort((a, b) => a.period - b.period);
  const peers = example.peers.map((_, index) => `s${index + 1}`);
  const head = [
    'Строка',
    ...years.map(one => `СОШ № 1, ${one.period}`),
    `СОШ № 1, ${period}`,
    ...(peers.length > 0 ? [`Остальные, ${period}`] : []),
  ];
  return [
    `| ${head.join(' | ')} |`,
    `|---|${head
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    ...fields.map(field => {
      const {no, title} = rowName(field, preset);
      const cells = [
        no || title,
        ...years.map(one => shownOf(EXAMPLE_SCHOOL, field, one.submissions)),
        shownOf(EXAMPLE_SCHOOL, field, submissions),
        ...(peers.length > 0
          ? [peers.map(code => shownOf(code, field, submissions)).join('; ')]
          : []),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

function circumstances(
  example: RuleExample,
  {today, now}: RuleContext,
  preset: Preset,
): string {
  const {status, activities = {}} = example.own;
  const said = Object.entries(activities).map(
    ([id, state]) =>
      `${rowName(id, preset).no} – «${ACTIVITY_STATUS_NAMES[state]}»`,
  );
  return [
    `Сегодня ${formatDay(today)}`,
    ...(status && now.deadline
      ? [
          `срок сдачи – ${formatDay(now.deadline)}, отчёт: ${STATUS_NAMES[status]}`,
        ]
      : []),
    ...(said.length > 0 ? [`в плане учреждения ${listing(said)}`] : []),
  ].join('; ');
}

/**
 * The page of one rule in Markdown, made of the rule itself: what it looks at,
 * what keeps it fair, and an example that the rule is run on.
 * Throws when the example does not fire.
 *
 * @param example in place of the one that the condition makes.
 */
export function rulePage(
  rule: Rule,
  preset: Preset,
  example: RuleExample = conditionOf(rule).example(rule, preset),
): string {
  const context = exampleContext(preset, rule, example);
  const found = fireRule(context, rule).find(
    one => one.evidence.institution === EXAMPLE_SCHOOL,
  );
  if (!found) throw new Error(`the example of ${rule.id} does not fire`);
  const text = describeRecommendation(found, {
    preset,
    institutions: context.now.institutions,
    controlDate: ({schedule}) => nextControlDate(schedule, context.today),
    audience: 'institution',
  });
  const ground = describeEvidence(found.evidence, preset, {
    sheet: 'СОШ № 1',
    archive: 'Архив',
    cellOf: () => null,
  });
  const guards = guardsOf(rule, preset).map(guard => `- ${GUARD_TEXT[guard]}`);
  return [
    `# ${rule.when}`,
    '',
    ...facts(rule, preset),
    '',
    '## Что сравнивается',
    '',
    CONDITION_TEXT[conditionOf(rule).id],
    '',
    ...parametersTable(rule),
    '',
    '## Что рекомендуется',
    '',
    `Рекомендуется ${unclosed(rule.action)}. Подтверждение: ${unclosed(rule.evidence)}.`,
    '',
    '## Что защищает от несправедливого вывода',
    '',
    ...(guards.length > 0
      ? guards
      : ['Правило смотрит на факт, а не на сравнение: оценки в нём нет.']),
    '',
    '## Пример',
    '',
    `${circumstances(example, context, preset)}.`,
    '',
    ...typedTable(example, context, preset),
    '',
    'Рекомендация:',
    '',
    `> ${text}`,
    '',
    'Основание:',
    '',
    `> ${ground}`,
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The list of all pages, in the order of the preset. */
export function rulesIndex(rules: readonly Rule[]): string {
  return [
    '# Правила рекомендаций',
    '',
    'Страницы сделаны из самих правил командой `node build/docs.mjs`: менять их руками не нужно.',
    '',
    '| Когда срабатывает | Приоритет |',
    '|---|---|',
    ...rules.map(
      rule =>
        `| [${rule.when}](${rule.id}.md) | ${PRIORITY_NAMES[rule.priority]} |`,
    ),
    '',
  ].join('\n');
}
