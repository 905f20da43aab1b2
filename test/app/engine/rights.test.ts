import {columnName} from '../../../src/workbook/a1';
import type {ActualTab} from '../../../src/workbook/actual';
import {cellAt} from '../../../src/workbook/grid';
import type {Area} from '../../../src/workbook/layout';
import {TABLE_TOP} from '../../../src/workbook/table';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {RECOMMENDATION_COLUMN} from '../../../src/workbook/tabs/recommendations';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {COMMITTEE, OWNER, personOf, STRANGER} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {tabOf, tick, type} from '../../support/sheets-of';

/** Of the centre too, but not the workbook's owner. */
const SECOND = 'second@example.org';
const CODES = ['s01', 's02', 'u01'] as const;
type Code = (typeof CODES)[number];
type Tabs = readonly ActualTab[];

/** Every cell of the workbook that the person can change: «tab!E7». */
type Changeable = (
  bundle: BundleHost,
  tabs: Tabs,
  user: string,
) => readonly string[];

/** Asks of each cell of the workbook, one by one. */
const cellByCell: Changeable = ({book}, tabs, user) =>
  tabs.flatMap(tab =>
    namesOf(tab, wholeOf(tab)).filter((_, index) => {
      const row = Math.floor(index / tab.columnCount);
      const column = index % tab.columnCount;
      return book.canEdit({sheetId: tab.sheetId, row, column}, user);
    }),
  );

/** The same by areas, which is quicker. */
const byAreas: Changeable = ({book}, tabs, user) =>
  tabs.flatMap(tab =>
    book.openAreas(tab.sheetId, user).flatMap(area => namesOf(tab, area)),
  );

const wholeOf = (tab: ActualTab): Area => ({
  startRow: 0,
  endRow: tab.rowCount,
  startColumn: 0,
  endColumn: tab.columnCount,
});

function namesOf(tab: ActualTab, area: Area): string[] {
  const names: string[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      names.push(`${tab.anchor?.id}!${columnName(column)}${row + 1}`);
    }
  }
  return names;
}

/** Ids of the rows, as column A holds them. */
function idsOf(tab: ActualTab): [row: number, id: string][] {
  return Array.from({length: tab.rowCount}, (_, row) => row).flatMap(row => {
    const id = cellAt(tab.values, row, 0);
    return typeof id === 'string' ? [[row, id] as [number, string]] : [];
  });
}

const FIELD = /^(k\d+-\d+|k\d+|g\d+|ovz|children|i\d+\.\d+[a-z]?)$/;
const ACTIVITY = /^p\d+\.\d+$/;
/** Activities of project participants; s01 takes part in two. */
const PROJECTS = /^p4\.[3-7]$/;
const TAKEN: Readonly<Record<Code, readonly string[]>> = {
  s01: ['p4.3', 'p4.6'],
  s02: [],
  u01: [],
};

const tabIn = (tabs: Tabs, id: string): ActualTab => {
  const found = tabs.find(tab => tab.anchor?.id === id);
  if (!found) throw new Error(`no tab: ${id}`);
  return found;
};

/** E and H of the fields, E, F and H of the activities, E of the box. */
function inputs(tabs: Tabs, code: Code): string[] {
  const id = `institution:${code}`;
  const lettersOf = (row: string): string => {
    if (row === 'submit') return 'E';
    if (FIELD.test(row)) return 'EH';
    const isForeign = PROJECTS.test(row) && !TAKEN[code].includes(row);
    return ACTIVITY.test(row) && !isForeign ? 'EFH' : '';
  };
  return idsOf(tabIn(tabs, id)).flatMap(([row, rowId]) =>
    [...lettersOf(rowId)].map(letter => `${id}!${letter}${row + 1}`),
  );
}

/** H of the first rows that are kept for recommendations. */
function answers(tabs: Tabs, code: Code, count: number): string[] {
  const id = `institution:${code}`;
  const mine = Array.from({length: count}, (_, i) => `received:${i + 1}`);
  return idsOf(tabIn(tabs, id))
    .filter(([, rowId]) => mine.includes(rowId))
    .map(([row]) => `${id}!H${row + 1}`);
}

/** All below the titles from «№ акта» to «Мероприятия». */
function decisions(tabs: Tabs): string[] {
  const tab = tabIn(tabs, 'decisions');
  const place = (title: string) => {
    const row = tab.values.findIndex(cells => cells.includes(title));
    return [row, tab.values[row]?.indexOf(title)];
  };
  const [titles = NaN, startColumn = NaN] = place('№ акта');
  const [, last = NaN] = place('Мероприятия');
  return namesOf(tab, {
    startRow: titles + 1,
    endRow: tab.rowCount,
    startColumn,
    endColumn: last + 1,
  });
}

/**
 * What each may change must be exactly this; of the answers, so many as the
 * institution has recommendations.
 */
function expectRights(
  bundle: BundleHost,
  open: readonly Code[],
  received: Partial<Record<Code, number>> = {},
  changeable: Changeable = byAreas,
): void {
  const {tabs} = readAll(bundle.book);
  const cells = (user: string) => [...changeable(bundle, tabs, user)].sort();
  for (const code of CODES) {
    const own = [
      ...(open.includes(code) ? inputs(tabs, code) : []),
      ...answers(tabs, code, received[code] ?? 0),
    ];
    expect(cells(personOf(code))).toEqual(own.sort());
  }
  expect(cells(COMMITTEE)).toEqual(decisions(tabs).sort());
  expect(cells(STRANGER)).toEqual([]);
  const all = tabs.flatMap(tab => namesOf(tab, wholeOf(tab)));
  expect(changeable(bundle, tabs, OWNER)).toHaveLength(all.length);
  expect(changeable(bundle, tabs, SECOND)).toHaveLength(all.length);
}

/** Fills every field with something that an explanation lets through. */
function handIn(bundle: BundleHost, code: Code): void {
  const tab = tabOf(bundle.book, `institution:${code}`);
  for (const [, id] of idsOf(tab)) {
    if (!FIELD.test(id)) continue;
    type(bundle.book, code, id, id === 'i1.1' ? 'нет' : '1');
    type(bundle.book, code, id, 'так и есть', {column: COLUMN.explanation});
  }
  tick(bundle.book, code);
  must(bundle, 'submit');
}

function must(
  bundle: BundleHost,
  command: string,
  args: object = {},
  user = OWNER,
): void {
  const {ok, message, details} = bundle.call(command, args, user);
  if (!ok) throw new Error([message, ...details].join('\n'));
}

function at(bundle: BundleHost, moment: string): void {
  bundle.host = {...bundle.host, now: Date.parse(`${moment}:00+02:00`)};
}

/** The centre writes recommendations of its own and sends them. */
function send(bundle: BundleHost, ...codes: Code[]): void {
  const {sheetId} = tabOf(bundle.book, 'recommendations');
  const {institution, text, state} = RECOMMENDATION_COLUMN;
  codes.forEach((code, index) => {
    const put = (column: number, typed: string) =>
      bundle.book.type({sheetId, row: TABLE_TOP + index, column}, typed, OWNER);
    put(institution, `Школа ${code}`);
    put(text, `Обсудите на педсовете (${index})`);
    put(state, 'направлена');
  });
  must(bundle, 'recommend');
}

function gathering(): BundleHost {
  const bundle = bundleHost(
    collecting([
      {code: 's01', projects: '4.3 4.6'},
      {code: 's02', grades10_11: 'нет'},
      {code: 'u01', kind: 'supplementary'},
    ]),
  );
  must(bundle, 'set-up', {centre: [OWNER, SECOND]});
  return bundle;
}

it('lets everybody change just what is theirs, cell by cell', () => {
  expectRights(gathering(), CODES, {}, cellByCell);
});

it('opens and locks with the states of a return, the deadline and the end', () => {
  const bundle = gathering();
  expectRights(bundle, CODES);
  handIn(bundle, 's01');
  handIn(bundle, 'u01');
  must(bundle, 'accept', {institution: 'u01'});
  expectRights(bundle, ['s02']);
  must(bundle, 'return', {institution: 's01', reason: 'Проверьте И 2.1'});
  expectRights(bundle, ['s01', 's02']);
  send(bundle, 's02', 'u01', 's02');
  const received = {s02: 2, u01: 1};
  expectRights(bundle, ['s01', 's02'], received, cellByCell);
  at(bundle, '2025-12-21T09:00');
  must(bundle, 'check');
  expectRights(bundle, [], received);
  must(bundle, 'extend', {institution: 's02', until: '25.12.2025'});
  expectRights(bundle, ['s02'], received);
  must(bundle, 'close-collection', {confirm: true});
  expectRights(bundle, [], received);
});

it('leaves everybody’s rights as they are, whoever of the centre runs the year', () => {
  const bundle = gathering();
  const second = (command: string, args: object = {}) =>
    must(bundle, command, args, SECOND);
  second('open-collection', {period: 2025, deadline: '2025-12-22'});
  second('set-up');
  expectRights(bundle, CODES);
  handIn(bundle, 's01');
  second('accept', {all: true});
  second('return', {institution: 's01', reason: 'Проверьте И 2.1'});
  second('remind', {});
  second('extend', {institution: 's02', until: '25.12.2025'});
  second('add-institutions', {});
  second('roll-up');
  second('recommend');
  second('repair');
  expectRights(bundle, CODES);
  second('close-collection', {confirm: true});
  expectRights(bundle, []);
  second('next-period', {period: 2026, deadline: '2026-12-20', confirm: true});
  second('undo-period');
  expectRights(bundle, []);
  // What runs by itself has the owner's rights, so the owner alone switches it.
  const refused = bundle.call('triggers', {on: true}, SECOND);
  expect([refused.ok, refused.message]).toEqual([
    false,
    expect.stringMatching(/включает владелец книги/),
  ]);
  const owners = bundle.host.state.triggers.map(({creator}) => creator);
  expect(new Set(owners)).toEqual(new Set([OWNER]));
});
