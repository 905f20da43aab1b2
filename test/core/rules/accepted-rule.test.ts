import * as fc from 'fast-check';
import {
  acceptedText,
  acceptEdit,
  inForce,
} from '../../../src/core/rules/accepted-rule';
import {PRIORITIES} from '../../../src/core/rules/rule';
import {conditionOf} from '../../../src/core/rules/condition-of';
import {runs} from '../../runs';
import {rule} from './context';

const ID = 'fall';
const {parameters} = conditionOf(rule(ID));

describe('inForce', () => {
  test('reads back what was accepted', () => {
    const edits = fc.record({
      on: fc.boolean(),
      action: fc.string({minLength: 1}),
      evidence: fc.string(),
      priority: fc.constantFrom(...PRIORITIES),
      parameters: fc.record({
        fallPercent: fc.integer({min: 5, max: 90}),
        cohortPercent: fc.integer({min: 0, max: 50}),
      }),
    });
    fc.assert(
      fc.property(edits, edit => {
        const accepted = acceptEdit(rule(ID), edit);
        const again = inForce(rule(ID), parameters, acceptedText(accepted));
        expect(again).toEqual(accepted);
      }),
      runs(100, 1000),
    );
  });

  test.each([
    '',
    'null',
    '{"version":1}',
    '{"version":"2","on":true}',
    '[1',
    JSON.stringify({...rule(ID), priority: 'urgent'}),
  ])('leaves the preset in force over %j', text => {
    expect(inForce(rule(ID), parameters, text)).toEqual(rule(ID));
  });

  test('takes no parameter out of bounds, unknown or of a prototype', () => {
    const {version, on, action, evidence, priority} = rule(ID);
    const text = `{"version":${version},"on":${on},"action":"${action}","evidence":"${evidence}","priority":"${priority}","parameters":{"fallPercent":4,"cohortPercent":50,"mystery":1,"__proto__":7}}`;
    expect(inForce(rule(ID), parameters, text).parameters).toEqual({
      fallPercent: 30,
      cohortPercent: 50,
      denominatorAtLeast: 20,
    });
  });
});

describe('acceptEdit', () => {
  test.each([
    [{}, 3],
    [{on: false, priority: 'low' as const, action: 'сделать иначе'}, 3],
    [{parameters: {fallPercent: 30}}, 3],
    [{parameters: {fallPercent: 40}}, 4],
    [{parameters: {fallPercent: 40, cohortPercent: 20}}, 4],
  ])('makes of %j version %d', (edit, version) => {
    expect(acceptEdit(rule(ID), edit)).toMatchObject({...edit, version});
  });
});
