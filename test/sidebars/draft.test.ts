import type {WizardState} from '../../src/app/queries/wizard-state';
import {
  draftOf,
  firstStep,
  isReachable,
  parseAddresses,
  STEPS,
} from '../../src/sidebars/wizard/draft';
import {decodeFile, tableArgs} from '../../src/sidebars/page/table-text';

const state = (more: Partial<WizardState> = {}): WizardState => ({
  isSetUp: false,
  isOwner: true,
  stage: 'set-up',
  period: null,
  deadline: null,
  today: '2025-10-01',
  centre: [],
  committee: [],
  filling: 'tab',
  institutions: 0,
  withoutAddress: 0,
  preset: {
    title: '',
    source: '',
    activities: 52,
    indicators: 21,
    periods: [2023, 2024, 2025],
    projects: [],
  },
  ...more,
});

it.each([
  ['a blank workbook', {}, 'plan', ['plan', 'people']],
  [
    'one without institutions',
    {isSetUp: true},
    'institutions',
    ['plan', 'people', 'institutions'],
  ],
  [
    'one whose collection was not opened',
    {isSetUp: true, institutions: 3},
    'open',
    ['plan', 'people', 'institutions', 'open'],
  ],
  [
    'one that collects',
    {isSetUp: true, institutions: 3, stage: 'collecting'},
    'plan',
    [...STEPS],
  ],
] as const)('goes on with %s', (_, more, first, reachable) => {
  expect(firstStep(state(more))).toBe(first);
  expect(STEPS.filter(step => isReachable(step, state(more)))).toEqual(
    reachable,
  );
});

it.each([
  ['2025-10-01', null, '2025'],
  ['2026-10-01', null, '2025'],
  ['2025-10-01', 2024, '2024'],
])('on %s with the period %s proposes %s', (today, period, proposed) => {
  expect(draftOf(state({today, period})).period).toBe(proposed);
});

it.each([
  ['a@b.ru, c@d.ru;e@f.ru\n g@h.ru ', 4, null],
  ['', 0, null],
  ['a@b.ru школа', 2, 'школа'],
  ['a@b', 1, 'a@b'],
])('reads the addresses %j', (text, count, wrong) => {
  expect(parseAddresses(text)).toMatchObject({wrong});
  expect(parseAddresses(text).addresses).toHaveLength(count);
});

it('tells a pasted table from a file by its header', () => {
  expect(tableArgs('Код\tВид\r\na;b\tc')).toEqual({tsv: 'Код\tВид\r\na;b\tc'});
  expect(tableArgs('code;name\r\na\tb;c')).toEqual({
    csv: 'code;name\r\na\tb;c',
  });
});

it('reads what Excel saves: UTF-8, with a mark or without, and cp1251', () => {
  const utf8 = new TextEncoder().encode('Код;Ёлка');
  const marked = new TextEncoder().encode('\uFEFFКод;Ёлка');
  const cp1251 = Uint8Array.from([
    0xca, 0xee, 0xe4, 0x3b, 0xa8, 0xeb, 0xea, 0xe0,
  ]);
  for (const {buffer} of [utf8, marked, cp1251]) {
    expect(decodeFile(buffer)).toBe('Код;Ёлка');
  }
});
