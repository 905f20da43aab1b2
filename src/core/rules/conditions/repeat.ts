import {shareIn} from '../../analysis/period-figures';
import type {Evidence} from '../../recommendation/recommendation';
import {rowOf} from '../../submission/returns';
import type {Share} from '../../analysis/shares';
import {condition, type Fired} from '../rule-condition';
import {exampleOf} from '../rule-example';
import {DENOMINATOR, parameter, parameterOf} from '../rule-parameter';
import {yearsBefore} from '../years-before';
import {shareFigures, shareGround} from '../share-ground';
import {absent} from './absent';

/** A rise by more than this is a rise, in points of per cent. */
const RISE = parameter({id: 'risePoints', min: 0, max: 20, initial: 0});

/** Over whole numbers, so that an equal share is found equal. */
const rose = (before: Share, now: Share, points: number) =>
  100 * (now.n * before.K - before.n * now.K) > points * now.K * before.K;

/** The share that a rule was about; null when it was about none. */
function concern({rule, evidence}: Fired): string | null {
  const isShare = evidence.form === 'share' || evidence.form === 'shares';
  return isShare && rule.priority !== 'positive' ? evidence.field : null;
}

/**
 * The same rule found the same share wanting the year before, and the share
 * did not rise: a case for the committee.
 */
export const repeat = condition({
  id: 'repeat',
  parameters: [RISE, DENOMINATOR],
  fieldsNeeded: () => 0,
  recurs: false,
  guards: () => [
    'counted-only',
    'denominator',
    'own-past',
    'running',
    'withdrawn',
  ],
  concerned: () => [],
  example(_, preset) {
    const repeated = preset.rules.find(one => one.condition === absent.id);
    if (!repeated) return exampleOf({});
    const {own} = absent.example(repeated, preset);
    return exampleOf(own.typed, {before: [{own: own.typed, peers: []}]});
  },
  fire(context, institution, rule, others) {
    const {code} = institution;
    const [year] = yearsBefore(context, 1) ?? [];
    if (!year) return [];
    const repeated = new Map<string, string[]>();
    for (const one of others.now(code)) {
      const field = concern(one);
      if (field === null || !rowOf(context, field).controllable) continue;
      const earlier = others.before(one.rule, code);
      if (!earlier.some(evidence => evidence.field === field)) continue;
      repeated.set(field, [...(repeated.get(field) ?? []), one.rule.id]);
    }
    const least = parameterOf(rule, DENOMINATOR);
    return [...repeated].flatMap(([field, rules]): Evidence[] => {
      const now = shareFigures(context, institution, field);
      const before = shareIn(year, field, code);
      if (!now || !before || now.K < least || before.K < least) return [];
      if (rose(before, now, parameterOf(rule, RISE))) return [];
      return [
        {
          ...shareGround(context, institution, rule, [field], [year]),
          form: 'repeat',
          ...now,
          before: [{period: year.period, ...before}],
          rules: rules.sort(),
        },
      ];
    });
  },
});
