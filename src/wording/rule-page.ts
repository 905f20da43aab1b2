import type {Preset} from '../core/order/preset';
import {fireRule} from '../core/recommendation/recommend';
import type {Rule} from '../core/rules/rule';
import {EXAMPLE_SCHOOL, exampleContext} from '../core/rules/example-context';
import type {
  FairnessGuard,
  RuleCondition,
  RuleContext,
  RuleKind,
} from '../core/rules/rule-condition';
import {nextControlDate} from '../core/schedule/schedule';
import {listing} from './check-message';
import {formatDay} from './date';
import {describeEvidence} from './evidence';
import {rowName} from './finding-text';
import {PRIORITY_NAMES} from './priority';
import {unclosed} from './quote';
import {describeRecommendation} from './recommendation';
import {PARAMETER_NAMES} from './rule-parameter';
import {ACTIVITY_STATUS_NAMES, STATUS_NAMES} from './status';
import {valueText} from './value-text';

const KIND_TEXT: Readonly<Record<RuleKind, string>> = {
  deadline: 'Сравнивается сегодняшний день со сроком сдачи.',
  error: 'Просматриваются замечания к отчёту.',
  answer: 'Читается ответ «да» или «нет» в сданном отчёте.',
  low: 'Доля учреждения ниже нижнего квартиля его группы сравнения, и верхняя граница её 95-процентного интервала ниже медианы группы.',
  absent: 'В сданном отчёте указан ноль, хотя участвовать есть кому.',
  uncovered: 'Числитель доли меньше знаменателя.',
  contrast:
    'Доли по нескольким показателям стоят в группе сравнения так, как сказано выше: низкая – ниже нижнего квартиля и медианы с учётом интервала, высокая – зеркально.',
  fall: 'Доля сравнивается с долей того же учреждения за прошлый год.',
  top: 'Доля выше верхнего квартиля группы сравнения, и нижняя граница её 95-процентного интервала выше медианы группы.',
  overdue:
    'Состояние мероприятия в плане учреждения сравнивается с контрольной датой.',
  repeat: 'Сравниваются основания рекомендаций за два года подряд и сама доля.',
};

const GUARD_TEXT: Readonly<Record<FairnessGuard, string>> = {
  'counted-only':
    'Судят только по тому, что вошло в принятый итог: черновики, ошибки без пояснения и «н/п» не в счёт.',
  denominator:
    'Если в знаменателе мало детей (см. параметр), вывода нет: один ребёнок менял бы его.',
  'out-of-few':
    'При малом числе детей пишется «n из K», без процентов и без сравнения.',
  interval:
    'Различие, которое может быть случайным, основанием не служит: для этого и нужен интервал Уилсона.',
  peers:
    'Сравнивают только с учреждениями того же вида и размера; если с данными их меньше пяти, правило молчит.',
  'own-past': 'Учреждение сравнивают только с ним самим.',
  running:
    'Нужны календарные годы подряд, каждый – с учтённым значением: пропущенный год ничего не доказывает.',
  'stable-cohort':
    'Если контингент заметно изменился, доли не сравнивают: это уже другие дети.',
  'analysis-only':
    'Итог зависит не только от школы: от неё ждут анализа, а не результата.',
  'small-number':
    'Малые числа видит только само учреждение и центр: из книги они не выходят.',
  participants: 'Касается только участников проекта.',
  'stated-only':
    'Мероприятие, о котором учреждение ничего не сказало, правило не упоминает: молчание – не отказ.',
  withdrawn:
    'Что центр годом ранее отозвал как необоснованное, повтором не считается.',
};

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

function parametersTable({parameters}: RuleCondition, rule: Rule): string[] {
  if (parameters.length === 0) return ['Параметров нет.'];
  return [
    '| Параметр | Значение | Границы |',
    '|---|--:|--:|',
    ...parameters.map(
      ({id, min, max, initial}) =>
        `| ${PARAMETER_NAMES[id]} | ${rule.parameters[id] ?? initial} | ${min}–${max} |`,
    ),
  ];
}

/** What the school of the example and its peers typed, a row a field. */
function typedTable(
  {example}: RuleCondition,
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
  const fields = [
    ...new Set([
      ...Object.keys(example.own.typed),
      ...example.peers.flatMap(Object.keys),
    ]),
    ...(Object.keys(example.own.typed).length > 0 ? ['k1-11'] : []),
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
  {example}: RuleCondition,
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
 */
export function rulePage(
  rule: Rule,
  condition: RuleCondition,
  preset: Preset,
): string {
  const context = exampleContext(preset, rule, condition.example);
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
  const guards = condition.guards.map(guard => `- ${GUARD_TEXT[guard]}`);
  return [
    `# ${rule.when}`,
    '',
    ...facts(rule, preset),
    '',
    '## Что сравнивается',
    '',
    KIND_TEXT[condition.kind],
    '',
    ...parametersTable(condition, rule),
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
    `${circumstances(condition, context, preset)}.`,
    '',
    ...typedTable(condition, context, preset),
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
