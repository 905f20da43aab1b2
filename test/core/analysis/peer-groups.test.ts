import {peerGroups, sizeBand} from '../../../src/core/analysis/peer-groups';
import {byCode, CATALOGUE, institution, submission} from '../example';

describe('sizeBand', () => {
  test.each([
    [0, 0, 299],
    [299, 0, 299],
    [300, 300, 799],
    [799, 300, 799],
    [800, 800, null],
    [2500, 800, null],
  ])('of %d pupils is %d to %p', (size, from, to) => {
    expect(sizeBand(CATALOGUE, size)).toEqual({from, to});
  });
});

describe('peerGroups', () => {
  const institutions = [
    institution('s2', {upperGrades: true}),
    institution('s1', {upperGrades: true}),
    institution('s3'),
    institution('s4', {upperGrades: true}),
    institution('s5', {upperGrades: true, active: false}),
    institution('s6', {upperGrades: true}),
    institution('d1', {kind: 'preschool'}),
    institution('a1', {kind: 'supplementary'}),
  ];
  const submissions = byCode([
    submission('s1', {'k1-11': 300}),
    submission('s2', {'k1-11': 799}, 'draft'),
    submission('s3', {'k1-11': 400}),
    submission('s4', {'k1-11': 800}),
    submission('s5', {'k1-11': 500}),
    submission('s6', {'k1-11': 'много'}),
    submission('d1', {children: 120}),
    submission('a1', {children: 900}),
  ]);
  const groups = peerGroups(CATALOGUE, institutions, submissions);

  test('joins those alike in kind, grades 10-11 and size', () => {
    expect(groups.map(({key, members}) => [key, members])).toEqual([
      ['preschool/-/0', ['d1']],
      ['school/-/300', ['s3']],
      ['school/10-11/300', ['s1', 's2']],
      ['school/10-11/800', ['s4']],
    ]);
  });

  test('leaves out who gave no size, is inactive, or has no measure of it', () => {
    const grouped = groups.flatMap(group => group.members);
    const left = institutions.filter(({code}) => !grouped.includes(code));
    expect(left.map(({code}) => code)).toEqual(['s5', 's6', 'a1']);
  });

  test('does not depend on the order of institutions', () => {
    expect(
      peerGroups(CATALOGUE, [...institutions].reverse(), submissions),
    ).toEqual(groups);
  });
});
