import {contextsOf} from '../../support/rule-contexts';
import {presetOf, ruleOf} from '../example';

export type {Typed} from '../../support/rule-contexts';

const SHARES = ['i2.1', 'i3.1', 'i3.1a'];

/** A rule of each condition over the neutral rows, named as its condition. */
export const {PRESET, rule, contextOf, peersOf, fire} = contextsOf(
  presetOf([
    ruleOf('not-submitted', 'not-submitted', {parameters: {graceDays: 0}}),
    ruleOf('error', 'error'),
    ruleOf('answer', 'answer', {fields: ['i1.1']}),
    ruleOf('low', 'low', {fields: ['i3.1']}),
    ruleOf('absent', 'absent', {fields: ['i3.1a']}),
    ruleOf('absent-again', 'absent-again', {fields: ['i2.1']}),
    ruleOf('none-again', 'absent-again', {
      fields: ['i11.1'],
      projects: ['p2.2'],
    }),
    ruleOf('uncovered', 'uncovered', {fields: ['i4.1']}),
    ruleOf('contrast', 'contrast', {
      fields: ['i2.1', 'i3.1'],
      settings: {standings: ['high', 'low']},
    }),
    ruleOf('fall', 'fall', {
      fields: [...SHARES, 'i4.1', 'i10.2'],
      parameters: {fallPercent: 30, cohortPercent: 10, denominatorAtLeast: 20},
    }),
    ruleOf('practice', 'practice', {fields: SHARES, priority: 'positive'}),
    ruleOf('overdue', 'overdue', {activities: []}),
    ruleOf('repeat', 'repeat', {addressee: 'centre'}),
  ]),
);
