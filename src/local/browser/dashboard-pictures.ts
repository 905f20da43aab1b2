import type {Picture} from './picture';

const CENTRE = 'centre@example.org';
const COMMITTEE = 'komitet@example.org';

/** Opens «Обзор» and waits for its first chart. */
const dashboard = (name: string, more: Partial<Picture> = {}): Picture => ({
  name,
  as: COMMITTEE,
  tab: 'Показатели',
  book: 'year',
  menu: ['Профориентация', 'Обзор'],
  untilInPage: '.chart svg',
  ...more,
});

/** «Свод» and the dashboard at the end of the year, two years behind it. */
export const DASHBOARD_PICTURES: readonly Picture[] = [
  {
    name: 'targets',
    as: CENTRE,
    tab: 'Показатели',
    cell: 'E19',
    book: 'year',
  },
  {
    name: 'summary-charts',
    as: CENTRE,
    tab: 'Свод',
    cell: 'B48',
    book: 'year',
  },
  {name: 'summary-beside', as: CENTRE, tab: 'Свод', cell: 'Y4', book: 'year'},
  dashboard('dashboard'),
  dashboard('dashboard-indicators', {
    steps: [{press: 'Показатели'}, {press: 'И 2.1'}],
  }),
  dashboard('dashboard-map', {steps: [{press: 'Карта'}]}),
  dashboard('dashboard-map-without-colour', {
    steps: [{press: 'Карта'}],
    withoutColour: true,
  }),
];
