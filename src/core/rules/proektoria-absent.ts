import {absentRule} from './absent-rule';

/** Nobody watched an open lesson of «ПроеКТОриЯ». */
export const proektoriaAbsent = absentRule('proektoria-absent', {
  own: {typed: {'i3.1b': 0, 'k5-11': 300}},
  peers: [],
  before: [],
  daysLate: 0,
});
