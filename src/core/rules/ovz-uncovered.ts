import {countedShare, rowOf} from '../counted-share';
import type {RuleCondition} from './rule-condition';
import {shareEvidence} from './share-evidence';

const REACHED = 'i4.1';

/**
 * Some pupils with disabilities take part in nothing. Fires for however few:
 * the advice goes to their own institution, and `smallNumber` keeps the
 * figures from going further. Peers do not matter: each child does.
 */
export const ovzUncovered: RuleCondition = {
  id: 'ovz-uncovered',
  fire(context, institution, rule) {
    const row = rowOf(context, REACHED);
    const share = countedShare(context, row, institution);
    if (!share || share.n >= share.K) return [];
    return [shareEvidence(context, institution, rule, row, share, null, true)];
  },
};
