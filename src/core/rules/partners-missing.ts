import {contrastRule} from './contrast-rule';

/** Neither colleges, nor universities, nor the job centre are reached. */
export const partnersMissing = contrastRule(
  'partners-missing',
  ['low', 'low', 'low'],
  {
    own: {typed: {'i6.1': 10, 'i9.1': 5, 'i10.1': 8}},
    peers: [
      {'i6.1': 90, 'i9.1': 60, 'i10.1': 80},
      {'i6.1': 110, 'i9.1': 75, 'i10.1': 70},
      {'i6.1': 80, 'i9.1': 50, 'i10.1': 95},
      {'i6.1': 100, 'i9.1': 65, 'i10.1': 85},
    ],
    before: [],
    daysLate: 0,
  },
);
