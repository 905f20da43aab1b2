import {activityOverdue} from './activity-overdue';
import {biletAbsent} from './bilet-absent';
import {contestsAbsent} from './contests-absent';
import {earlyGuidanceLow} from './early-guidance-low';
import {gia11MatchLow} from './gia11-match-low';
import {gia9MatchLow} from './gia9-match-low';
import {intentionsLow} from './intentions-low';
import {notSubmitted} from './not-submitted';
import {ovzUncovered} from './ovz-uncovered';
import {partnersMissing} from './partners-missing';
import {pedagogyAbsent} from './pedagogy-absent';
import {planNotApproved} from './plan-not-approved';
import {proektoriaAbsent} from './proektoria-absent';
import {profilePathBroken} from './profile-path-broken';
import {repeatWithoutChange} from './repeat-without-change';
import type {RuleCondition} from './rule-condition';
import {sharePractice} from './share-practice';
import {sharpFall} from './sharp-fall';
import {supportLagsDiagnosis} from './support-lags-diagnosis';
import {unexplainedError} from './unexplained-error';
import {visitsLow} from './visits-low';

/** Every condition that a preset's rule may name by its id. */
export const RULE_CONDITIONS: readonly RuleCondition[] = [
  notSubmitted,
  unexplainedError,
  planNotApproved,
  gia9MatchLow,
  gia11MatchLow,
  visitsLow,
  earlyGuidanceLow,
  biletAbsent,
  proektoriaAbsent,
  ovzUncovered,
  intentionsLow,
  supportLagsDiagnosis,
  partnersMissing,
  contestsAbsent,
  profilePathBroken,
  pedagogyAbsent,
  sharpFall,
  sharePractice,
  activityOverdue,
  repeatWithoutChange,
];
