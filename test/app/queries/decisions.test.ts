import type {DecisionChanges} from '../../../src/app/entries/write-decision';
import type {Answer} from '../../../src/app/engine/answer-failure';
import {cellAt, cellValues} from '../../../src/workbook/grid';
import {TABLE_TOP} from '../../../src/workbook/table';
import {DECISION_COLUMN as D} from '../../../src/workbook/tabs/decisions';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {COMMITTEE, OWNER, personOf, STRANGER} from '../../support/municipality';
import {callsOf, recommended} from '../../support/recommended';
import {tabOf} from '../../support/sheets-of';

let shared: BundleHost;
beforeAll(() => {
  shared = recommended();
});
/** A workbook of one's own, to change. */
const fresh = () => bundleHost(shared.book.fork());

const NAME = 'Школа s01: И 3.1а за 2025 год';

const view = (bundle: BundleHost, user = COMMITTEE) =>
  bundle.ask('decisions', {}, user);

function write(
  bundle: BundleHost,
  changes: DecisionChanges,
  {line = null, user = COMMITTEE}: {line?: unknown; user?: string} = {},
): Answer {
  const args = {line, changes};
  return bundle.send({entry: 'write-decision', args}, user) as Answer;
}

/** What the line of the tab shows. */
function lineOf({book}: BundleHost, row = TABLE_TOP) {
  const {values} = tabOf(book, 'decisions');
  return Object.fromEntries(
    Object.entries(D).flatMap(([name, column]) => {
      const value = cellAt(values, row, column);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function typeInto(
  {book}: BundleHost,
  column: keyof typeof D,
  text: string,
  {row = TABLE_TOP, user = COMMITTEE} = {},
): void {
  const {sheetId} = tabOf(book, 'decisions');
  book.type({sheetId, row, column: D[column]}, text, user);
}

const DECISION = {
  act: '=12',
  actDate: '2025-11-01',
  text: 'Помочь школе',
  measure: 'Договор с «Центром»',
  responsible: 'Иванова А. А.',
  due: '2025-12-01',
  state: 'planned',
  recommendations: [NAME],
  activities: ['П 4.2', 'П 12.4'],
} as const;
const changes = (): DecisionChanges => ({
  ...DECISION,
  recommendations: [NAME],
  activities: ['П 4.2', 'П 12.4'],
});

describe('the form of decisions', () => {
  it('writes a line with the rights of the committee: 2 reads, 1 write', () => {
    const bundle = fresh();
    expect(view(bundle).rows).toEqual([]);
    expect(callsOf(bundle)).toEqual({reads: 2, writes: 0});
    expect(write(bundle, changes())).toEqual({
      ok: true,
      message: 'Решение добавлено.',
      details: [],
    });
    expect(callsOf(bundle)).toEqual({reads: 2, writes: 1});
    expect(lineOf(bundle)).toEqual({
      act: '=12',
      actDate: '01.11.2025',
      text: 'Помочь школе',
      measure: 'Договор с «Центром»',
      responsible: 'Иванова А. А.',
      due: '01.12.2025',
      state: 'намечено',
      recommendations: NAME,
      activities: 'П 4.2, П 12.4',
    });
    const {rows, counts} = view(bundle);
    expect(rows).toMatchObject([
      {...DECISION, row: TABLE_TOP, standing: 'soon', problems: []},
    ]);
    expect(counts).toEqual({draft: 0, late: 0, soon: 1, open: 0, closed: 0});
  });

  it('offers each row of an institution once, by name, and the Plan', () => {
    const {recommendations, activities} = view(shared);
    const names = recommendations.map(one => one.name);
    expect(names).toContain(NAME);
    expect(new Set(names).size).toBe(names.length);
    expect(activities).toHaveLength(52);
    expect(activities[0]?.no).toBe('П 1.1');
  });

  it('understands what people typed into the tab by hand', () => {
    const bundle = fresh();
    typeInto(bundle, 'text', 'Помочь школе', {row: 5});
    typeInto(bundle, 'due', '04.11.2025', {row: 5});
    typeInto(bundle, 'state', 'исполняется', {row: 5});
    typeInto(bundle, 'recommendations', ' школа  S01: и 3.1А за 2025 год ', {
      row: 5,
    });
    typeInto(bundle, 'activities', '4.2; п. 12.4', {row: 5});
    const [row] = view(bundle).rows;
    expect(row).toMatchObject({
      row: 5,
      standing: 'late',
      state: 'running',
      activities: ['П 4.2', 'П 12.4'],
      problems: [],
    });
    // Below all that is there, also where rows were left out.
    expect(write(bundle, {text: 'Ещё'}).ok).toBe(true);
    expect(lineOf(bundle, 6)).toEqual({text: 'Ещё'});
  });

  it('says what in a line it does not understand, as the roll-up does', () => {
    const bundle = fresh();
    typeInto(bundle, 'act', '7');
    typeInto(bundle, 'recommendations', 'Школа № 99: И 3.1 за 2025 год');
    typeInto(bundle, 'activities', 'П 99.1');
    const {sheetId} = tabOf(bundle.book, 'decisions');
    // Pasting gets round the validation.
    const put = (column: number, stringValue: string) => ({
      updateCells: {
        start: {sheetId, rowIndex: TABLE_TOP, columnIndex: column},
        rows: [{values: [{userEnteredValue: {stringValue}}]}],
        fields: 'userEnteredValue',
      },
    });
    const requests = [put(D.due, 'весной'), put(D.state, 'думаем')];
    bundle.book.batchUpdate({requests}, COMMITTEE);
    const problems = [
      '«думаем»: такого состояния нет',
      '«весной»: срок не читается, нужен в виде 31.12.2025',
      'Не написано, что решено',
      '«Школа № 99: И 3.1 за 2025 год»: такой рекомендации нет во вкладке «Рекомендации»',
      '«П 99.1»: такого мероприятия нет в Плане',
    ];
    const [row] = view(bundle).rows;
    expect(row).toMatchObject({state: null, due: null, problems});
    expect(bundle.call('check').ok).toBe(true);
    const findings = cellValues(tabOf(bundle.book, 'findings').values);
    expect(findings).toContain(
      problems
        .map((text, index) => (index === 2 ? text.toLowerCase() : text))
        .join('; '),
    );
    // Another field is mended; what was not understood stays as typed.
    const line = {row: row?.row, version: row?.version};
    expect(write(bundle, {measure: 'Мера'}, {line}).ok).toBe(true);
    expect(lineOf(bundle)).toMatchObject({due: 'весной', state: 'думаем'});
  });

  it('changes only what was changed, wherever the line has gone', () => {
    const bundle = fresh();
    write(bundle, changes());
    const [row] = view(bundle).rows;
    const line = {row: row?.row, version: row?.version};
    const {sheetId} = tabOf(bundle.book, 'decisions');
    const range = {
      sheetId,
      dimension: 'ROWS',
      startIndex: TABLE_TOP,
      endIndex: TABLE_TOP + 2,
    } as const;
    const requests = [{insertDimension: {range, inheritFromBefore: false}}];
    bundle.book.batchUpdate({requests}, OWNER);
    const answer = write(bundle, {state: 'done', due: null, text: ''}, {line});
    expect(answer).toMatchObject({ok: true, message: 'Решение записано.'});
    const now = lineOf(bundle, TABLE_TOP + 2);
    expect(now).toMatchObject({act: '=12', state: 'исполнено'});
    expect(Object.keys(now)).not.toContain('due');
    expect(Object.keys(now)).not.toContain('text');
    expect(lineOf(bundle)).toEqual({});
  });

  it('does not write over what was typed meanwhile', () => {
    const bundle = fresh();
    write(bundle, changes());
    const [row] = view(bundle).rows;
    const line = {row: row?.row, version: row?.version};
    typeInto(bundle, 'measure', 'Другая мера');
    const answer = write(bundle, {measure: 'Моя мера'}, {line});
    expect(answer.message).toMatch(/^Эту строку тем временем изменили/);
    expect(lineOf(bundle)).toMatchObject({measure: 'Другая мера'});
  });

  it('says so when no empty line is left', () => {
    const bundle = fresh();
    const {rowCount} = tabOf(bundle.book, 'decisions');
    typeInto(bundle, 'text', 'Последняя', {row: rowCount - 1});
    const answer = write(bundle, {text: 'Ещё'});
    expect(answer.message).toMatch(/^Свободные строки в «Решениях» кончились/);
    expect(bundle.call('roll-up').ok).toBe(true);
    expect(write(bundle, {text: 'Ещё'}).ok).toBe(true);
  });
});

describe('rights to decisions', () => {
  it.each([
    ['the committee', COMMITTEE],
    ['the centre', OWNER],
  ])('%s reads and writes', (_, user) => {
    const bundle = fresh();
    expect(write(bundle, {text: 'Решили'}, {user}).ok).toBe(true);
    expect(view(bundle, user).rows).toHaveLength(1);
  });

  it.each([
    ['a school', personOf('s01')],
    ['a stranger', STRANGER],
  ])('%s neither reads nor writes', (_, user) => {
    expect(write(shared, {text: 'Решили'}, {user})).toMatchObject({
      ok: false,
      message: 'Решения записывает комитет.',
    });
    expect(() => view(shared, user)).toThrow(/^Эти сведения вам не открыты/);
    expect(() => typeInto(shared, 'text', 'x', {user})).toThrow(/защищённую/);
  });

  it('is refused by Google itself to who is not of the committee any more', () => {
    const bundle = fresh();
    const {sheetId} = tabOf(bundle.book, 'decisions');
    // Named in «Начало», and not yet, or no longer, in the protection.
    const sheets = bundle.book.get(
      {fields: 'sheets(properties(sheetId),protectedRanges)'},
      OWNER,
    ).sheets;
    const ours = sheets?.find(one => one.properties?.sheetId === sheetId);
    const requests = (ours?.protectedRanges ?? []).map(one => ({
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: one.protectedRangeId,
          editors: {users: [OWNER]},
        },
        fields: 'editors',
      },
    }));
    bundle.book.batchUpdate({requests}, OWNER);
    const answer = write(bundle, {text: 'Решили'});
    expect(answer.message).toMatch(
      /^Google не разрешил вам писать в «Решения»/,
    );
  });
});

it.each<[RegExp, unknown]>([
  [/^Напишите решение или меру/, {line: null, changes: {act: '1'}}],
  [/^Напишите решение или меру/, {line: null, changes: {text: ' '}}],
  [
    /^Не найдено: x\./,
    {line: null, changes: {text: 'а', recommendations: ['x']}},
  ],
  [
    /^Не найдено: П 99\.9/,
    {line: null, changes: {text: 'а', activities: ['П 99.9']}},
  ],
  [
    /тем временем изменили/,
    {line: {row: 3, version: 'x'}, changes: {text: 'а'}},
  ],
  [/лишний параметр «id»/, {line: null, changes: {text: 'а'}, id: 1}],
  [/./, {line: null, changes: {text: 'а', links: ['x']}}],
  [/./, {line: null, changes: {text: 'а', effect: 'x'}}],
  [/./, {line: null, changes: {text: 'x'.repeat(2001)}}],
  [/./, {line: null, changes: {text: 'а', due: '2025-02-30'}}],
  [/./, {line: null, changes: {text: 'а', due: 45000}}],
  [/./, {line: null, changes: {text: 'а', state: 'принято'}}],
  [/./, {line: {row: -1, version: ''}, changes: {}}],
  [/./, {line: null}],
  [/./, null],
  [/./, 'строка'],
])('refuses, %s', (message, args) => {
  const before = lineOf(shared);
  const answer = shared.send({entry: 'write-decision', args}, COMMITTEE);
  expect(answer).toMatchObject({
    ok: false,
    message: expect.stringMatching(message),
  });
  expect((answer as Answer).message).not.toMatch(/в программе ошибка/i);
  expect(lineOf(shared)).toEqual(before);
});
