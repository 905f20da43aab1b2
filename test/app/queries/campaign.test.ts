import {bundleHost, type BundleHost} from '../../support/bundle-host';
import type {FormLink} from '../../../src/app/commands/form-link';
import {callFromWebApp} from '../../../src/local/runtime/web-app';
import {formatMoment} from '../../../src/wording/date';
import {collecting} from '../../support/commands';
import {
  blankWorkbook,
  COMMITTEE,
  FOUR_SHAPES,
  MOMENT,
  OWNER,
  personOf,
  STRANGER,
} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf} from '../../support/sheets-of';

/** Four institutions in the middle of collection; nobody changes it. */
let shared: BundleHost;
beforeAll(() => {
  shared = bundleHost(collecting(FOUR_SHAPES));
});

describe('the campaign at a glance', () => {
  it('counts what each institution has filled, and tells what became of it', () => {
    const bundle = bundleHost(
      collecting([
        {code: 's01'},
        {code: 's02', emails: ''},
        {code: 'd01', name: 'Сад «Ёлочка»', kind: 'preschool'},
        {code: 'x01', active: 'нет'},
      ]),
    );
    fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
    bundle.type('s01', 'submit', 'TRUE', personOf('s01'));
    expect(bundle.call('submit').ok).toBe(true);
    expect(
      bundle.call('return', {institution: 's01', reason: 'Где k9?'}).ok,
    ).toBe(true);
    fillReturn(bundle.book, 's02', {'i1.2': 5, k9: 4});
    const view = bundle.ask('campaign', {});
    expect(view).toMatchObject({
      mayAct: true,
      isCollecting: true,
      period: 2025,
      deadline: 'до 20.12.2025, осталось 45\u00A0дней',
      isLate: false,
      kinds: [
        {kind: 'school', title: 'Школы'},
        {kind: 'preschool', title: 'Детские сады'},
      ],
    });
    expect(view.rows.map(row => row.code)).toEqual(['s01', 's02', 'd01']);
    const [first, second, third] = view.rows;
    expect(first).toMatchObject({
      status: 'returned',
      note: 'Возвращено: Где k9?',
      hasAddress: true,
      isLate: false,
      wrong: 0,
      sheetId: tabOf(bundle.book, 'institution:s01').sheetId,
    });
    expect(first?.filled).toBe(first?.expected);
    expect(second).toMatchObject({
      status: 'draft',
      hasAddress: false,
      filled: 2,
      wrong: 1,
      note: '',
    });
    expect(third).toMatchObject({name: 'Сад «Ёлочка»', filled: 0});
  });

  it('calls late whoever has not submitted after the last day', () => {
    const bundle = bundleHost(collecting([{code: 's01'}, {code: 's02'}]));
    fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
    bundle.type('s01', 'submit', 'TRUE', personOf('s01'));
    expect(bundle.call('submit').ok).toBe(true);
    const now = Date.parse('2025-12-21T10:00:00+02:00');
    bundle.host = {...bundle.host, now};
    const view = bundle.ask('campaign', {});
    expect(view.deadline).toMatch(/срок прошёл 1\u00A0день назад$/);
    expect(view.isLate).toBe(true);
    expect(view.rows.map(row => row.isLate)).toEqual([false, true]);
  });

  it('tells who has opened the form by link, and when', () => {
    const bundle = bundleHost(collecting([{code: 's01'}, {code: 's02'}]));
    const links = () => bundle.ask('campaign', {}).rows.map(row => row.link);
    const give = (args: object) =>
      bundle.call('form-link', {institution: 's01', ...args});
    const given = give({}).data as FormLink;
    expect(links()[0]).toEqual({
      isAlive: true,
      isOpened: false,
      told: expect.stringMatching(/^Ссылка дана .+, форму ещё не открывали\.$/),
    });
    const [, key = ''] = given.url.split('?k=');
    const opened = callFromWebApp(bundle.host, 'form', [{key, ask: 'open'}]);
    expect(opened).toMatchObject({ok: true});
    expect(links()[0]).toMatchObject({
      isOpened: true,
      told: `Форму открыли ${formatMoment(MOMENT)}.`,
    });
    expect(give({renew: true}).ok).toBe(true);
    expect(links()[0]).toMatchObject({isAlive: true, isOpened: false});
    expect(give({revoke: true}).ok).toBe(true);
    expect(links()[0]?.isAlive ?? false).toBe(false);
  });

  it('shows no address to anybody', () => {
    for (const user of [OWNER, COMMITTEE]) {
      expect(JSON.stringify(shared.ask('campaign', {}, user))).not.toContain(
        '@',
      );
    }
  });

  it('lets the committee look, and act on nothing', () => {
    expect(shared.ask('campaign', {}, COMMITTEE).mayAct).toBe(false);
  });

  it('sends a school to its own panel, and a stranger to another account', () => {
    const ask = (user: string) => () => shared.ask('campaign', {}, user);
    expect(ask(personOf('s01'))).toThrow(/Ваш отчёт показывает «Панель/);
    expect(ask(STRANGER)).toThrow(/вашего адреса нет в списке книги/);
  });

  it('says that nothing is there yet in a blank workbook', () => {
    const bundle = bundleHost(blankWorkbook());
    expect(bundle.ask('campaign', {})).toMatchObject({
      period: null,
      rows: [],
      isCollecting: false,
    });
    expect(() => bundle.ask('campaign', {}, STRANGER)).toThrow(
      /^Эти сведения вам не открыты/,
    );
  });

  it('takes two reads, no write, and bytes in step with the institutions', () => {
    const bundle = shared;
    const before = bundle.book.stringify();
    bundle.calls.length = 0;
    bundle.ask('campaign', {});
    const calls = bundle.calls.filter(call => call.service === 'Sheets');
    expect(calls.map(call => call.method)).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
    ]);
    const bytes = calls.reduce((sum, call) => sum + call.responseBytes, 0);
    expect(bytes).toBeLessThan(20_000);
    expect(bundle.book.stringify()).toBe(before);
  });
});

describe('a query', () => {
  it.each([
    ['an unknown name', 'campaigns', {}],
    ['a name of every object', 'constructor', {}],
    ['arguments that it does not take', 'campaign', {all: true}],
  ])('is refused with %s', (_, query, args) => {
    const bundle = shared;
    bundle.calls.length = 0;
    expect(bundle.send({query, args})).toMatchObject({ok: false});
    expect(bundle.calls.filter(call => call.service === 'Sheets')).toEqual([]);
  });
});

describe('who asks', () => {
  it.each([
    [OWNER, 'centre', 4],
    [COMMITTEE, 'committee', 4],
    [personOf('s01'), 'institution', 1],
    [personOf('S01').toUpperCase(), 'institution', 1],
    [STRANGER, 'guest', 0],
  ])('is told to %s: %s', (user, role, count) => {
    const view = shared.ask('session', {}, user);
    expect(view.role).toBe(role);
    expect(view.institutions).toHaveLength(count);
  });
});

describe('showing a cell', () => {
  it('moves the selection of whoever asks', () => {
    const bundle = shared;
    const {sheetId} = tabOf(bundle.book, 'institution:s01');
    const said = bundle.send({show: {sheetId, cell: 'E12'}}, personOf('s01'));
    expect(said).toMatchObject({ok: true});
    expect(bundle.host.screen.selections).toEqual([
      {kind: 'select', sheetId, a1: 'E12'},
    ]);
  });

  it.each([
    ['a sheet that is gone', 987_654, 'A1', /нет: обновите/],
    ['a cell beyond the grid', 0, 'A99999', /Не получилось открыть/],
  ])('says so for %s', (_, sheetId, cell, message) => {
    const bundle = bundleHost(blankWorkbook());
    const said = bundle.send({show: {sheetId, cell}});
    expect(said).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
    expect(bundle.host.screen.selections).toEqual([]);
  });
});
