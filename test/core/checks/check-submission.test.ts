import {
  blocksSubmission,
  checkSubmission,
} from '../../../src/core/checks/check-submission';
import {checksOf} from '../../../src/core/checks/checks-of';
import type {
  ActivityReport,
  Submission,
} from '../../../src/core/submission/submission';
import {PRESET} from '../../support/municipality';
import {
  EXPLAINED,
  ordinaryContext,
  schoolReturn,
  type Typed,
} from '../../support/school-return';

const SCHOOL = {kind: 'school', upperGrades: true, projects: []} as const;

function check(submission: Submission) {
  const checks = checksOf(PRESET.catalogue, SCHOOL, true);
  return checkSubmission(PRESET, checks, SCHOOL, submission, ordinaryContext());
}

type Case = [string, Typed, Record<string, string>, string[]];

describe('submission', () => {
  it.each<Case>([
    ['goes through when all is well', {}, EXPLAINED, []],
    ['is stopped by a fraction', {'i2.1': 2.5}, EXPLAINED, ['structural']],
    [
      'is stopped by a fraction with an explanation all the same',
      {'i2.1': 2.5},
      {...EXPLAINED, 'i2.1': 'в среднем'},
      ['structural'],
    ],
    [
      'is stopped by a logical error',
      {'i1.2': 61},
      EXPLAINED,
      ['exceeds-cohort'],
    ],
    [
      'goes through when the logical error is explained',
      {'i1.2': 61},
      {...EXPLAINED, 'i1.2': 'с экстернами'},
      [],
    ],
    ['is stopped by «да» without the act', {}, {}, ['act-missing']],
    ['is stopped by an empty cohort', {k9: null}, EXPLAINED, ['blank']],
    ['is stopped by an empty indicator', {'i7.1': null}, EXPLAINED, ['blank']],
    [
      'goes through when the empty row is explained',
      {'i7.1': null},
      {...EXPLAINED, 'i7.1': 'учёт не вёлся'},
      [],
    ],
    [
      'is stopped by «н/п» without a word',
      {'i7.1': 'н/п'},
      EXPLAINED,
      ['not-applicable'],
    ],
    [
      'goes through at «н/п» with its reason',
      {'i7.1': 'н/п'},
      {...EXPLAINED, 'i7.1': 'нет психолога'},
      [],
    ],
    [
      'is stopped by «н/п» in a cohort, whatever stands beside it',
      {k9: 'н/п'},
      {...EXPLAINED, k9: 'нет таких классов'},
      ['structural'],
    ],
    ...['.', '-', '0', 'да', '\u00A0', '12345', '№ 7 а'].map((text): Case => [
      `is stopped by a logical error beside «${text}»`,
      {'i1.2': 61},
      {...EXPLAINED, 'i1.2': text},
      ['exceeds-cohort'],
    ]),
    [
      'is stopped by more graduates than there were pupils in grade 9',
      {g9: 61},
      EXPLAINED,
      ['exceeds-enclosing'],
    ],
    ['goes through with a warning', {'i10.1': 50}, EXPLAINED, []],
  ])('%s', (_, typed, explanations, expected) => {
    const blocking = check(schoolReturn(typed, explanations)).filter(
      blocksSubmission,
    );
    expect(blocking.map(finding => finding.ruleId)).toEqual(expected);
  });
});

describe('activities', () => {
  const own = PRESET.plan.activities.find(({parties}) =>
    parties.some(one => one.role === 'school' && !one.participantsOnly),
  );
  const project = PRESET.plan.activities.find(({parties}) =>
    parties.every(one => one.role !== 'school' || one.participantsOnly),
  );
  const withReport = (
    id: string | undefined,
    report: Partial<ActivityReport>,
  ) => {
    const empty = {status: null, date: null, document: ''};
    return check({
      ...schoolReturn(),
      activities: new Map([[id ?? '', {...empty, ...report}]]),
    });
  };

  it('may be left empty', () => {
    expect(withReport(own?.id, {})).toEqual([]);
  });

  it('block when the status or the date cannot be read', () => {
    const found = withReport(own?.id, {status: 'invalid', date: 'invalid'});
    expect(found.map(one => one.ruleId)).toEqual([
      'activity-status',
      'activity-date',
    ]);
    expect(found.every(blocksSubmission)).toBe(true);
  });

  it('of a project do not concern a school outside it', () => {
    expect(withReport(project?.id, {status: 'invalid'})).toEqual([]);
  });
});
