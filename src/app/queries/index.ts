import type {QueryName} from '../engine/protocol';
import {campaign} from './campaign';
import {dashboard} from './dashboard';
import {decisions} from './decisions';
import type {Query} from './query';
import {recommendations} from './recommendations';
import {schoolReturn} from './school-return';
import {session} from './session';
import {wizardState} from './wizard-state';

/** Every query by name: a new query is a file, a line here and a test. */
export const QUERIES: {readonly [Name in QueryName]: Query<Name>} = {
  session,
  campaign,
  dashboard,
  'school-return': schoolReturn,
  recommendations,
  decisions,
  'wizard-state': wizardState,
};

/** The query of this name; null when there is none. */
export function queryOf(name: string): Query<QueryName> | null {
  return Object.prototype.hasOwnProperty.call(QUERIES, name)
    ? (QUERIES[name as QueryName] as unknown as Query<QueryName>)
    : null;
}
