import {lowRule} from './low-rule';

/** Few of grade 9 chose exams of their profile. */
export const gia9MatchLow = lowRule('gia9-match-low', {
  own: {typed: {'i1.2': 12, k9: 60}},
  peers: [
    {'i1.2': 36, k9: 60},
    {'i1.2': 40, k9: 58},
    {'i1.2': 45, k9: 75},
    {'i1.2': 30, k9: 50},
  ],
  before: [],
  daysLate: 0,
});
