import type {Returns} from '../counted-share';
import type {Institution} from '../institution';
import type {Preset} from '../preset';
import type {Evidence} from '../recommendation';
import type {Rule} from '../rule';

/** What the rules look at. */
export interface RuleContext extends Returns {
  preset: Pick<Preset, 'catalogue' | 'plan'>;
  /** Rules as the centre has set them. */
  rules: readonly Rule[];
  period: number;
  /** Local day `yyyy-mm-dd`. */
  today: string;
  /** Last day of submission, inclusive; null when none was set. */
  deadline: string | null;
}

/** The condition that a rule of the preset names by its id. */
export interface RuleCondition {
  id: string;
  /**
   * Grounds against one active institution; empty when the rule does not fire
   * or an operand is missing.
   */
  fire(context: RuleContext, institution: Institution, rule: Rule): Evidence[];
}
