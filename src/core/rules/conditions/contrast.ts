import * as z from 'zod/mini';
import {compareWithPeers, shareIn} from '../../analysis/period-figures';
import {isHigh, isLow} from '../../analysis/verdict';
import type {ShareFigures} from '../../recommendation/recommendation';
import {fieldsOfRule} from '../fields-of-rule';
import type {Rule} from '../rule';
import {condition} from '../rule-condition';
import {exampleOf, PEER_SHARES, typedShares} from '../rule-example';
import {DENOMINATOR, GAP, verdictBounds} from '../rule-parameter';
import {shareFigures, shareGround} from '../share-ground';

/** Where the share of each field must stand in its group; one of them low. */
const Settings = z.strictObject({
  standings: z
    .array(z.enum(['low', 'high']))
    .check(z.refine(all => all.includes('low'))),
});

const standingsOf = ({settings}: Pick<Rule, 'settings'>) =>
  Settings.parse(settings).standings;

/** The first row that is low, which the action is about. */
const lowRow = (rule: Rule) =>
  rule.fields[standingsOf(rule).indexOf('low')] ?? '';

/** Several rows, each standing in its group where the rule says. */
export const contrast = condition({
  id: 'contrast',
  parameters: [DENOMINATOR, GAP],
  fieldsNeeded: rule => standingsOf(rule).length,
  recurs: true,
  settings: Settings,
  guards: () => ['counted-only', 'denominator', 'interval', 'peers'],
  concerned: rule => [lowRow(rule)],
  example(rule, preset) {
    const own = standingsOf(rule).map(
      (one, index) =>
        [rule.fields[index] ?? '', one === 'high' ? 0.9 : 0.1] as const,
    );
    const peers = PEER_SHARES.map(share =>
      typedShares(
        preset,
        rule.fields.map(field => [field, share]),
      ),
    );
    return exampleOf(typedShares(preset, own), {peers});
  },
  fire(context, institution, rule) {
    const {code} = institution;
    const standings = standingsOf(rule);
    const fields = fieldsOfRule(context, rule, standings.length).slice(
      0,
      standings.length,
    );
    const bounds = verdictBounds(rule);
    const parts: ShareFigures[] = [];
    for (const [index, field] of fields.entries()) {
      const share = shareIn(context.now, field, code);
      const group = share && compareWithPeers(context.now, field, code);
      const stands = standings[index] === 'high' ? isHigh : isLow;
      if (!group || !stands(share, group, bounds)) return [];
      const figures = shareFigures(context, institution, field);
      if (figures) parts.push(figures);
    }
    return [
      {
        ...shareGround(context, institution, rule, fields),
        form: 'shares',
        field: lowRow(rule),
        parts,
      },
    ];
  },
});
