import fs from 'node:fs';
import path from 'node:path';
import {strikeClock} from '../../../src/local/runtime/act';
import type {ProtectedRange, Request} from '../../../src/workbook/sheets-api';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {START_ROW} from '../../../src/workbook/tabs/start-cells';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {csv, OWNER, personOf} from '../../support/municipality';
import {BILET, recommended} from '../../support/recommended';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  rowOf,
  tabOf,
  tick,
  type,
  typeInto,
} from '../../support/sheets-of';

/** Days and minutes of the order's own time. */
const at = (moment: string) => Date.parse(`${moment}:00+02:00`);

function strike(bundle: BundleHost, moment?: string): number {
  if (moment) bundle.host = {...bundle.host, now: at(moment)};
  bundle.calls.length = 0;
  for (const {uid, eventType} of [...bundle.host.state.triggers]) {
    if (eventType !== 'CLOCK') continue;
    expect(strikeClock(bundle.host, uid)).toEqual([]);
  }
  return bundle.calls.filter(({service}) => service === 'Sheets').length;
}

/** Strikes until nothing is left to do. */
function settle(bundle: BundleHost, moment?: string): void {
  for (let n = 0; n < 4; n++) if (strike(bundle, moment) === 1) return;
  throw new Error('looks find something to do again and again');
}

/** A collection with looks alone. */
function looking(): BundleHost {
  const bundle = bundleHost(collecting(TWO_SCHOOLS));
  bundle.call('set-up');
  const {triggers} = bundle.host.state;
  triggers.splice(
    triggers.findIndex(one => one.eventType === 'ON_EDIT'),
    1,
  );
  fillReturn(bundle.book, 's01', SOUND, EXPLAINED);
  settle(bundle);
  return bundle;
}

const submittedAt = ({book}: BundleHost, code = 's01') =>
  cellOf(book, 'registry', code, REGISTRY_COLUMN.submittedAt);
const reply = ({book}: BundleHost, code = 's01') =>
  cellOf(book, `institution:${code}`, 'submit', COLUMN.check);

describe('a look', () => {
  it('loads at most 10 kB before it knows that there is something to do', () => {
    const file = path.join(__dirname, '..', '..', '..', 'dist', 'Code.js');
    const [, gates = ''] = fs.readFileSync(file, 'utf8').split('\n');
    expect(gates).toMatch(/^"use strict";var ProforientirGates=/);
    expect(Buffer.byteLength(gates)).toBeLessThanOrEqual(10_000);
  });

  it('tells the look before as the time of a tick that nobody saw', () => {
    const bundle = looking();
    settle(bundle, '2025-11-10T12:00');
    expect(strike(bundle, '2025-11-10T12:05')).toBe(1);
    tick(bundle.book, 's01');
    expect(reply(bundle)).toBe(
      'Отметка стоит: отчёт примут в течение пяти минут',
    );
    strike(bundle, '2025-11-10T12:10');
    expect(submittedAt(bundle)).toBe('не раньше 10.11.2025 12:05');
    expect(reply(bundle)).toMatch(/^Сдано не раньше 10\.11\.2025 12:05\./);
  });

  it('takes in a tick of the last minute, then locks the tabs', () => {
    const bundle = looking();
    settle(bundle, '2025-12-20T23:55');
    tick(bundle.book, 's01');
    strike(bundle, '2025-12-21T00:02');
    expect(submittedAt(bundle)).toBe('не раньше 20.12.2025 23:55');
    expect(() => bundle.type('s02', 'i2.1', '5', personOf('s02'))).toThrow();
  });

  it('takes in what waited while the deadline could not be read', () => {
    const bundle = looking();
    settle(bundle, '2025-12-20T15:00');
    typeInto(bundle.book, 'start', 'deadline', 2, 'скоро');
    tick(bundle.book, 's01');
    strike(bundle, '2025-12-20T15:05');
    strike(bundle, '2025-12-21T00:01');
    expect(submittedAt(bundle)).toBe(null);
    bundle.host = {...bundle.host, now: at('2025-12-22T08:00')};
    expect(bundle.ask('campaign', {}).looks).toMatch(
      /^Отметки «Сдать» не проверяются с 20\.12\.2025 15:00: .*«скоро»/,
    );
    typeInto(bundle.book, 'start', 'deadline', 2, '20.12.2025');
    strike(bundle, '2025-12-22T09:00');
    expect(submittedAt(bundle)).toBe('не раньше 20.12.2025 15:00');
    expect(bundle.ask('campaign', {}).looks).toBe('');
  });

  it('takes in a box whose line of the registry cannot be read', () => {
    const bundle = looking();
    settle(bundle, '2025-12-20T15:00');
    const write = (text: string) => {
      const tab = tabOf(bundle.book, 'registry');
      const row = rowOf(tab, 's01');
      const start = {
        sheetId: tab.sheetId,
        rowIndex: row,
        columnIndex: REGISTRY_COLUMN.kind,
      };
      const rows = [{values: [{userEnteredValue: {stringValue: text}}]}];
      const fields = 'userEnteredValue';
      bundle.book.batchUpdate(
        {requests: [{updateCells: {start, rows, fields}}]} as object,
        OWNER,
      );
    };
    write('лицей');
    tick(bundle.book, 's01');
    strike(bundle, '2025-12-20T15:05');
    strike(bundle, '2025-12-21T00:01');
    expect(submittedAt(bundle)).toBe('не раньше 20.12.2025 15:00');
  });

  it('is told to have stopped, and since when', () => {
    const bundle = looking();
    settle(bundle, '2025-11-10T12:00');
    bundle.host.state.triggers = [];
    bundle.host = {...bundle.host, now: at('2025-11-10T12:20')};
    expect(bundle.ask('campaign', {}).looks).toBe('');
    bundle.host = {...bundle.host, now: at('2025-11-10T14:00')};
    const since = /не проверяются с 10\.11\.2025 12:00/;
    expect(bundle.ask('campaign', {}).looks).toMatch(since);
    expect(bundle.call('triggers').details.join(' ')).toMatch(since);
    expect(bundle.call('check').ok).toBe(true);
    const shown = () => cellOf(bundle.book, 'start', 'looks', 2);
    expect(shown()).toMatch(since);
    tick(bundle.book, 's02');
    expect(reply(bundle, 's02')).toMatch(/^Отметка стоит, но/);
    expect(bundle.call('repair').ok).toBe(true);
    expect(shown()).toBe('Отметки «Сдать» проверяются каждые пять минут');
    expect(bundle.host.state.triggers).toHaveLength(2);
  });

  it('names what is missing as soon as the box is ticked', () => {
    const bundle = looking();
    type(bundle.book, 's01', 'i2.1', '');
    tick(bundle.book, 's01');
    expect(reply(bundle)).toMatch(
      /^Отметка стоит, но так отчёт не примут\. Поправьте или заполните: И 2\.1/,
    );
  });

  it('takes in answers to recommendations', () => {
    const bundle = recommended();
    const chosen = {ids: [BILET]};
    for (const action of ['approve', 'send']) {
      const moved = bundle.call('move-recommendations', {...chosen, action});
      expect(moved.ok).toBe(true);
    }
    bundle.call('set-up');
    settle(bundle);
    type(bundle.book, 's01', 'received:1', 'Сделаем в мае', {
      column: COLUMN.answer,
    });
    expect(strike(bundle)).toBeGreaterThan(1);
    const {values} = tabOf(bundle.book, 'recommendations');
    expect(values.flat().join(' ')).toMatch(/Сделаем в мае/);
    settle(bundle);
  });

  const changed = (
    protectedRangeId: number | undefined,
    field: keyof ProtectedRange,
    value: unknown,
  ) => [
    {
      updateProtectedRange: {
        protectedRange: {protectedRangeId, [field]: value},
        fields: field,
      },
    },
  ];

  it.each<[string, (one: ProtectedRange) => Request[]]>([
    [
      'taken away',
      ({protectedRangeId}) => [{deleteProtectedRange: {protectedRangeId}}],
    ],
    [
      'opened to somebody',
      ({protectedRangeId, editors}) =>
        changed(protectedRangeId, 'editors', {
          users: [...(editors?.users ?? []), personOf('s01')],
        }),
    ],
    [
      'made a mere warning',
      ({protectedRangeId}) => [
        {
          updateProtectedRange: {
            protectedRange: {protectedRangeId, warningOnly: true},
            fields: 'warningOnly,editors',
          },
        },
      ],
    ],
  ])('puts back a protection of a locked tab that was %s', (_, spoil) => {
    const bundle = looking();
    tick(bundle.book, 's01');
    settle(bundle);
    const there = () => tabOf(bundle.book, 'institution:s01').protections;
    const before = there();
    const ids = before.map(one => one.protectedRangeId);
    for (const id of ids) {
      const one = there().find(other => other.protectedRangeId === id);
      const requests = spoil(one!);
      bundle.book.batchUpdate({requests} as object, OWNER);
    }
    settle(bundle);
    const plain = (all: readonly ProtectedRange[]) =>
      all.map(({description, range, editors, warningOnly}) => ({
        description,
        range,
        editors,
        warningOnly: warningOnly ?? false,
      }));
    expect(plain(there())).toEqual(plain(before));
  });

  it('writes the day once, which all that counts days reads', () => {
    const bundle = looking();
    settle(bundle, '2025-12-12T08:00');
    const tab = tabOf(bundle.book, 'start');
    expect([rowOf(tab, 'day'), rowOf(tab, 'looks')]).toEqual([
      START_ROW.day,
      START_ROW.looks,
    ]);
    const left = () => tabOf(bundle.book, 'institution:s01').values[1]?.[4];
    expect(left()).toBe('Сдать до 20.12.2025 · на 12.12 осталось 8 дней');
    bundle.book.setClock(() => new Date(at('2025-12-13T08:00')));
    expect(left()).toBe('Сдать до 20.12.2025 · на 12.12 осталось 8 дней');
    strike(bundle, '2025-12-20T00:03');
    expect(left()).toBe('Сдать до 20.12.2025 · на 20.12 последний день');
  });
});

describe('the edit trigger', () => {
  const many = (count: number) =>
    csv(
      Array.from({length: count}, (_, index) => ({
        code: `m${index}`,
        kind: 'preschool' as const,
      })),
    );
  const handlers = ({host}: BundleHost) =>
    host.state.triggers.map(({handler}) => handler).sort();

  it('is there while the institutions are few, and goes beyond', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    bundle.call('set-up');
    expect(handlers(bundle)).toEqual(['onLook', 'onSheetEdit']);
    expect(bundle.call('add-institutions', {csv: many(28)}).ok).toBe(true);
    expect(handlers(bundle)).toEqual(['onLook', 'onSheetEdit']);
    expect(bundle.call('add-institutions', {csv: many(29)}).ok).toBe(true);
    expect(handlers(bundle)).toEqual(['onLook']);
    const {state} = bundle.host;
    state.triggers.push({
      uid: 'left',
      handler: 'onSheetEdit',
      creator: OWNER,
      eventType: 'ON_EDIT',
    });
    strike(bundle);
    expect(handlers(bundle)).toEqual(['onLook']);
  });

  it('and the hourly one of before give way to looks', () => {
    const bundle = bundleHost(collecting(TWO_SCHOOLS));
    const {state} = bundle.host;
    state.properties.document = {automation: OWNER};
    state.triggers.push({
      uid: 'old',
      handler: 'onEveryHour',
      creator: OWNER,
      eventType: 'CLOCK',
      schedule: {everyHours: 1},
    });
    strike(bundle);
    expect(handlers(bundle)).toEqual(['onLook', 'onSheetEdit']);
    const clock = state.triggers.find(({handler}) => handler === 'onLook');
    expect(clock?.schedule).toEqual({everyMinutes: 5});
    settle(bundle);
  });
});
