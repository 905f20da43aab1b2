import {lowRule} from './low-rule';

/** The share reached by early guidance is low among the peers'. */
export const earlyGuidanceLow = lowRule('early-guidance-low', {
  own: {typed: {'i3.1': 90, 'k5-11': 300}},
  peers: [
    {'i3.1': 180, 'k5-11': 300},
    {'i3.1': 150, 'k5-11': 300},
    {'i3.1': 210, 'k5-11': 300},
    {'i3.1': 240, 'k5-11': 300},
  ],
  before: [],
  daysLate: 0,
});
