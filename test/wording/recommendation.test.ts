import * as fc from 'fast-check';
import type {Institution} from '../../src/core/order/institution';
import type {
  Evidence,
  EvidenceCell,
  Recommendation,
} from '../../src/core/recommendation/recommendation';
import {STATUSES} from '../../src/core/submission/submission';
import {describeEvidence} from '../../src/wording/evidence';
import {preset as kaliningrad2023} from '../../src/presets/kaliningrad-2023/preset';
import {indicatorTitle} from '../../src/wording/indicator-title';
import {runs} from '../runs';
import {
  describeRecommendation,
  type RecommendationNames,
} from '../../src/wording/recommendation';

const preset = kaliningrad2023();
const school: Institution = {
  code: 's01',
  name: 'СОШ № 1',
  kind: 'school',
  emails: [],
  contact: '',
  upperGrades: true,
  projects: [],
  active: true,
};
const names: RecommendationNames = {
  preset,
  institutions: [
    school,
    {...school, code: 's02', name: 'Лицей  «Наука»\n', kind: 'supplementary'},
    {...school, code: 's03', name: 'Детский сад № 7', kind: 'preschool'},
  ],
  controlDate: () => '2026-04-30',
  audience: 'institution',
};
const cells: EvidenceCell[] = [];
const ground = {
  ruleVersion: 1,
  institution: 's01',
  period: 2025,
  cells,
  submittedAt: null,
};
const group = {
  key: 'school/10-11/300',
  kind: 'school' as const,
  upperGrades: true,
  band: {from: 300, to: 799},
  sizeCohort: 'k1-11',
  q1: 0.5,
  median: 0.625,
  q3: 0.75,
  count: 7,
};
type ShareEvidence = Extract<Evidence, {form: 'share'}>;

const low: ShareEvidence = {
  ...ground,
  form: 'share',
  field: 'i3.1',
  n: 45,
  K: 120,
  share: 0.375,
  verdict: true,
  smallNumber: false,
  group,
  before: [],
};

function recommendation(ruleId: string, evidence: Evidence): Recommendation {
  const rule = preset.rules.find(one => one.id === ruleId);
  if (!rule) throw new Error(ruleId);
  return {id: '', rule, evidence};
}

/** With ordinary spaces, which are easier to read in an expectation. */
function textOf(
  ruleId: string,
  evidence: Evidence,
  more?: Partial<RecommendationNames>,
): string {
  return describeRecommendation(recommendation(ruleId, evidence), {
    ...names,
    ...more,
  }).replace(/\u00A0/g, ' ');
}

describe('describeRecommendation', () => {
  test('gives the share, the group, the action and its ground', () => {
    expect(textOf('early-guidance-low', low)).toBe(
      'СОШ № 1: по показателю 3.1 «Количество обучающихся по образовательным ' +
        'программам основного и среднего общего образования, охваченных ' +
        'мероприятиями, направленными на раннюю профессиональную ориентацию» ' +
        'за 2025 год – 45 из 120 (37,5 %); медиана группы «школы с 10-11 ' +
        'классами, 300–799 обучающихся» – 62,5 % (7 учреждений). ' +
        'Рекомендуется расширить охват обучающихся 5-11 классов ' +
        'профориентационными мероприятиями и провести Неделю профориентации ' +
        'во всех параллелях (п. 4.1 Плана; срок по Плану: «Постоянно»; ' +
        'контрольная дата: 30.04.2026; п. 4.10 Плана; срок ' +
        'по Плану: «В течение года»; контрольная дата: 30.04.2026). ' +
        'Ответственный: руководитель школы. ' +
        'Подтверждение: план проведённых мероприятий со списком классов.',
    );
  });

  test.each([
    [1, '1 учреждение'],
    [5, '5 учреждений'],
    [21, '21 учреждение'],
    [22, '22 учреждения'],
    [111, '111 учреждений'],
  ])('counts %d peers as «%s»', (count, words) => {
    const evidence = {...low, group: {...group, count}};
    expect(textOf('early-guidance-low', evidence)).toContain(`(${words})`);
  });

  test('says nothing of a group when there is none to compare with', () => {
    const text = textOf('bilet-absent', {...low, group: null});
    expect(text).toContain('– 45 из 120 (37,5 %). Рекомендуется');
  });

  test('gives no percentage and no median on few children', () => {
    const text = textOf('bilet-absent', {...low, n: 0, K: 19, verdict: false});
    expect(text).toContain('– 0 из 19. Рекомендуется');
    expect(text).not.toMatch(/%|медиана/);
  });

  test('tells a small number to its own institution and to nobody else', () => {
    const few = {
      ...low,
      field: 'i4.1',
      n: 3,
      K: 9,
      verdict: false,
      smallNumber: true,
      group: null,
    };
    expect(textOf('ovz-uncovered', few)).toContain('– 3 из 9. Рекомендуется');
    const shared = textOf('ovz-uncovered', few, {audience: 'committee'});
    expect(shared).toContain('число не приводится из-за малой численности');
    expect(shared).not.toMatch(/3 из 9|33,3/);
  });

  test('withholds from the committee what protects others', () => {
    const isHidden = (code: string, field: string) =>
      code === 's01' && field === 'i4.1';
    const some = {...low, field: 'i4.1', n: 11, K: 20, group: null};
    const told = (audience: 'institution' | 'committee', field: string) =>
      textOf('ovz-uncovered', {...some, field}, {audience, isHidden});
    expect(told('committee', 'i4.1')).not.toMatch(/11 из 20/);
    expect(told('institution', 'i4.1')).toMatch(/11 из 20/);
    expect(told('committee', 'i5.1')).toMatch(/11 из 20/);
  });

  test('tells the committee every other number', () => {
    const told = textOf('early-guidance-low', low, {audience: 'committee'});
    expect(told).toBe(textOf('early-guidance-low', low));
  });

  test('names a breakdown row in full', () => {
    expect(textOf('bilet-absent', {...low, field: 'i3.1a'})).toContain(
      'по показателю 3.1а «Количество обучающихся по образовательным ' +
        'программам основного и среднего общего образования, охваченных ' +
        'мероприятиями, направленными на раннюю профессиональную ориентацию, ' +
        'в рамках проекта „Билет в будущее“» за 2025 год',
    );
  });

  test('has a frame for a return that was not handed in', () => {
    const late = (status: (typeof STATUSES)[number]): Evidence => ({
      ...ground,
      form: 'status',
      field: null,
      status,
      deadline: '2025-12-20',
    });
    expect(textOf('not-submitted', late('draft'))).toBe(
      'СОШ № 1: данные мониторинга за 2025 год не сданы (срок сдачи: ' +
        '20.12.2025; статус: черновик). Рекомендуется представить данные ' +
        'мониторинга (п. 12.1 Плана; срок по Плану: «Октябрь – декабрь 2023 ' +
        'года, далее – ежегодно»; контрольная дата: 30.04.2026). ' +
        'Ответственный: руководитель школы. Подтверждение: сданный отчёт на ' +
        'вкладке учреждения.',
    );
    expect(textOf('not-submitted', late('returned'))).toContain(
      'за 2025 год возвращены и повторно не сданы (срок сдачи: 20.12.2025; ' +
        'статус: возвращено).',
    );
  });

  test.each([
    [['i3.1'], 'осталась неисправленная ошибка: показатель 3.1.'],
    [
      ['k9', 'i3.1a', 'i4.1', 'p4.10'],
      'остались неисправленные ошибки: строка «Обучающиеся 9 классов ' +
        'прошлого учебного года (на 1 мая)»; показатели 3.1а и 4.1; ' +
        'мероприятие 4.10 Плана.',
    ],
    [
      ['p4.1', 'p4.2', 'p4.10'],
      'остались неисправленные ошибки: мероприятия 4.1, 4.2 и 4.10 Плана.',
    ],
    [[], 'остались неисправленные ошибки.'],
  ])('lists the rows in error: %j', (fields, words) => {
    const evidence: Evidence = {...ground, form: 'errors', field: null, fields};
    expect(textOf('unexplained-error', evidence)).toContain(
      `СОШ № 1: в данных за 2025 год ${words} Рекомендуется`,
    );
  });

  test('has a frame for an answer', () => {
    const evidence: Evidence = {
      ...ground,
      form: 'answer',
      field: 'i1.1',
      yes: false,
    };
    const text = textOf('plan-not-approved', evidence);
    expect(text).toContain('(„дорожные карты“)');
    expect(text).toContain('» за 2025 год – «нет». Рекомендуется');
  });

  test('joins activities with the same term and date', () => {
    const {rule, evidence} = recommendation('early-guidance-low', low);
    const annual = preset.plan.activities.filter(
      activity => activity.term === 'Ежегодно',
    );
    const [first, second] = annual;
    if (!first || !second) throw new Error('no such activities');
    const activities = [first.id, second.id];
    const text = describeRecommendation(
      {id: '', rule: {...rule, activities}, evidence},
      {...names, controlDate: () => null},
    );
    expect(text.replace(/\u00A0/g, ' ')).toContain(
      `(пп. ${first.no} и ${second.no} Плана; срок по Плану: «Ежегодно»; ` +
        'контрольная дата: не установлена).',
    );
  });

  test('does without what the centre left out', () => {
    const {rule, evidence} = recommendation('early-guidance-low', low);
    const bare = {...rule, activities: [], evidence: ' ', action: 'Делать. '};
    const text = describeRecommendation({id: '', rule: bare, evidence}, names);
    expect(text).toMatch(
      /\. Рекомендуется Делать\. Ответственный: руководитель школы\.$/,
    );
  });

  test.each([
    ['institution', {...low, institution: 'x'}, 'unknown institution: x'],
    ['row', {...low, field: 'i99.1'}, 'unknown row: i99.1'],
  ])('refuses an unknown %s', (_, evidence, message) => {
    expect(() => textOf('early-guidance-low', evidence)).toThrow(message);
  });
});

const COUNTS = [
  ...Array.from({length: 22}, (_, n) => n),
  101,
  111,
  1000,
  1234567,
];
const count = fc.oneof(fc.constantFrom(...COUNTS), fc.nat(3000));
const anyGroup = fc.option(
  fc.record({
    count: fc.oneof(
      fc.constantFrom(...COUNTS.slice(5)),
      fc.integer({min: 5, max: 200}),
    ),
    q1: fc.double({min: 0, max: 2, noNaN: true}),
    median: fc.double({min: 0, max: 2, noNaN: true}),
    q3: fc.double({min: 0, max: 2, noNaN: true}),
    upperGrades: fc.boolean(),
    kind: fc.constantFrom('school' as const, 'preschool', 'supplementary'),
    band: fc.constantFrom(
      {from: 0, to: 299},
      {from: 800, to: null},
      {from: 0, to: null},
    ),
    key: fc.constant('school/-/0'),
    sizeCohort: fc.constant('k1-11'),
  }),
);
const indicatorId = fc.constantFrom(
  ...preset.catalogue.indicators.map(row => row.id),
);
const activityId = fc.constantFrom(
  ...preset.plan.activities.map(row => row.id),
);
const anyShare = fc
  .record({
    n: count,
    K: count.map(K => K + 1),
    verdict: fc.boolean(),
    smallNumber: fc.boolean(),
    field: indicatorId,
    group: anyGroup,
  })
  .map(one => ({...one, share: one.n / one.K}));
const past = fc
  .record({
    period: fc.constantFrom(2023, 2024),
    n: count,
    K: count.map(K => K + 1),
  })
  .map(one => ({...one, share: one.n / one.K}));
const cell = fc.record({
  period: fc.constantFrom(2025, 2024, 2023),
  field: indicatorId,
  value: fc.constantFrom(
    {kind: 'number' as const, number: 5},
    {kind: 'blank' as const},
    {kind: 'not-applicable' as const},
    {kind: 'answer' as const, yes: false},
  ),
});
const anyGround = fc.record({
  ruleVersion: fc.integer({min: 1, max: 30}),
  period: fc.constant(2025),
  institution: fc.constantFrom('s01', 's02', 's03'),
  cells: fc.array(cell, {maxLength: 4}),
  submittedAt: fc.constantFrom('2025-12-01T10:00', null),
});
const anyForm: fc.Arbitrary<object> = fc.oneof(
  fc
    .record({
      form: fc.constant('share'),
      share: anyShare,
      before: fc.array(past, {maxLength: 2}),
    })
    .map(({share, ...rest}) => ({...rest, ...share})),
  fc
    .record({
      form: fc.constant('repeat'),
      share: anyShare,
      before: fc.tuple(past),
      rules: fc.constant(['bilet-absent']),
    })
    .map(({share, ...rest}) => ({...rest, ...share})),
  fc.record({
    form: fc.constant('shares'),
    field: indicatorId,
    parts: fc.array(anyShare, {minLength: 2, maxLength: 3}),
  }),
  fc.record({
    form: fc.constant('count'),
    field: indicatorId,
    number: count,
    before: fc.array(fc.record({period: fc.constant(2024), number: count}), {
      maxLength: 2,
    }),
  }),
  fc.record({
    form: fc.constant('answer'),
    field: indicatorId,
    yes: fc.boolean(),
  }),
  fc.record({
    form: fc.constant('errors'),
    field: fc.constant(null),
    fields: fc.subarray([
      ...preset.catalogue.cohorts.map(row => row.id),
      ...preset.catalogue.indicators.map(row => row.id),
      ...preset.plan.activities.map(row => row.id),
    ]),
  }),
  fc.record({
    form: fc.constant('status'),
    field: fc.constant(null),
    status: fc.constantFrom(...STATUSES),
    deadline: fc.constant('2025-12-20'),
  }),
  fc.record({
    form: fc.constant('activity'),
    field: activityId,
    status: fc.constantFrom('not-begun', 'in-work'),
    controlDate: fc.constant('2025-12-31'),
  }),
);
const anyEvidence = fc
  .tuple(anyGround, anyForm)
  .map(([own, form]) => ({...own, ...form}) as Evidence);

/** What no text for people may hold. */
function expectTidy(text: string): void {
  expect(text).not.toMatch(/\s\s|\s[.,;:)»]|[(«]\s|\.\.|^\s|\s$|[\n\t"]/);
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
  expect(text).not.toMatch(/\b[ipkgs]\d|[a-z]+-[a-z]|\bovz\b/);
  expect(text).not.toMatch(/\d\.\d+\s?%|\d{4}-\d{2}-\d{2}/);
  expect(text.split('«').length).toBe(text.split('»').length);
  expect(text).toMatch(/^[^«»]*(«[^«»]*»[^«»]*)*$/);
  expectAgreement(text);
}

/** Nouns that stand after a number agree with it. */
function expectAgreement(text: string): void {
  const plain = text.replace(/\u00A0/g, ' ');
  for (const [, digits = '', noun = ''] of plain.matchAll(
    /(?<![\d,])((?:\d{1,3}(?: \d{3})+)|\d+) (учреждени[еяй]+|проект\S*)/g,
  )) {
    const n = Number(digits.replace(/ /g, ''));
    const last = n % 10;
    const teen = n % 100 >= 11 && n % 100 <= 14;
    const form =
      teen || last === 0 || last > 4
        ? 'учреждений'
        : last === 1
          ? 'учреждение'
          : 'учреждения';
    expect([n, noun]).toEqual([n, form]);
  }
}

test('every rule over every evidence gives a tidy text', () => {
  const any = fc.record({
    rule: fc.constantFrom(...preset.rules),
    evidence: anyEvidence,
    control: fc.constantFrom('2025-12-31', null),
    audience: fc.constantFrom('institution' as const, 'committee' as const),
  });
  fc.assert(
    fc.property(any, ({rule, evidence, control, audience}) => {
      const text = describeRecommendation(
        {id: '', rule, evidence},
        {...names, controlDate: () => control, audience},
      );
      expectTidy(text);
      expect(text).toMatch(/\.$/);
      if (
        audience === 'committee' &&
        'smallNumber' in evidence &&
        evidence.smallNumber
      ) {
        expect(text).toContain('число не приводится');
        expect(text).not.toMatch(/\d из\s\d/);
      }
    }),
    runs(500, 10000),
  );
});

test('the ground of every evidence is told in a tidy text', () => {
  fc.assert(
    fc.property(anyEvidence, evidence => {
      const text = describeEvidence(evidence, preset, {
        sheet: 'СОШ № 1',
        archive: 'Архив',
        cellOf: () => 'Е12',
      });
      expectTidy(text);
      expect(text).toMatch(/^Лист «СОШ № 1»; .*; правило версии \d+$/);
    }),
    runs(300, 5000),
  );
});

test.each(COUNTS.slice(0, 25))('%d is told with nouns that agree', n => {
  const evidence = {...low, n, K: n + 1, group: {...group, count: n}};
  const text = textOf('early-guidance-low', evidence);
  expectAgreement(text);
  expect(text).toContain(
    `(${n.toLocaleString('ru-RU').replace(/\s/g, ' ')} учрежден`,
  );
});

describe('indicatorTitle', () => {
  const titleOf = (id: string) => {
    const row = preset.catalogue.indicators.find(one => one.id === id);
    if (!row) throw new Error(id);
    return indicatorTitle(preset.catalogue, row);
  };

  test('leaves the list of breakdown rows out', () => {
    expect(titleOf('i11.1')).toBe(
      'Количество заявлений, поданных абитуриентами на педагогические ' +
        'специальности',
    );
  });

  test('completes the words of a breakdown row', () => {
    expect(titleOf('i11.1b')).toBe(
      'Количество заявлений, поданных абитуриентами на педагогические ' +
        'специальности высшего образования',
    );
  });

  test('is verbatim for every row without a breakdown', () => {
    const {indicators} = preset.catalogue;
    const parents = new Set(indicators.map(row => row.parent));
    const plain = indicators.filter(
      row => row.parent === null && !parents.has(row.id),
    );
    expect(plain.length).toBeGreaterThan(0);
    for (const row of plain) expect(titleOf(row.id)).toBe(row.title);
  });
});
