import {between, seededRandom} from '../../src/local/bench/seeded-random';
import {activityApplies, fieldsOf} from '../../src/core/order/applies';
import type {PeriodRecord} from '../../src/core/analysis/history';
import type {Institution} from '../../src/core/order/institution';
import type {Preset} from '../../src/core/order/preset';
import {
  ACTIVITY_STATUSES,
  UNTOUCHED,
  type ActivityReport,
  type Entry,
  type Submission,
} from '../../src/core/submission/submission';
import {inputRuleOf} from '../../src/core/submission/input-rule';
import {parseValue} from '../../src/core/submission/value';
import {valueText} from '../../src/wording/value-text';

/** Half of a kind teach grades 10-11; one in ten is no school. */
export function manyInstitutions(count: number): Institution[] {
  return Array.from({length: count}, (_, index) => ({
    code: `s${String(index).padStart(4, '0')}`,
    name: `Школа № ${index}`,
    kind:
      index % 10 === 0
        ? 'preschool'
        : index % 10 === 1
          ? 'supplementary'
          : 'school',
    emails: [],
    contact: '',
    upperGrades: index % 2 === 0,
    projects: index % 7 === 0 ? ['p4.5'] : [],
    active: true,
  }));
}

/** Full returns, most of them handed in, with shares from 0 to 1. */
export function manyReturns(
  preset: Preset,
  institutions: readonly Institution[],
  period: number,
): PeriodRecord {
  const random = seededRandom(period);
  const submissions = new Map<string, Submission>();
  for (const institution of institutions) {
    const size = between(random, 60, 1400);
    const entries = new Map<string, Entry>();
    for (const field of fieldsOf(preset.catalogue, institution)) {
      const row = preset.catalogue.indicators.find(one => one.id === field);
      const raw =
        row?.answer === 'yes-no'
          ? random() < 0.9
            ? 'да'
            : 'нет'
          : row
            ? between(random, 0, Math.floor(size / 20))
            : field === 'k1-11' || field === 'children'
              ? size
              : Math.floor(size / (field === 'ovz' ? 40 : 2));
      const value = parseValue(raw, inputRuleOf(preset.catalogue, field));
      const explanation = field === 'i1.1' ? 'приказ от 01.09.2025 № 12' : '';
      entries.set(field, {value, explanation});
    }
    const activities = new Map<string, ActivityReport>();
    for (const activity of preset.plan.activities) {
      if (!activityApplies(activity, institution)) continue;
      const status = ACTIVITY_STATUSES[between(random, 0, 3)] ?? null;
      activities.set(activity.id, {status, date: null, document: ''});
    }
    submissions.set(institution.code, {
      ...UNTOUCHED,
      institution: institution.code,
      period,
      status: random() < 0.9 ? 'accepted' : 'draft',
      submittedAt: `${period}-12-01T10:00`,
      entries,
      activities,
    });
  }
  const deadline = `${period}-12-20`;
  return {period, deadline, institutions, submissions, totals: new Map()};
}

/** The archive's long rows of closed periods, as the values come. */
export function archiveRows(closed: readonly PeriodRecord[]) {
  return closed.flatMap(({period, submissions}) =>
    [...submissions.values()].flatMap(one =>
      [...one.entries].map(([id, {value, explanation}]) => [
        period,
        one.institution,
        id,
        valueText(value),
        'принято',
        explanation,
      ]),
    ),
  );
}
