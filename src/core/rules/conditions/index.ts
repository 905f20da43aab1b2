import {absent} from './absent';
import {absentAgain} from './absent-again';
import {answer} from './answer';
import {contrast} from './contrast';
import {error} from './error';
import {fall} from './fall';
import {low} from './low';
import {notSubmitted} from './not-submitted';
import {overdue} from './overdue';
import {practice} from './practice';
import {repeat} from './repeat';
import {uncovered} from './uncovered';

/** Every condition that a preset's rules may name. */
export const RULE_CONDITIONS = [
  notSubmitted,
  error,
  answer,
  low,
  absent,
  absentAgain,
  uncovered,
  contrast,
  fall,
  practice,
  overdue,
  repeat,
] as const;

/** One of them, its ids known. */
export type KnownCondition = (typeof RULE_CONDITIONS)[number];
export type ConditionId = KnownCondition['id'];
