import {contrastRule} from './contrast-rule';

/** Exams were of the profile, the studies after school are not. */
export const profilePathBroken = contrastRule(
  'profile-path-broken',
  ['high', 'low'],
  {
    own: {typed: {'i1.3': 38, k11: 40, 'i10.2': 12, g9: 55, g11: 40}},
    peers: [
      {'i1.3': 20, k11: 40, 'i10.2': 50, g9: 60, g11: 38},
      {'i1.3': 24, k11: 44, 'i10.2': 55, g9: 58, g11: 42},
      {'i1.3': 16, k11: 30, 'i10.2': 40, g9: 50, g11: 30},
      {'i1.3': 25, k11: 50, 'i10.2': 62, g9: 66, g11: 48},
    ],
    before: [],
    daysLate: 0,
  },
  ['analysis-only'],
);
