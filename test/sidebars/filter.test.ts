import type {CampaignRow, CampaignView} from '../../src/app/queries/campaign';
import {byKind, count, filtered} from '../../src/sidebars/centre/filter';

const row = (
  code: string,
  name: string,
  more: Partial<CampaignRow> = {},
): CampaignRow => ({
  code,
  name,
  kind: 'school',
  status: 'draft',
  isLate: false,
  isWaiting: false,
  filled: 0,
  expected: 30,
  changed: [],
  wrong: 0,
  hasAddress: true,
  link: null,
  note: '',
  sheetId: 1,
  ...more,
});

const ROWS = [
  row('s01', 'Школа № 1 имени Королёва', {status: 'accepted'}),
  row('s02', 'Лицей  «Парус»', {wrong: 2, isLate: true}),
  row('s03', 'Школа № 11', {status: 'submitted', hasAddress: false}),
  row('d01', 'Сад «Ёлочка»', {kind: 'preschool', status: 'returned'}),
];
const ALL = {mark: null, kind: null, search: ''} as const;
const codes = (filter: Partial<Parameters<typeof filtered>[1]>) =>
  filtered(ROWS, {...ALL, ...filter}).map(one => one.code);

describe('the list of institutions', () => {
  it.each([
    ['', ['s01', 's02', 's03', 'd01']],
    ['  королев ', ['s01']],
    ['ЕЛОЧКА', ['d01']],
    ['№ 1', ['s01', 's03']],
    ['лицей парус', ['s02']],
    ['s03', ['s03']],
    ['гимназия', []],
  ])('finds «%s»', (search, found) => {
    expect(codes({search})).toEqual(found);
  });

  it.each([
    ['late', ['s02']],
    ['wrong', ['s02']],
    ['unreachable', ['s03']],
    ['returned', ['d01']],
    ['submitted', ['s03']],
  ] as const)('shows those that are %s', (mark, found) => {
    expect(codes({mark})).toEqual(found);
    expect(count(ROWS, mark)).toBe(found.length);
  });

  it('holds to all that was asked at once', () => {
    expect(codes({mark: 'submitted', kind: 'school', search: '11'})).toEqual([
      's03',
    ]);
    expect(codes({mark: 'submitted', kind: 'preschool'})).toEqual([]);
  });
});

it('counts by kind what is handed in and accepted', () => {
  const view = {
    kinds: [
      {kind: 'school', title: 'Школы'},
      {kind: 'preschool', title: 'Детские сады'},
    ],
    rows: ROWS,
  } as unknown as CampaignView;
  expect(byKind(view)).toEqual([
    {title: 'Школы', all: 3, handedIn: 2, accepted: 1},
    {title: 'Детские сады', all: 1, handedIn: 0, accepted: 0},
  ]);
});
