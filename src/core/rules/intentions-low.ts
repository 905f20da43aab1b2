import {lowRule} from './low-rule';

/** Few pupils were asked what they intend to become. */
export const intentionsLow = lowRule('intentions-low', {
  own: {typed: {'i5.1': 40}},
  peers: [{'i5.1': 200}, {'i5.1': 240}, {'i5.1': 180}, {'i5.1': 260}],
  before: [],
  daysLate: 0,
});
