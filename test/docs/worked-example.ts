import {analyseClosed} from '../../src/core/analysis/analyse-period';
import {effectOf} from '../../src/core/analysis/effect';
import {
  compareWithPeers,
  shareIn,
} from '../../src/core/analysis/period-figures';
import type {PeriodRecord} from '../../src/core/analysis/history';
import type {Institution} from '../../src/core/order/institution';
import type {Preset} from '../../src/core/order/preset';
import {fireRule} from '../../src/core/recommendation/recommend';
import type {RuleContext} from '../../src/core/rules/rule-condition';
import {nextControlDate} from '../../src/core/schedule/schedule';
import {wilsonInterval} from '../../src/core/analysis/statistics';
import {UNTOUCHED, type Submission} from '../../src/core/submission/submission';
import {describeEffect, EFFECT_CAUTION} from '../../src/wording/effect';
import {describeEvidence} from '../../src/wording/evidence';
import {fieldCell} from '../../src/workbook/tabs/field-cell';
import {formatPercent, formatPoints} from '../../src/wording/number';
import {peerGroupName} from '../../src/wording/peer-group';
import {recommendationName} from '../../src/wording/decision';
import {describeRecommendation} from '../../src/wording/recommendation';

const FIELD = 'i3.1';
const RULE = 'early-guidance-low';

/** Value, denominator and number of pupils of each school, by year. */
const TYPED: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2024: [
    [60, 300, 520],
    [150, 300, 510],
    [121, 220, 380],
    [168, 280, 460],
    [217, 310, 540],
    [200, 250, 430],
  ],
  2025: [
    [105, 300, 525],
    [162, 300, 505],
    [123, 220, 384],
    [182, 280, 455],
    [210, 300, 530],
    [195, 250, 440],
  ],
};

const SCHOOLS: readonly Institution[] = Array.from({length: 6}, (_, index) => ({
  code: `s0${index + 1}`,
  name: `СОШ № ${index + 1}`,
  kind: 'school',
  emails: [],
  contact: '',
  upperGrades: true,
  projects: [],
  active: true,
}));

function recordOf(period: number): PeriodRecord {
  const number = (n: number) => ({
    value: {kind: 'number' as const, number: n},
    explanation: '',
  });
  const submissions = new Map<string, Submission>();
  SCHOOLS.forEach(({code}, index) => {
    const [n = 0, K = 0, size = 0] = TYPED[period]?.[index] ?? [];
    submissions.set(code, {
      ...UNTOUCHED,
      institution: code,
      period,
      status: 'accepted',
      submittedAt: `${period}-12-0${index + 1}T14:2${index}`,
      entries: new Map([
        [FIELD, number(n)],
        ['k5-11', number(K)],
        ['k1-11', number(size)],
      ]),
      activities: new Map(),
    });
  });
  const deadline = `${period}-12-20`;
  return {
    period,
    deadline,
    institutions: SCHOOLS,
    submissions,
    totals: new Map(),
  };
}

/** A decimal fraction of four digits: «0,2489». */
const decimal = (value: number) => value.toFixed(4).replace('.', ',');

/**
 * One school's figure from its cell to the effect of a measure a year later,
 * every step with its arithmetic. Made by the software's own functions.
 */
export function workedExample(preset: Preset): string {
  const cellOf = (field: string) => fieldCell({preset}, SCHOOLS[0]!, field);
  const rule = preset.rules.find(one => one.id === RULE)!;
  const row = preset.catalogue.indicators.find(one => one.id === FIELD)!;
  const then = analyseClosed(preset, recordOf(2024));
  const after = analyseClosed(preset, recordOf(2025));
  const context: RuleContext = {
    preset,
    rules: preset.rules,
    today: '2025-01-20',
    now: then,
    before: [],
    controlDates: new Map(),
    withdrawn: new Set(),
  };
  const found = fireRule(context, rule).filter(
    one => one.evidence.institution === 's01',
  )[0]!;
  const own = shareIn(then, FIELD, 's01')!;
  const group = compareWithPeers(then, FIELD, 's01')!;
  const interval = wilsonInterval(own.n, own.K)!;
  const shares = (figures: typeof then) =>
    SCHOOLS.map(({code}) => shareIn(figures, FIELD, code)!);
  const sorted = shares(then)
    .map(one => one.share)
    .sort((a, b) => a - b);
  const [, second = 0, third = 0, fourth = 0] = sorted;
  const text = describeRecommendation(found, {
    preset,
    institutions: SCHOOLS,
    controlDate: ({schedule}) => nextControlDate(schedule, context.today),
    audience: 'institution',
  });
  const ground = describeEvidence(found.evidence, preset, {
    sheet: 'СОШ № 1',
    archive: 'Архив',
    cellOf,
  });
  const effect = effectOf(
    new Map([
      [2024, then],
      [2025, after],
    ]),
    {institution: 's01', field: FIELD, period: 2024},
  );
  const effectText = describeEffect(effect, {
    institution: 'СОШ № 1',
    catalogue: preset.catalogue,
    present: 2025,
  });
  const changes = shares(then).map(
    (one, index) => shares(after)[index]!.share - one.share,
  );
  const ordered = [...changes].sort((a, b) => a - b);
  const points = (value: number) => formatPoints(value);
  return [
    '# Пример: от ячейки до эффекта меры',
    '',
    'Страница сделана командой `node build/docs.mjs` теми же функциями, что считают в книге. Школы и числа вымышлены.',
    '',
    '## 1. Ячейка',
    '',
    `СОШ № 1 (с 10-11 классами, ${TYPED[2024]![0]![2]} обучающихся) за 2024 год внесла на своей вкладке в ячейку ${cellOf(FIELD)} – показатель ${row.no} – число ${own.n}, а в строку «Обучающиеся 5-11 классов» – число ${own.K}. Отчёт сдан и принят, ошибок нет: число вошло в принятый итог.`,
    '',
    '## 2. Доля',
    '',
    `${own.n} / ${own.K} = ${decimal(own.share)}, то есть ${formatPercent(own.share)}.`,
    '',
    '## 3. Группа сравнения',
    '',
    `Группа – «${peerGroupName(group)}». В ней шесть школ с учтённой долей, а нужно не меньше пяти:`,
    '',
    '| Школа | Показатель 3.1 | Знаменатель | Доля |',
    '|---|--:|--:|--:|',
    ...shares(then).map(
      ({n, K, share}, index) =>
        `| СОШ № ${index + 1} | ${n} | ${K} | ${decimal(share)} |`,
    ),
    '',
    `По возрастанию: ${sorted.map(decimal).join('; ')}.`,
    '',
    `- Нижний квартиль: место (6 − 1) · 0,25 = 1,25, то есть между вторым и третьим значением: ${decimal(second)} + 0,25 · (${decimal(third)} − ${decimal(second)}) = ${decimal(group.q1)}.`,
    `- Медиана: место (6 − 1) · 0,5 = 2,5: ${decimal(third)} + 0,5 · (${decimal(fourth)} − ${decimal(third)}) = ${decimal(group.median)}.`,
    '',
    '## 4. Интервал',
    '',
    'Интервал Уилсона на уровне 95 %, z = 1,96:',
    '',
    `- середина: ${decimal(own.share)} + 1,96² / (2 · ${own.K}) = ${decimal(own.share + 1.959963984540054 ** 2 / (2 * own.K))};`,
    `- размах: 1,96 · √((${decimal(own.share)} · (1 − ${decimal(own.share)}) + 1,96² / (4 · ${own.K})) / ${own.K}) = ${decimal(1.959963984540054 * Math.sqrt((own.share * (1 - own.share) + 1.959963984540054 ** 2 / (4 * own.K)) / own.K))};`,
    `- делитель: 1 + 1,96² / ${own.K} = ${decimal(1 + 1.959963984540054 ** 2 / own.K)};`,
    `- границы: (середина ∓ размах) / делитель, то есть от ${decimal(interval.lower)} до ${decimal(interval.upper)}.`,
    '',
    '## 5. Правило',
    '',
    `[«${rule.when}»](rules/${rule.id}.md), версия ${rule.version}. Доля низкая, если верно всё:`,
    '',
    `- знаменатель не меньше 20: ${own.K};`,
    `- доля ниже нижнего квартиля: ${decimal(own.share)} < ${decimal(group.q1)};`,
    `- верхняя граница интервала ниже медианы: ${decimal(interval.upper)} < ${decimal(group.median)}.`,
    '',
    'Всё верно – правило срабатывает.',
    '',
    '## 6. Рекомендация',
    '',
    `> ${text}`,
    '',
    'Основание:',
    '',
    `> ${ground}`,
    '',
    'Центр прочитал черновик, утвердил его и направил школе. Школа ответила на своей вкладке.',
    '',
    '## 7. Решение',
    '',
    `Комитет внёс во вкладку «Решения»: «Помочь СОШ № 1 с Неделей профориентации», мера – «договор школы с колледжем», рекомендация – «${recommendationName('СОШ № 1', `И ${row.no}`, 2024)}». Программа ничего не решает: она находит по этому имени показатель и год.`,
    '',
    '## 8. Эффект через год',
    '',
    '| Школа | Доля за 2024 год | Доля за 2025 год | Изменение |',
    '|---|--:|--:|--:|',
    ...changes.map(
      (change, index) =>
        `| СОШ № ${index + 1} | ${decimal(shares(then)[index]!.share)} | ${decimal(shares(after)[index]!.share)} | ${points(change)} |`,
    ),
    '',
    `Изменения по возрастанию: ${ordered.map(points).join('; ')} Их медиана – посередине между третьим и четвёртым: ${points(effect.peers!.median)}`,
    '',
    'В столбце «Эффект через год» написано:',
    '',
    `> ${effectText}. ${EFFECT_CAUTION}`,
    '',
  ].join('\n');
}
