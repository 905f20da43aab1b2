// Made by `npm run build` of the files beside it.
import {answerRecommendation} from './answer-recommendation';
import {explain} from './explain';
import {submit} from './submit';
import {withdraw} from './withdraw';
import {writeDecision} from './write-decision';

export const ENTRIES = {
  'answer-recommendation': answerRecommendation,
  explain,
  submit,
  withdraw,
  'write-decision': writeDecision,
} as const;

export type EntryName = keyof typeof ENTRIES;
