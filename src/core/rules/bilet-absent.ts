import {compareWithPeers} from '../compare-with-peers';
import {countedShare} from '../counted-share';
import type {RuleCondition} from './rule-condition';
import {rowOfRule} from './row-of-rule';
import {shareEvidence} from './share-evidence';

/** Nobody takes part in the project though there are pupils who could. */
export const biletAbsent: RuleCondition = {
  id: 'bilet-absent',
  fire(context, institution, rule) {
    const row = rowOfRule(context, rule);
    const share = countedShare(context, row, institution);
    if (!share || share.n > 0) return [];
    const group = compareWithPeers(context, row, institution.code);
    return [shareEvidence(context, institution, rule, row, share, group)];
  },
};
