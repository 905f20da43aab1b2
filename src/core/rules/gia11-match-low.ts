import {lowRule} from './low-rule';

/** Few of grade 11 chose exams of their profile. */
export const gia11MatchLow = lowRule('gia11-match-low', {
  own: {typed: {'i1.3': 8, k11: 40}},
  peers: [
    {'i1.3': 24, k11: 40},
    {'i1.3': 26, k11: 44},
    {'i1.3': 21, k11: 30},
    {'i1.3': 25, k11: 50},
  ],
  before: [],
  daysLate: 0,
});
