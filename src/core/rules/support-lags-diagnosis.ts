import {contrastRule} from './contrast-rule';

/** Many pupils were diagnosed, few were advised on what it showed. */
export const supportLagsDiagnosis = contrastRule(
  'support-lags-diagnosis',
  ['high', 'low'],
  {
    own: {typed: {'i5.1': 360, 'i7.1': 30}},
    peers: [
      {'i5.1': 200, 'i7.1': 160},
      {'i5.1': 240, 'i7.1': 200},
      {'i5.1': 180, 'i7.1': 140},
      {'i5.1': 220, 'i7.1': 180},
    ],
    before: [],
    daysLate: 0,
  },
);
