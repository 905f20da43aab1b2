// Made by `npm run build` of the files beside it.
import {campaign} from './campaign';
import {dashboard} from './dashboard';
import {decisions} from './decisions';
import {recommendations} from './recommendations';
import {schoolReturn} from './school-return';
import {session} from './session';
import {wizardState} from './wizard-state';

export const QUERIES = {
  campaign,
  dashboard,
  decisions,
  recommendations,
  'school-return': schoolReturn,
  session,
  'wizard-state': wizardState,
} as const;

export type QueryName = keyof typeof QUERIES;
