import type {Finding} from '../../../src/core/finding';
import type {Institution} from '../../../src/core/institution';
import {peerGroups} from '../../../src/core/peer-groups';
import type {Activity} from '../../../src/core/plan';
import type {Evidence} from '../../../src/core/recommendation';
import type {Rule} from '../../../src/core/rule';
import {RULE_CONDITIONS} from '../../../src/core/rules';
import type {RuleContext} from '../../../src/core/rules/rule-condition';
import type {Submission} from '../../../src/core/submission';
import {byCode, CATALOGUE, institution, submission} from '../example';

const FIELDS: Readonly<Record<string, string[]>> = {
  'plan-not-approved': ['i1.1'],
  'early-guidance-low': ['i3.1'],
  'bilet-absent': ['i3.1a'],
  'ovz-uncovered': ['i4.1'],
};

export function rule(id: string, more?: Partial<Rule>): Rule {
  return {
    id,
    version: 3,
    on: true,
    when: '',
    action: 'сделать',
    evidence: 'документ',
    activities: ['p4.1'],
    fields: FIELDS[id] ?? [],
    priority: 'medium',
    parameters: {},
    ...more,
  };
}

const ACTIVITY: Activity = {
  id: 'p4.1',
  no: '4.1',
  section: 4,
  title: 'Мероприятие',
  responsible: 'Учреждения',
  term: 'Ежегодно',
  result: 'Результат',
  schedule: [{kind: 'year'}],
  parties: [{role: 'school'}],
};

export function contextOf(
  institutions: readonly Institution[],
  submissions: readonly Submission[],
  more?: Partial<RuleContext>,
): RuleContext {
  return {
    preset: {
      catalogue: CATALOGUE,
      plan: {source: '', sections: [], activities: [ACTIVITY]},
    },
    rules: [],
    period: 2025,
    today: '2025-12-21',
    deadline: '2025-12-20',
    institutions,
    submissions: byCode(submissions),
    findings: new Map<string, Finding[]>(),
    peerGroups: peerGroups(CATALOGUE, institutions, byCode(submissions)),
    ...more,
  };
}

/** The first institution and as many like it as there are other returns. */
export function peersOf(
  typed: Readonly<Record<string, string | number | null>>,
  others: readonly Readonly<Record<string, string | number | null>>[],
): RuleContext {
  const all = [typed, ...others];
  return contextOf(
    all.map((_, index) => institution(`s${index}`)),
    all.map((one, index) => submission(`s${index}`, {'k1-11': 400, ...one})),
  );
}

/** What a rule says of the institution `s0`. */
export function fire(id: string, context: RuleContext): Evidence[] {
  const condition = RULE_CONDITIONS.find(one => one.id === id);
  const concerned = context.institutions.find(one => one.code === 's0');
  if (!condition || !concerned) throw new Error(id);
  return condition.fire(context, concerned, rule(id));
}
