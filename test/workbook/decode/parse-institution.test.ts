import {
  parseInstitution,
  type InstitutionText,
} from '../../../src/workbook/decode/parse-institution';
import {PRESET} from '../../support/municipality';

const project = PRESET.plan.activities.find(({parties}) =>
  parties.some(party => party.participantsOnly),
);
const ordinary = PRESET.plan.activities.find(({parties}) =>
  parties.every(party => !party.participantsOnly),
);

const LINE: InstitutionText = {
  code: 's01',
  name: 'Школа № 1',
  kind: 'школа',
  emails: 'A@example.org, b@example.org',
  contact: 'Иванова',
  upperGrades: 'да',
  projects: project?.no ?? '',
  active: '',
};

const parse = (changes: Partial<InstitutionText>) =>
  parseInstitution({...LINE, ...changes}, PRESET);

it('reads a line of the registry', () => {
  expect(parse({})).toEqual({
    institution: {
      code: 's01',
      name: 'Школа № 1',
      kind: 'school',
      emails: ['a@example.org', 'b@example.org'],
      contact: 'Иванова',
      upperGrades: true,
      projects: [project?.id],
      active: true,
    },
  });
});

it.each<[string, Partial<InstitutionText>, object]>([
  ['the kind by its code', {kind: 'SCHOOL'}, {kind: 'school'}],
  ['the kind by its name', {kind: 'Детский  сад'}, {kind: 'preschool'}],
  [
    'no grades 10-11 outside schools',
    {kind: 'preschool', upperGrades: 'да'},
    {upperGrades: false},
  ],
  ['«НЕТ» in any case', {active: 'НЕТ'}, {active: false}],
  ['an institution without mail', {emails: ''}, {emails: []}],
])('takes %s', (_, changes, expected) => {
  expect(parse(changes)).toMatchObject({institution: expected});
});

it.each<[Partial<InstitutionText>, RegExp]>([
  [{code: ''}, /^код «»/],
  [{code: 'ш01'}, /^код «ш01»/],
  [{code: 's 01'}, /^код «s 01»/],
  [{code: 's'.repeat(21)}, /^код «s+»/],
  [{name: ''}, /^нет названия/],
  [{kind: 'лицей'}, /^вид «лицей»/],
  [{emails: 'a@example.org почта'}, /^адрес почты «почта»/],
  [{upperGrades: ''}, /^10-11 классы «»/],
  [{upperGrades: 'есть'}, /^10-11 классы «есть»/],
  [{active: '1'}, /^участие «1»/],
  [{projects: '99.9'}, /^проект «99.9»/],
  [{projects: ordinary?.no}, /^проект «/],
])('refuses %j in one line', (changes, problem) => {
  expect(parse(changes)).toEqual({
    problems: [expect.stringMatching(problem)],
    wrong: new Set(Object.keys(changes)),
  });
});

it('tells all that is wrong at once', () => {
  const parsed = parse({code: '-', name: '', kind: '', active: '?'});
  expect('problems' in parsed && parsed.problems).toHaveLength(4);
});
