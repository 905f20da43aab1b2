import type {LiveBook} from '../server/live-book';
import {askScript} from './ask-script';
import type {Step} from './panel-steps';
import type {Picture} from './picture';

const CENTRE = 'centre@example.org';
const COMMITTEE = 'komitet@example.org';

/** A report over the sheet, then its first page on A4. */
const both = (
  name: string,
  title: string,
  as: string,
  more: Partial<Picture> = {},
): Picture[] => {
  const picture = {
    name,
    as,
    tab: 'Свод',
    menu: ['Профориентация', 'Письма и справки', title],
    untilInPage: '.paper',
    ...more,
  };
  return [picture, {...picture, name: `${name}-a4`, part: 'sheet'}];
};

/** The year before the present one is closed, and told whole. */
const LAST_YEAR: readonly Step[] = [{choose: '#period', option: '2024'}];

/** Approves what is recommended for this year, as the centre does. */
async function approve(live: LiveBook): Promise<void> {
  await askScript(live, CENTRE, {command: 'recommend', args: {}});
  const asked = {query: 'recommendations', args: {}};
  const {data} = await askScript(live, CENTRE, asked);
  const {rows} = data as {
    rows: {id: string; period: number; state: string}[];
  };
  const latest = Math.max(...rows.map(({period}) => period));
  const ids = rows
    .filter(({period, state}) => period === latest && state === 'draft')
    .map(({id}) => id);
  // Another picture may have come before.
  if (ids.length === 0) return;
  const args = {ids, action: 'approve'};
  await askScript(live, CENTRE, {command: 'move-recommendations', args});
}

/** Letters, note and public page of the example. */
export const REPORT_PICTURES: readonly Picture[] = [
  ...both('note', 'Аналитическая справка…', COMMITTEE, {steps: LAST_YEAR}),
  ...both('public-page', 'Страница для сайта…', CENTRE, {steps: LAST_YEAR}),
  ...both('letters', 'Письма учреждениям…', CENTRE, {before: approve}),
];
