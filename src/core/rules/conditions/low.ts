import * as z from 'zod/mini';
import {compareWithPeers, shareIn} from '../../analysis/period-figures';
import {isLow} from '../../analysis/verdict';
import {fieldsOfRule} from '../fields-of-rule';
import type {Rule} from '../rule';
import {condition} from '../rule-condition';
import {exampleOf, PEER_SHARES, typedShares} from '../rule-example';
import {DENOMINATOR, GAP, verdictBounds} from '../rule-parameter';
import {shareEvidence, shareFigures} from '../share-ground';

const Settings = z.optional(z.strictObject({nobodyToo: z.boolean()}));

/** Fires at 0 of however many, too: nobody is not few by chance. */
const nobodyToo = ({settings}: Pick<Rule, 'settings'>) =>
  Settings.parse(settings)?.nobodyToo ?? false;

/** The share of a row is low among the peers'. */
export const low = condition({
  id: 'low',
  parameters: [DENOMINATOR, GAP],
  fieldsNeeded: () => 1,
  recurs: true,
  settings: Settings,
  guards: rule => [
    'counted-only',
    'denominator',
    'interval',
    'peers',
    ...(nobodyToo(rule) ? (['out-of-few'] as const) : []),
  ],
  concerned: rule => rule.fields,
  example({fields}, preset) {
    const at = (share: number) =>
      typedShares(
        preset,
        fields.map(field => [field, share]),
      );
    return exampleOf(at(0.1), {peers: PEER_SHARES.map(at)});
  },
  fire(context, institution, rule) {
    const {code} = institution;
    const zeroToo = nobodyToo(rule);
    return fieldsOfRule(context, rule).flatMap(field => {
      const share = shareIn(context.now, field, code);
      if (!share) return [];
      const group = compareWithPeers(context.now, field, code);
      const isBelow = group && isLow(share, group, verdictBounds(rule));
      if (!isBelow && !(zeroToo && share.n === 0)) return [];
      const figures = shareFigures(context, institution, field);
      if (!figures) return [];
      return shareEvidence(context, institution, rule, figures) ?? [];
    });
  },
});
