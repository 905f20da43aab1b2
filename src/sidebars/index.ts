// Made by `npm run build` of the files beside it.
import {page as centre} from './centre/page';
import {page as dashboard} from './dashboard/page';
import {page as decisions} from './decisions/page';
import {page as letters} from './letters/page';
import {page as note} from './note/page';
import {page as publicPage} from './public-page/page';
import {page as recommendations} from './recommendations/page';
import {page as school} from './school/page';
import {page as selfCheck} from './self-check/page';
import {page as wizard} from './wizard/page';

export const PAGES = {
  centre,
  dashboard,
  decisions,
  letters,
  note,
  'public-page': publicPage,
  recommendations,
  school,
  'self-check': selfCheck,
  wizard,
} as const;

export type PageName = keyof typeof PAGES;
