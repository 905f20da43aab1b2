import {biletAbsent} from './bilet-absent';
import {earlyGuidanceLow} from './early-guidance-low';
import {notSubmitted} from './not-submitted';
import {ovzUncovered} from './ovz-uncovered';
import {planNotApproved} from './plan-not-approved';
import type {RuleCondition} from './rule-condition';
import {unexplainedError} from './unexplained-error';

/** Every condition that a preset's rule may name by its id. */
export const RULE_CONDITIONS: readonly RuleCondition[] = [
  notSubmitted,
  unexplainedError,
  planNotApproved,
  earlyGuidanceLow,
  biletAbsent,
  ovzUncovered,
];
