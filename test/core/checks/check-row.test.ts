import {checkRow} from '../../../src/core/checks/check-row';
import {checksOf} from '../../../src/core/checks/checks-of';
import type {Finding} from '../../../src/core/checks/finding';
import {CHECK_CASES, type Change} from '../../support/check-cases';
import {PRESET} from '../../support/municipality';
import {
  EXPLAINED,
  ordinaryContext,
  schoolReturn,
  SOUND,
} from '../../support/school-return';

const SCHOOL = {kind: 'school', upperGrades: true, projects: []} as const;
const CHECKS = checksOf(PRESET.catalogue, SCHOOL, true);

function findings(
  field: string,
  change: Change = {},
  explanations = EXPLAINED,
): Finding[] {
  return checkRow(
    CHECKS.get(field) ?? [],
    field,
    schoolReturn(change.typed, explanations),
    ordinaryContext(change),
  );
}

const of = (ruleId: string, found: readonly Finding[]) =>
  found.filter(finding => finding.ruleId === ruleId);

const openOf = (ruleId: string, found: readonly Finding[]) =>
  of('not-checked', found).filter(finding => finding.args[0] === ruleId);

it('has nothing to say of a sound return', () => {
  const all = Object.keys(SOUND).flatMap(field => findings(field));
  expect(all).toEqual([]);
});

it('has a case for every check of the preset', () => {
  const known = new Set(CHECK_CASES.map(one => one.ruleId)).add('act-missing');
  known.add('not-applicable');
  const all = [...CHECKS.values()].flat().map(check => check.ruleId);
  expect([...new Set(all)].sort()).toEqual([...known].sort());
});

describe.each(CHECK_CASES)('$ruleId beside $field', one => {
  const {ruleId, field, severity} = one;

  it('fires', () => {
    const [finding, ...others] = of(ruleId, findings(field, one.fires));
    expect(finding).toMatchObject({severity, explained: false});
    expect(others).toEqual([]);
    expect(openOf(ruleId, findings(field, one.fires))).toEqual([]);
  });

  it('is silent at the bound', () => {
    const found = findings(field, one.justBelow);
    expect(of(ruleId, found)).toEqual([]);
    expect(openOf(ruleId, found)).toEqual([]);
  });

  it('says that it was not checked when a number is missing', () => {
    const found = findings(field, one.missing ?? {});
    expect(of(ruleId, found)).toEqual([]);
    expect(openOf(ruleId, found)).toMatchObject([{severity: 'note'}]);
  });

  it('counts as explained only if it is an error with an explanation', () => {
    const explanations = {...EXPLAINED, [field]: 'посчитано по приказу'};
    const found = of(ruleId, findings(field, one.fires, explanations));
    expect(found).toMatchObject([{explained: severity === 'error'}]);
  });
});

describe('the act behind «да»', () => {
  it('is asked for when nothing stands beside it', () => {
    expect(findings('i1.1', {}, {})).toMatchObject([
      {ruleId: 'act-missing', severity: 'error', explained: false},
    ]);
  });

  it('is not asked for beside «нет»', () => {
    expect(findings('i1.1', {typed: {'i1.1': 'нет'}}, {})).toEqual([]);
  });
});

describe('a row that holds no number', () => {
  it('stops at a structural error, whatever else is missing', () => {
    const found = findings('i1.2', {typed: {'i1.2': 2.5, k9: null}});
    expect(found).toMatchObject([{ruleId: 'structural', severity: 'error'}]);
  });

  it.each([
    ['', 'warning', false],
    ['нет такого класса', 'note', true],
  ])(
    'is blank; explanation «%s» makes it a %s',
    (text, severity, explained) => {
      const found = findings('i1.2', {typed: {'i1.2': null}}, {'i1.2': text});
      expect(found).toMatchObject([{ruleId: 'blank', severity, explained}]);
    },
  );

  it('asks why it is «н/п», also when its cohort is missing', () => {
    const found = findings('i1.2', {typed: {'i1.2': 'Н/П', k9: null}});
    expect(found).toMatchObject([{ruleId: 'not-applicable', explained: false}]);
  });

  it('is silent at «н/п» where there is nobody to count', () => {
    expect(findings('i1.2', {typed: {'i1.2': 'н/п', k9: 0}})).toEqual([]);
  });
});

it('lists errors first and what was not checked last', () => {
  const found = findings('i11.1', {
    typed: {'i11.1': 100},
    previous: {'i11.1': 10},
  });
  expect(found.map(one => one.severity)).toEqual(['error', 'warning']);
  const open = findings('i5.1', {
    typed: {'i5.1': 601},
    previous: {'i5.1': null},
  });
  expect(open.map(one => one.ruleId)).toEqual([
    'exceeds-cohort',
    'not-checked',
  ]);
});
