import {compareWithPeers, isLow} from '../compare-with-peers';
import {countedShare} from '../counted-share';
import type {RuleCondition} from './rule-condition';
import {rowOfRule} from './row-of-rule';
import {shareEvidence} from './share-evidence';

/** The share reached by early guidance is low among the peers'. */
export const earlyGuidanceLow: RuleCondition = {
  id: 'early-guidance-low',
  fire(context, institution, rule) {
    const row = rowOfRule(context, rule);
    const share = countedShare(context, row, institution);
    const {verdictDenominator} = context.preset.catalogue.thresholds;
    if (!share || share.K < verdictDenominator) return [];
    const group = compareWithPeers(context, row, institution.code);
    if (!group || !isLow(share, group)) return [];
    return [shareEvidence(context, institution, rule, row, share, group)];
  },
};
