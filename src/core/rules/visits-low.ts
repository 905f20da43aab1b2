import {lowRule} from './low-rule';

/** Few or none went to see an enterprise. */
export const visitsLow = lowRule(
  'visits-low',
  {
    own: {typed: {'i2.1': 0}},
    peers: [{'i2.1': 120}, {'i2.1': 200}, {'i2.1': 150}, {'i2.1': 90}],
    before: [],
    daysLate: 0,
  },
  {zeroToo: true},
);
