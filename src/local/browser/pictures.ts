import type {Picture} from './picture';
import type {LiveBook} from '../server/live-book';
import {DASHBOARD_PICTURES} from './dashboard-pictures';
import {PANEL_PICTURES} from './panel-pictures';
import {REPORT_PICTURES} from './report-pictures';

const CENTRE = 'centre@example.org';
const COMMITTEE = 'komitet@example.org';

/** The time at which all of them are taken: collection is under way. */
export const MOMENT = '2025-11-20T10:00';

/** The same of the pictures of a whole year. */
export const YEAR_MOMENT = '2026-01-20T10:00';

/** One line a picture. */
export const PICTURES: readonly Picture[] = [
  {name: 'start', as: CENTRE, tab: 'Начало'},
  {name: 'institutions', as: CENTRE, tab: 'Учреждения'},
  {name: 'plan', as: CENTRE, tab: 'План'},
  {name: 'summary', as: CENTRE, tab: 'Свод'},
  {name: 'findings', as: CENTRE, tab: 'Замечания'},
  {name: 'committee', as: COMMITTEE, tab: 'Решения'},
  {name: 'effect', as: COMMITTEE, tab: 'Решения', cell: 'K4'},
  {name: 'archive', as: CENTRE, tab: 'Архив'},
  {name: 'school-half', as: 'school6@example.org', tab: 'Пример школа № 6'},
  {name: 'school-wrong', as: 'school7@example.org', tab: 'Пример школа № 7'},
  {name: 'school-submitted', as: 'licey1@example.org', tab: 'Пример лицей № 1'},
  {
    name: 'school-returned',
    as: 'syut@example.org',
    tab: 'Пример станция юных техников',
  },
  {
    name: 'school-empty',
    as: 'school8@example.org',
    tab: 'Пример основная школа № 8',
    before: emptyOwnCells,
  },
  {
    name: 'school-panel',
    as: 'school7@example.org',
    tab: 'Пример школа № 7',
    menu: ['Профориентация', 'Панель учреждения'],
    untilInPage: 'button',
  },
  {
    name: 'centre-panel',
    as: CENTRE,
    tab: 'Свод',
    menu: ['Профориентация', 'Панель центра'],
    untilInPage: 'button',
  },
  {name: 'recommendations', as: CENTRE, tab: 'Рекомендации'},
  {
    name: 'recommendations-panel',
    as: CENTRE,
    tab: 'Рекомендации',
    menu: ['Профориентация', 'Рекомендации'],
    untilInPage: '.list button.row',
  },
  {
    name: 'recommendation-panel',
    as: CENTRE,
    tab: 'Рекомендации',
    menu: ['Профориентация', 'Рекомендации'],
    untilInPage: '.list button.row',
    steps: [{press: 'Пример: школа № 5'}],
  },
  {
    name: 'decision-form',
    as: COMMITTEE,
    tab: 'Решения',
    menu: ['Профориентация', 'Решения'],
    untilInPage: '.list button.row',
    steps: [{press: 'ПроектПроект'}, {focus: '#measure'}],
  },
  {
    name: 'wizard',
    as: CENTRE,
    tab: 'Начало',
    menu: ['Профориентация', 'Мастер настройки'],
    untilInPage: '.steps button',
  },
  {
    name: 'menu',
    as: CENTRE,
    tab: 'Начало',
    menu: ['Профориентация', 'Методический центр'],
  },
  ...PANEL_PICTURES,
  ...REPORT_PICTURES,
  ...DASHBOARD_PICTURES,
];

/** As a school finds its tab when collection opens. */
async function emptyOwnCells(
  live: LiveBook,
  sheetId: number,
  as: string,
): Promise<void> {
  const areas = (live.publisher.sheet(sheetId, as)?.open ?? []).map(area => ({
    sheetId,
    ...area,
  }));
  const answer = await live.gesture({do: 'clear', areas}, as);
  if (!answer.ok) throw new Error(answer.message);
}
