import {
  analyseClosed,
  analyseHistory,
} from '../../src/core/analysis/analyse-period';
import {
  periodFigures,
  type PeriodFigures,
} from '../../src/core/analysis/period-figures';
import type {Finding} from '../../src/core/checks/finding';
import type {Institution} from '../../src/core/order/institution';
import type {Preset} from '../../src/core/order/preset';
import {fireRule} from '../../src/core/recommendation/recommend';
import type {Evidence} from '../../src/core/recommendation/recommendation';
import type {Rule} from '../../src/core/rules/rule';
import type {RuleContext} from '../../src/core/rules/rule-condition';
import type {Submission} from '../../src/core/submission/submission';
import {byCode, institution, submission} from '../core/example';

export type Typed = Readonly<Record<string, string | number | null>>;

interface More extends Partial<
  Pick<RuleContext, 'rules' | 'today' | 'controlDates' | 'withdrawn'>
> {
  preset?: RuleContext['preset'];
  deadline?: string | null;
  /** In place of what the checks find. */
  findings?: ReadonlyMap<string, readonly Finding[]>;
  /** Returns of the years before, the latest first. */
  before?: readonly (readonly Submission[])[];
}

function refigured(
  figures: PeriodFigures,
  findings: ReadonlyMap<string, readonly Finding[]>,
): PeriodFigures {
  return periodFigures({...figures, findings}, figures);
}

/** What tests of rules need, over the rules of an order. */
export function contextsOf(own: Preset) {
  /** The preset's rule, its version one that evidence must repeat. */
  function rule(id: string, more?: Partial<Rule>): Rule {
    const found = own.rules.find(one => one.id === id);
    if (!found) throw new Error(id);
    return {...found, version: 3, ...more};
  }

  function contextOf(
    institutions: readonly Institution[],
    submissions: readonly Submission[],
    more: More = {},
  ): RuleContext {
    const {preset = own} = more;
    const deadline = more.deadline === undefined ? '2025-12-20' : more.deadline;
    const record = {
      period: 2025,
      deadline,
      institutions,
      submissions: byCode(submissions),
    };
    const first = analyseClosed(preset, record);
    const history = (more.before ?? []).map((returns, back) => ({
      ...record,
      period: 2024 - back,
      submissions: byCode(returns),
    }));
    return {
      preset,
      rules: more.rules ?? own.rules.map(one => rule(one.id)),
      today: more.today ?? '2025-12-21',
      now: more.findings ? refigured(first, more.findings) : first,
      before: analyseHistory(preset, history, 2025),
      controlDates: more.controlDates ?? new Map(),
      withdrawn: more.withdrawn ?? new Set(),
    };
  }

  /** The first institution and as many like it as there are other returns. */
  function peersOf(
    typed: Typed,
    others: readonly Typed[],
    more: Omit<More, 'before'> & {
      /** What was typed in the years before, the first institution's first. */
      before?: readonly (readonly Typed[])[];
      shape?: Partial<Institution>;
    } = {},
  ): RuleContext {
    const {before, shape, ...rest} = more;
    const returns = (all: readonly Typed[]) =>
      all.map((one, index) => submission(`s${index}`, {'k1-11': 400, ...one}));
    const all = [typed, ...others];
    return contextOf(
      all.map((_, index) => institution(`s${index}`, shape)),
      returns(all),
      {...rest, before: before?.map(returns)},
    );
  }

  /** What a rule says of the institution `s0`. */
  function fire(
    id: string,
    context: RuleContext,
    more?: Partial<Rule>,
  ): Evidence[] {
    return fireRule(context, rule(id, more))
      .map(one => one.evidence)
      .filter(one => one.institution === 's0');
  }

  return {PRESET: own, rule, contextOf, peersOf, fire};
}
