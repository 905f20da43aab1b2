import {compareWithPeers} from '../compare-with-peers';
import {countedShare, rowOf} from '../counted-share';
import type {RuleCondition} from './rule-condition';
import {shareEvidence} from './share-evidence';

const PARTICIPANTS = 'i3.1a';

/** Nobody takes part in the project though there are pupils who could. */
export const biletAbsent: RuleCondition = {
  id: 'bilet-absent',
  fire(context, institution, rule) {
    const row = rowOf(context, PARTICIPANTS);
    const share = countedShare(context, row, institution);
    if (!share || share.n > 0) return [];
    const group = compareWithPeers(context, row, institution.code);
    return [shareEvidence(context, institution, rule, row, share, group)];
  },
};
