import type {Answer} from '../../../src/app/engine/answer-failure';
import type {EntryArgs} from '../../../src/app/engine/protocol';
import type {EntryName} from '../../../src/app/entries';
import {RECOMMENDATION_COLUMN as R} from '../../../src/workbook/tabs/recommendations';
import {cellAt, cellValues} from '../../../src/workbook/grid';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {COMMITTEE, OWNER, personOf, STRANGER} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  tabOf,
  type,
  typeInto,
} from '../../support/sheets-of';

const SCHOOL = personOf('s01');
const mine = {institution: 's01'};
let bundle: BundleHost;
beforeEach(() => {
  bundle = bundleHost(collecting([{code: 's01'}, {code: 's02'}]));
});

const view = (user = SCHOOL) => bundle.ask('school-return', mine, user);
const enter = <Name extends EntryName>(
  entry: Name,
  args: EntryArgs<Name>,
  user = SCHOOL,
) => bundle.send({entry, args}, user) as Answer;
const fill = (
  ...more: Parameters<typeof fillReturn> extends [
    unknown,
    unknown,
    ...infer Rest,
  ]
    ? Rest
    : never
) => fillReturn(bundle.book, 's01', ...more);

describe('a school’s panel', () => {
  it('tells what is missing and what is wrong, each with its cell', () => {
    fill({...SOUND, 'i1.2': 61, 'i2.1': null, 'i10.1': 50}, EXPLAINED);
    const {wrong, blank, warnings, ...rest} = view();
    expect(wrong).toEqual([
      expect.objectContaining({
        field: 'i1.2',
        no: 'И 1.2',
        message: expect.stringMatching(/^Больше числа .* \(60\)/),
        value: '61',
        explanation: '',
        isExplainable: true,
        cell: expect.stringMatching(/^E\d+$/),
      }),
    ]);
    const [{cell = ''} = {}] = wrong;
    const row = Number(cell.slice(1)) - 1;
    const tab = tabOf(bundle.book, 'institution:s01');
    expect(cellAt(tab.values, row, COLUMN.id)).toBe('i1.2');
    expect(blank.map(one => one.field)).toEqual(['i2.1']);
    expect(warnings.map(one => one.field)).toEqual(['i10.1']);
    expect(rest).toMatchObject({
      mayEdit: true,
      closed: '',
      isWaiting: false,
      takingIn: 'центр получит отчёт, когда начнёт работать с книгой',
      status: 'draft',
      deadline: 'до 20.12.2025, осталось 45\u00A0дней',
    });
    expect(rest.filled).toBe(rest.expected - 1);
  });

  it('counts a row with two mistakes once, as the tab does', () => {
    fill({...SOUND, 'i3.1a': 301}, EXPLAINED);
    const {wrong} = view();
    expect(wrong.map(one => one.field)).toEqual(['i3.1a']);
    expect(wrong[0]?.message).toMatch(/^Больше .*; больше /);
  });

  it('says that a value which breaks the form cannot be explained away', () => {
    bundle.book.batchUpdate(
      {
        requests: [
          {
            updateCells: {
              start: {
                sheetId: view().sheetId,
                rowIndex: Number(view().blank[0]?.cell.slice(1)) - 1,
                columnIndex: COLUMN.value,
              },
              rows: [{values: [{userEnteredValue: {stringValue: 'много'}}]}],
              fields: 'userEnteredValue',
            },
          },
        ],
      } as object,
      OWNER,
    );
    expect(view().wrong).toEqual([
      expect.objectContaining({value: 'много', isExplainable: false}),
    ]);
  });

  it('shows activities that are late before those soon due', () => {
    const days = view().activities.map(one => one.isLate);
    expect(days).toContain(true);
    expect([...days].sort((a, b) => Number(b) - Number(a))).toEqual(days);
    const [first] = view().activities;
    expect(first?.status).toBe('статус не выбран');
    const no = first?.no.replace('П ', 'p') ?? '';
    type(bundle.book, 's01', no, 'выполнено', {user: SCHOOL});
    expect(view().activities.map(one => one.no)).not.toContain(first?.no);
  });

  it('tells the reason of a return, then who submitted and when', () => {
    fill(SOUND, EXPLAINED);
    bundle.type('s01', 'submit', 'TRUE', SCHOOL);
    expect(bundle.call('submit').ok).toBe(true);
    expect(view()).toMatchObject({
      status: 'submitted',
      mayEdit: false,
      standing: expect.stringMatching(/^Сдано 05\.11\.2025 10:00/),
      closed: expect.stringMatching(/^Отчёт сдан и закрыт для правки/),
      deadline: '',
    });
    bundle.call('return', {...mine, reason: 'Где приказ?'});
    expect(view()).toMatchObject({
      status: 'returned',
      returnReason: 'Где приказ?',
      mayEdit: true,
    });
  });

  it.each([
    ['the centre', OWNER],
    ['the committee', COMMITTEE],
  ])('can be read by %s, and not filled', (_, user) => {
    expect(view(user).mayEdit).toBe(false);
    const refused = enter('explain', {...mine, field: 'i1.2', text: 'х'}, user);
    expect(refused.message).toMatch(/только люди самого учреждения/);
  });

  it.each([
    ['the school next door', personOf('s02')],
    ['a stranger', STRANGER],
  ])('is closed to %s', (_, user) => {
    expect(() => view(user)).toThrow(/не открыт/);
    const before = bundle.book.stringify();
    expect(enter('submit', mine, user).ok).toBe(false);
    expect(enter('explain', {...mine, field: 'i1.2', text: 'х'}, user).ok).toBe(
      false,
    );
    expect(bundle.book.stringify()).toBe(before);
  });

  it('takes two reads of one school’s tab, however many there are', () => {
    bundle.calls.length = 0;
    view();
    const calls = bundle.calls.filter(call => call.service === 'Sheets');
    expect(calls.map(call => call.method)).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
    ]);
    const other = tabOf(bundle.book, 'institution:s02').sheetId;
    expect(JSON.stringify(calls[1]?.request)).not.toContain(String(other));
  });
});

describe('an explanation', () => {
  const written = () =>
    cellOf(bundle.book, 'institution:s01', 'i1.2', COLUMN.explanation);

  const TEXTS = [
    ['  Учтены и те, кто на дому ', 'Учтены и те, кто на дому'],
    ['=1+1', '=1+1'],
    ["'прим. 1", "'прим. 1"],
    ['+79991234567', '+79991234567'],
    ['<b>жирно</b>', '<b>жирно</b>'],
    ['   ', null],
  ] as const;

  it('stands in its cell as it was written, whatever it looks like', () => {
    for (const [text, shown] of TEXTS) {
      bundle.calls.length = 0;
      expect(enter('explain', {...mine, field: 'i1.2', text}).ok).toBe(true);
      const methods = bundle.calls
        .filter(call => call.service === 'Sheets')
        .map(call => call.method);
      expect(methods).toEqual([
        'Spreadsheets.get',
        'Spreadsheets.Values.batchGetByDataFilter',
        'Spreadsheets.batchUpdate',
      ]);
      expect([text, written()]).toEqual([text, shown]);
    }
  });

  it('is refused for what is no row of figures', () => {
    const before = bundle.book.stringify();
    for (const field of ['p1.2', 'submit', 'i99.9', 'received:1']) {
      const {ok} = enter('explain', {...mine, field, text: 'х'});
      expect([field, ok]).toEqual([field, false]);
    }
    expect(bundle.book.stringify()).toBe(before);
  });

  it('is refused when it is too long, and after the return is handed in', () => {
    const long = 'я'.repeat(2001);
    expect(enter('explain', {...mine, field: 'i1.2', text: long}).ok).toBe(
      false,
    );
    fill(SOUND, EXPLAINED);
    bundle.type('s01', 'submit', 'TRUE', SCHOOL);
    bundle.call('submit');
    const refused = enter('explain', {...mine, field: 'i1.2', text: 'х'});
    expect(refused.message).toMatch(/^Отчёт сдан и закрыт/);
    expect(written()).toBeNull();
  });
});

describe('submission from the panel', () => {
  const box = () => cellOf(bundle.book, 'institution:s01', 'submit', 4);

  it('is refused with all that stands in the way', () => {
    fill({...SOUND, 'i1.2': 61, k9: 60, 'i2.1': null}, EXPLAINED);
    const {ok, details} = enter('submit', mine);
    expect([ok, details.length]).toEqual([false, 2]);
    expect(details.join()).toMatch(/И 1\.2: больше числа[^]*И 2\.1: не заполн/);
    expect(box()).toBe(false);
  });

  it('ticks the box, says when it counts, and is taken in by the sweep', () => {
    fill(SOUND, EXPLAINED);
    const {ok, message} = enter('submit', mine);
    expect([ok, message]).toEqual([true, 'Отметка «Сдать» поставлена.']);
    expect(box()).toBe(true);
    expect(view()).toMatchObject({isWaiting: true, status: 'draft'});
    expect(bundle.ask('campaign', {}).rows).toMatchObject([
      {code: 's01', isWaiting: true, status: 'draft'},
      {code: 's02', isWaiting: false},
    ]);
    expect(bundle.call('check').ok).toBe(true);
    expect(view()).toMatchObject({isWaiting: false, status: 'submitted'});
    expect(bundle.ask('campaign', {}).rows).toMatchObject([
      {code: 's01', isWaiting: false, status: 'submitted'},
      {code: 's02'},
    ]);
  });

  it('says when the tick is taken in: soon where somebody looks', () => {
    fill(SOUND, EXPLAINED);
    expect(view().takingIn).toMatch(/когда начнёт работать с книгой/);
    expect(bundle.call('triggers', {on: true}).ok).toBe(true);
    expect(view().takingIn).toMatch(/в течение пяти минут/);
    expect(bundle.call('triggers', {on: false}).ok).toBe(true);
    expect(view().takingIn).toMatch(/когда начнёт работать с книгой/);
  });

  it('ticks the box on the last day as well: a tick in time is in time', () => {
    expect(bundle.call('triggers', {on: true}).ok).toBe(true);
    fill(SOUND, EXPLAINED);
    const now = Date.parse('2025-12-20T23:30:00+02:00');
    bundle.host = {...bundle.host, now};
    expect(enter('submit', mine).ok).toBe(true);
    expect(box()).toBe(true);
    bundle.host = {...bundle.host, now: now + 3_600_000};
    expect(bundle.call('submit').ok).toBe(true);
    expect(view()).toMatchObject({status: 'submitted'});
  });

  it('can be withdrawn while it waits', () => {
    fill(SOUND, EXPLAINED);
    enter('submit', mine);
    expect(enter('withdraw', mine).ok).toBe(true);
    expect([box(), view().isWaiting]).toEqual([false, false]);
  });

  it('is refused after the last day', () => {
    fill(SOUND, EXPLAINED);
    const now = Date.parse('2025-12-21T10:00:00+02:00');
    bundle.host = {...bundle.host, now};
    expect(enter('submit', mine).message).toMatch(/^Срок сдачи прошёл/);
    expect(box()).toBe(false);
  });
});

describe('a recommendation that the school received', () => {
  it('stands in the panel, and the answer to it in the workbook', () => {
    const now = Date.parse('2026-01-15T10:00:00+02:00');
    bundle.host = {...bundle.host, now};
    const must = (command: string) =>
      expect([command, bundle.call(command).ok]).toEqual([command, true]);
    must('recommend');
    const tab = tabOf(bundle.book, 'recommendations');
    const id = cellValues(tab.values).find(
      value => typeof value === 'string' && /^[a-z-]+\/s01\//.test(value),
    ) as string;
    typeInto(bundle.book, 'recommendations', id, R.state, 'направлена');
    must('check');
    const [received, ...others] = view().recommendations;
    expect(others).toEqual([]);
    expect(received).toMatchObject({id, answer: '', no: 'Р 1'});
    expect(received?.text).toMatch(/./);
    const text = 'Сдадим до 1 февраля';
    const next = personOf('s02');
    const answer = {...mine, id, text};
    expect(enter('answer-recommendation', answer, next).ok).toBe(false);
    expect(enter('answer-recommendation', {...answer, id: 'x'}).ok).toBe(false);
    expect(enter('answer-recommendation', answer)).toMatchObject({
      ok: true,
      message: 'Ответ записан.',
    });
    expect(view().recommendations[0]?.answer).toBe(text);
    must('check');
    expect(cellOf(bundle.book, 'recommendations', id, R.answer)).toBe(text);
  });
});

it('knows no other entry, and takes no other arguments', () => {
  for (const request of [
    {entry: 'constructor', args: mine},
    {entry: 'submit', args: {...mine, all: true}},
    {entry: 'submit', args: {}},
  ]) {
    expect(bundle.send(request, SCHOOL)).toMatchObject({ok: false});
  }
});
