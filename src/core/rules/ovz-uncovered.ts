import {countedShare} from '../counted-share';
import type {RuleCondition} from './rule-condition';
import {rowOfRule} from './row-of-rule';
import {shareEvidence} from './share-evidence';

/**
 * Some pupils with disabilities take part in nothing. Fires for however few:
 * the advice goes to their own institution, and `smallNumber` keeps the
 * figures from going further. Peers do not matter: each child does.
 */
export const ovzUncovered: RuleCondition = {
  id: 'ovz-uncovered',
  fire(context, institution, rule) {
    const row = rowOfRule(context, rule);
    const share = countedShare(context, row, institution);
    if (!share || share.n >= share.K) return [];
    return [shareEvidence(context, institution, rule, row, share, null, true)];
  },
};
