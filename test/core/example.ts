import type {
  Catalogue,
  Cohort,
  Indicator,
} from '../../src/core/order/indicator';
import type {Activity, Plan} from '../../src/core/order/plan';
import type {Preset} from '../../src/core/order/preset';
import type {Rule} from '../../src/core/rules/rule';
import type {Finding} from '../../src/core/checks/finding';
import type {Institution, Kind} from '../../src/core/order/institution';
import {
  UNTOUCHED,
  type Entry,
  type Status,
  type Submission,
} from '../../src/core/submission/submission';
import {parseValue} from '../../src/core/submission/value';

function cohort(
  id: string,
  reportedBy: Kind[],
  more?: Partial<Cohort>,
): Cohort {
  const base = {upperGradesOnly: false, sensitive: false, within: []};
  return {...base, id, title: id, genitive: id, reportedBy, ...more};
}

function indicator(id: string, more: Partial<Indicator>): Indicator {
  return {
    id,
    no: id.slice(1),
    short: id,
    goal: 1,
    title: `Показатель ${id}`,
    unit: null,
    answer: 'number',
    reportedBy: ['school'],
    upperGradesOnly: false,
    denominator: null,
    parent: null,
    sumOfParts: false,
    controllable: true,
    activities: [],
    reading: '',
    ...more,
  };
}

/** One row of every shape that the arithmetic treats in its own way. */
export const CATALOGUE: Catalogue = {
  goals: [{no: 1, title: 'Цель'}],
  cohorts: [
    cohort('k1-11', ['school']),
    cohort('k5-11', ['school']),
    cohort('k6-11', ['school']),
    cohort('k11', ['school'], {upperGradesOnly: true}),
    cohort('g9', ['school']),
    cohort('g11', ['school'], {upperGradesOnly: true}),
    cohort('ovz', ['school', 'supplementary'], {sensitive: true}),
    cohort('children', ['preschool', 'supplementary']),
  ],
  indicators: [
    indicator('i1.1', {answer: 'yes-no', denominator: 'institutions'}),
    indicator('i1.3', {denominator: {school: ['k11']}, upperGradesOnly: true}),
    indicator('i3.1', {denominator: {school: ['k5-11']}}),
    indicator('i3.1a', {denominator: {school: ['k6-11']}, parent: 'i3.1'}),
    indicator('i4.1', {
      reportedBy: ['school', 'supplementary'],
      denominator: {school: ['ovz'], supplementary: ['ovz']},
    }),
    indicator('i2.1', {denominator: {school: ['k1-11']}}),
    indicator('i10.2', {
      denominator: {school: ['g9', 'g11']},
      controllable: false,
    }),
    indicator('i11.1', {sumOfParts: true}),
  ],
  comparisons: [],
  thresholds: {
    changePercent: 50,
    zeroCohort: 100,
    zeroMedianPercent: 20,
    sizeBands: [0, 300, 800],
    sizeCohort: {school: 'k1-11', preschool: 'children'},
    peersAtLeast: 5,
    verdictDenominator: 20,
    smallNumber: 10,
  },
};

/** Activities due over the year, by a day, once, and never. */
export const PLAN: Plan = {
  source: 'План',
  sections: [1, 2, 3, 4].map(no => ({no, title: `Раздел ${no}`})),
  activities: [
    activity('p1.1', [{kind: 'year'}]),
    activity('p1.2', [{kind: 'permanent'}]),
    activity('p1.3', [{kind: 'year'}]),
    activity('p2.1', [{kind: 'oneOff', from: '2023-09-01', to: '2023-10-31'}]),
    activity('p2.2', [{kind: 'year'}], {
      parties: [{role: 'school', participantsOnly: true}],
    }),
    activity('p2.3', [{kind: 'year'}], {parties: [{role: 'preschool'}]}),
    activity('p3.1', [{kind: 'onDemand'}]),
    activity('p4.1', [{kind: 'permanent'}]),
  ],
};

function activity(
  id: string,
  schedule: Activity['schedule'],
  more?: Partial<Activity>,
): Activity {
  const no = id.slice(1);
  return {
    id,
    no,
    section: Number(no.split('.')[0]),
    title: `Мероприятие ${no}`,
    responsible: 'Школы',
    term: 'В срок',
    result: 'Проведено',
    schedule,
    parties: [{role: 'school'}],
    ...more,
  };
}

/** A rule on, with the condition's initial values. */
export function ruleOf(
  id: string,
  condition: string,
  more?: Partial<Rule>,
): Rule {
  return {
    id,
    condition,
    version: 3,
    on: true,
    when: `Когда ${id}`,
    action: 'разобраться',
    evidence: 'справка',
    addressee: 'institution',
    activities: ['p1.1'],
    fields: [],
    projects: [],
    priority: 'medium',
    parameters: {},
    ...more,
  };
}

/** An order of the neutral rows. */
export function presetOf(rules: Rule[]): Preset {
  return {
    id: 'neutral',
    title: 'Пример',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    periods: [2024, 2025],
    plan: PLAN,
    catalogue: CATALOGUE,
    rules,
    causes: ['нехватка кадров'],
    readings: [],
  };
}

export function institution(
  code: string,
  more?: Partial<Institution>,
): Institution {
  return {
    code,
    name: `Школа ${code}`,
    kind: 'school',
    emails: [],
    contact: '',
    upperGrades: false,
    projects: [],
    active: true,
    ...more,
  };
}

/** Entries from what was typed; `null` leaves the cell blank. */
export function submission(
  code: string,
  typed: Readonly<Record<string, string | number | null>>,
  status: Status = 'submitted',
): Submission {
  const entries = new Map<string, Entry>();
  for (const [field, raw] of Object.entries(typed)) {
    const value = parseValue(raw, {
      answer: field === 'i1.1' ? 'yes-no' : 'number',
      upTo: 20_000,
      mayBeNotApplicable: field.startsWith('i'),
    });
    entries.set(field, {value, explanation: ''});
  }
  return {
    ...UNTOUCHED,
    institution: code,
    period: 2025,
    status,
    submittedAt: status === 'draft' ? null : '2025-12-01T10:00',
    entries,
    activities: new Map(),
  };
}

export function errorFinding(
  code: string,
  field: string,
  explained = false,
): Finding {
  return {
    ruleId: 'exceeds-cohort',
    severity: 'error',
    location: {institution: code, field},
    about: [],
    args: [],
    explained,
  };
}

export function byCode<Row extends {institution: string}>(
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(rows.map(row => [row.institution, row]));
}
