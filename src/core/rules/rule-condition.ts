import type * as z from 'zod/mini';
import type {PeriodFigures} from '../analysis/period-figures';
import type {Institution} from '../order/institution';
import type {Preset} from '../order/preset';
import type {Evidence} from '../recommendation/recommendation';
import type {Rule} from './rule';
import type {RuleExample} from './rule-example';
import type {RuleParameter} from './rule-parameter';

/** What the rules look at. */
export interface RuleContext {
  preset: Pick<Preset, 'catalogue' | 'plan'>;
  /** Rules as the centre has set them. */
  rules: readonly Rule[];
  /** Local day `yyyy-mm-dd`. */
  today: string;
  /** The period that recommendations are made for. */
  now: PeriodFigures;
  /** Closed periods before it, the latest first. */
  before: readonly PeriodFigures[];
  /** Control dates that the centre set, by activity. */
  controlDates: ReadonlyMap<string, string>;
  /** Ids of recommendations that people withdrew, of any period. */
  withdrawn: ReadonlySet<string>;
}

/** A rule that fired, and on what. */
export interface Fired {
  rule: Rule;
  evidence: Evidence;
}

/** What the other rules that are on and look at shares say. */
export interface OtherRules {
  now(code: string): readonly Fired[];
  /**
   * What one of them said in the calendar year before; empty when that is not
   * in the archive.
   */
  before(rule: Rule, code: string): readonly Evidence[];
}

/** What keeps a rule fair, for its page. */
export const FAIRNESS_GUARDS = [
  /** Only what is in the official total is judged. */
  'counted-only',
  /** No verdict below the least denominator. */
  'denominator',
  /** Few children: «n из K», never a percentage. */
  'out-of-few',
  /** A difference that chance explains is none. */
  'interval',
  /** Peers of the same kind and size, five at the least. */
  'peers',
  /** Held against nobody but itself. */
  'own-past',
  /** Two calendar years in a row, both of them counted. */
  'running',
  /** The cohort changed little, so that the share can be compared. */
  'stable-cohort',
  /** A school can analyse it but not ensure it. */
  'analysis-only',
  /** Small numbers do not leave the workbook. */
  'small-number',
  /** Only those who take part in the project. */
  'participants',
  /** Silence is not held against anybody. */
  'stated-only',
  /** What people withdrew the year before does not come back. */
  'withdrawn',
] as const;
export type FairnessGuard = (typeof FAIRNESS_GUARDS)[number];

/** A kind of rule: what the rules of a preset that name it look for. */
export interface RuleCondition<
  Id extends string = string,
  Parameter extends string = string,
> {
  /** Permanent: rules name it in their `condition`. */
  id: Id;
  /** Numbers that the centre may change, with the bounds of every rule. */
  parameters: readonly RuleParameter<Parameter>[];
  /** How many `fields` a rule must name at the least. */
  fieldsNeeded(rule: Rule): number;
  /** Shape of a rule's `settings`; without it a rule has none. */
  settings?: z.ZodMiniType;
  /** Whether its grounds are shares that can come back the year after. */
  recurs: boolean;
  /** What keeps such a rule fair, beside what `guardsOf` reads from it. */
  guards(
    rule: Rule,
    preset: Pick<Preset, 'catalogue'>,
  ): readonly FairnessGuard[];
  /** The rows that the action is about, of those that the rule names. */
  concerned(rule: Rule): readonly string[];
  /** A case in which the rule fires, made of the rows that it names. */
  example(rule: Rule, preset: Preset): RuleExample;
  /**
   * Grounds against one active institution of those that the rule concerns;
   * empty when it does not fire or an operand is missing.
   */
  fire(
    context: RuleContext,
    institution: Institution,
    rule: Rule,
    others: OtherRules,
  ): Evidence[];
}

/** The same condition, its ids kept as they are written. */
export const condition = <
  const Id extends string,
  const Parameter extends string = never,
>(
  definition: RuleCondition<Id, Parameter>,
): RuleCondition<Id, Parameter> => definition;
