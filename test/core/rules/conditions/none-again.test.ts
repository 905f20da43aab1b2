import {fire, peersOf} from '../context';

const of = (n: number | string | null) => ({'i11.1': n});
const participant = {projects: ['p2.2']};

describe('none-again', () => {
  test.each([
    ['none two years running', of(0), [[of(0)]], participant, 1],
    ['one application this year', of(1), [[of(0)]], participant, 0],
    ['one application last year', of(0), [[of(1)]], participant, 0],
    ['blank this year', of(null), [[of(0)]], participant, 0],
    ['blank last year', of(0), [[of(null)]], participant, 0],
    ['no archive', of(0), [], participant, 0],
    ['not in the project', of(0), [[of(0)]], {projects: []}, 0],
    ['in another project', of(0), [[of(0)]], {projects: ['p2.3']}, 0],
  ])('%s', (_, own, before, shape, count) => {
    const context = peersOf(own, [], {before, shape});
    expect(fire('none-again', context)).toHaveLength(count);
  });

  test('fires whatever the size of the school or its group', () => {
    const small = {...of(0), 'k1-11': 12};
    const before = [[of(0)]];
    const shape = participant;
    const found = fire('none-again', peersOf(small, [], {before, shape}));
    expect(found).toMatchObject([
      {
        form: 'count',
        field: 'i11.1',
        number: 0,
        before: [{period: 2024, number: 0}],
        cells: [{period: 2025}, {period: 2024}],
      },
    ]);
    const four = [of(1), of(2), of(3)];
    expect(
      fire('none-again', peersOf(of(0), four, {before, shape})),
    ).toHaveLength(1);
  });
});
