import {absentRule} from './absent-rule';

/** Nobody takes part in «Билет в будущее» though there are who could. */
export const biletAbsent = absentRule('bilet-absent', {
  own: {typed: {'i3.1a': 0, 'k6-11': 260}},
  peers: [],
  before: [],
  daysLate: 0,
});
