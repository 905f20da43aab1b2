import type {Check} from '../../../src/core/checks/check';
import {checkRow} from '../../../src/core/checks/check-row';
import {field, type Operand} from '../../../src/core/checks/condition';
import {submission} from '../example';

const check = (ruleId: string, right: Operand): Check => ({
  ruleId,
  severity: 'warning',
  field: 'i3.1',
  about: [],
  violated: {is: 'greater', left: field('i3.1'), right},
  shown: [],
});
const zero: Operand = {of: 'constant', number: 0};
const missing = field('k5-11');

test.each<[string, Operand[], string[]]>([
  ['a found one', [missing, zero], ['second', 'not-checked']],
  ['none', [missing, missing], ['not-checked', 'not-checked']],
  ['found ones', [zero, missing, zero], ['first', 'third', 'not-checked']],
])('what could not be checked follows %s', (_, operands, ruleIds) => {
  const names = ['first', 'second', 'third'];
  const checks = operands.map((one, index) => check(names[index] ?? '', one));
  const given = submission('s1', {'i3.1': 5});
  const context = {previous: null, peerMedians: new Map()};
  const found = checkRow(checks, 'i3.1', given, context);
  expect(found.map(one => one.ruleId)).toEqual(ruleIds);
  const open = found.filter(one => one.ruleId === 'not-checked');
  const unchecked = operands.flatMap((one, index) =>
    one === missing ? [names[index]] : [],
  );
  expect(open.map(one => one.args[0])).toEqual(unchecked);
});
