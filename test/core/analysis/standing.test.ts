import type {Finding} from '../../../src/core/checks/finding';
import {standingOf} from '../../../src/core/analysis/standing';
import type {Status} from '../../../src/core/submission/submission';
import {CATALOGUE, errorFinding, submission} from '../example';

const [yesNo, , number] = CATALOGUE.indicators;
if (!yesNo || !number) throw new Error('no rows');
const omitted = (reason: string) => ({is: 'omitted', reason});
const counted = (n: number) => ({is: 'counted', number: n});

describe('standingOf', () => {
  test.each<[string, string | number | null, Finding[], object]>([
    ['counts a number', 7, [], counted(7)],
    ['counts a zero', 0, [], counted(0)],
    ['omits a blank', null, [], omitted('blank')],
    ['omits text', 'семь', [], omitted('invalid')],
    ['omits a fraction', 1.5, [], omitted('invalid')],
    ['does not expect «н/п»', 'н/п', [], {is: 'not-applicable'}],
    [
      'omits an unexplained error',
      7,
      [errorFinding('s', 'i3.1')],
      omitted('unexplained-error'),
    ],
    [
      'counts an explained error',
      7,
      [errorFinding('s', 'i3.1', true)],
      counted(7),
    ],
    [
      'counts despite an error elsewhere',
      7,
      [errorFinding('s', 'k5-11')],
      counted(7),
    ],
    [
      'counts despite a warning',
      7,
      [{...errorFinding('s', 'i3.1'), severity: 'warning'}],
      counted(7),
    ],
    [
      'omits when one of two errors is unexplained',
      7,
      [errorFinding('s', 'i3.1', true), errorFinding('s', 'i3.1')],
      omitted('unexplained-error'),
    ],
    [
      'never counts what breaks the structure, explained or not',
      'семь',
      [errorFinding('s', 'i3.1', true)],
      omitted('invalid'),
    ],
  ])('%s', (_, typed, findings, expected) => {
    const given = submission('s', {'i3.1': typed});
    expect(standingOf(number, given, findings)).toEqual(expected);
  });

  test.each<[Status, object]>([
    ['draft', omitted('not-submitted')],
    ['returned', omitted('not-submitted')],
    ['submitted', counted(7)],
    ['accepted', counted(7)],
  ])('of a return that is %s', (status, expected) => {
    const given = submission('s', {'i3.1': 7}, status);
    expect(standingOf(number, given, [])).toEqual(expected);
  });

  test('still expects the «н/п» of a draft', () => {
    const given = submission('s', {'i3.1': 'н/п'}, 'draft');
    expect(standingOf(number, given, [])).toEqual(omitted('not-submitted'));
  });

  test('takes a missing return for an empty draft', () => {
    expect(standingOf(number, undefined, [])).toEqual(omitted('not-submitted'));
  });

  test('adds 1 for «да» and 0 for «нет»', () => {
    const of = (word: string) =>
      standingOf(yesNo, submission('s', {'i1.1': word}), []);
    expect([of('да'), of('нет')]).toEqual([counted(1), counted(0)]);
  });
});
