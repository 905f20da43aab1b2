import {errorFinding, institution, submission} from '../../example';
import {contextOf, fire} from '../context';

const schools = [institution('s0'), institution('s1')];
const returns = [submission('s0', {'i3.1': 'много', 'k5-11': 900})];

describe('error', () => {
  test('names every row with an error once, in the order of the tab', () => {
    const findings = [
      errorFinding('s0', 'p2.1'),
      errorFinding('s0', 'i3.1'),
      errorFinding('s0', 'k5-11'),
      errorFinding('s0', 'i3.1'),
      errorFinding('s0', 'i4.1', true),
    ];
    const context = contextOf(schools, returns, {
      findings: new Map([['s0', findings]]),
    });
    expect(fire('error', context)).toMatchObject([
      {
        form: 'errors',
        field: null,
        fields: ['k5-11', 'i3.1', 'p2.1'],
        cells: [
          {field: 'k5-11', value: {kind: 'number', number: 900}},
          {field: 'i3.1', value: {kind: 'invalid', raw: 'много'}},
        ],
        submittedAt: '2025-12-01T10:00',
      },
    ]);
  });

  test.each([
    ['no finding', 's0', []],
    ['an explained error', 's0', [errorFinding('s0', 'i3.1', true)]],
    [
      'a warning',
      's0',
      [{...errorFinding('s0', 'i3.1'), severity: 'warning' as const}],
    ],
    ['an error of another institution', 's1', [errorFinding('s1', 'i3.1')]],
  ])('is silent about %s', (_, code, findings) => {
    const context = contextOf(schools, returns, {
      findings: new Map([[code, findings]]),
    });
    expect(fire('error', context)).toEqual([]);
  });
});
