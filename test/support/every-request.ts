import type {EntryName} from '../../src/app/entries';
import type {QueryName} from '../../src/app/queries';
import {BILET} from './recommended';

const OF_S01 = {institution: 's01'};

/** Every query with arguments with which the two schools answer it. */
export const EVERY_QUERY: Readonly<Record<QueryName, object>> = {
  session: {},
  campaign: {},
  dashboard: {},
  'wizard-state': {},
  'school-return': OF_S01,
  recommendations: {},
  decisions: {},
};

/** Every entry with arguments that the two schools' workbook takes. */
export const EVERY_ENTRY: Readonly<Record<EntryName, object>> = {
  explain: {...OF_S01, field: 'i1.2', text: 'Так и есть'},
  'answer-recommendation': {...OF_S01, id: BILET, text: 'Да'},
  submit: OF_S01,
  withdraw: OF_S01,
  'write-decision': {line: null, changes: {text: 'Решили'}},
};
