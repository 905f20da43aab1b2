import {analyseClosed, analyseHistory} from '../analysis/analyse-period';
import type {Institution} from '../order/institution';
import type {Preset} from '../order/preset';
import type {Rule} from './rule';
import {addDays} from '../schedule/day';
import {
  UNTOUCHED,
  type ActivityReport,
  type Entry,
  type Submission,
} from '../submission/submission';
import {inputRuleOf} from '../submission/input-rule';
import {parseValue} from '../submission/value';
import type {RuleContext} from './rule-condition';
import type {ExampleReturn, RuleExample, Typed} from './rule-example';

/** Followed by a number. */
const SCHOOL = 'СОШ № ';

/** The code of the school that an example is about. */
export const EXAMPLE_SCHOOL = 's0';

const PERIOD = 2025;

/** Pupils of a school that gives no number of them. */
const SIZE = 400;

function returnOf(
  {catalogue}: Pick<Preset, 'catalogue'>,
  code: string,
  period: number,
  {typed, status = 'accepted', activities = {}}: ExampleReturn,
): Submission {
  const entries = new Map<string, Entry>();
  const cohort = catalogue.thresholds.sizeCohort.school;
  const size: Typed = cohort === undefined ? {} : {[cohort]: SIZE};
  for (const [field, raw] of Object.entries({...size, ...typed})) {
    const value = parseValue(raw, inputRuleOf(catalogue, field));
    entries.set(field, {value, explanation: ''});
  }
  const reports = new Map<string, ActivityReport>();
  for (const [id, said] of Object.entries(activities)) {
    reports.set(id, {status: said, date: null, document: ''});
  }
  return {
    ...UNTOUCHED,
    institution: code,
    period,
    status,
    submittedAt: status === 'draft' ? null : `${period}-12-10T10:00`,
    entries,
    activities: reports,
  };
}

/**
 * What a rule looks at in its example: schools with grades 10-11 that take
 * part in the rule's projects.
 */
export function exampleContext(
  preset: Preset,
  rule: Rule,
  {own, peers, before, daysLate}: RuleExample,
): RuleContext {
  const institution = (index: number): Institution => ({
    code: `s${index}`,
    name: `${SCHOOL}${index + 1}`,
    kind: 'school',
    emails: [],
    contact: '',
    upperGrades: true,
    projects: rule.projects,
    active: true,
  });
  const recordOf = (
    period: number,
    school: ExampleReturn,
    others: readonly Typed[],
  ) => {
    const returns = [school, ...others.map(typed => ({typed}))].map(
      (one, index) => returnOf(preset, `s${index}`, period, one),
    );
    return {
      period,
      deadline: `${period}-12-20`,
      institutions: returns.map((_, index) => institution(index)),
      submissions: new Map(returns.map(one => [one.institution, one])),
    };
  };
  const history = before.map((year, back) =>
    recordOf(PERIOD - 1 - back, {typed: year.own}, year.peers),
  );
  return {
    preset,
    rules: preset.rules,
    today: addDays(`${PERIOD}-12-20`, daysLate),
    now: analyseClosed(preset, recordOf(PERIOD, own, peers)),
    before: analyseHistory(preset, history, PERIOD),
    controlDates: new Map(),
    withdrawn: new Set(),
  };
}
