import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {registeredInstitutions} from '../../../src/local/known-tabs/registered';
import {
  periodOf,
  timesOf,
} from '../../../src/local/example/mid-collection-times';
import {makeMidCollection} from '../../../src/local/example/mid-collection';
import {readBundle} from '../../../src/local/runtime/bundle';
import {
  startLocal,
  type LocalHost,
} from '../../../src/local/server/start-local';
import type {SheetView} from '../../../src/local/server/protocol';
import {client, Listening} from '../server/fixture';

const ROOT = path.resolve(__dirname, '../../..');
const BUNDLE = path.join(ROOT, 'dist');
const ZONE = 'Europe/Kaliningrad';
const NOW = Date.parse('2026-11-24T10:00:00+02:00');
const MAKING_MS = 120_000;

const OWNER = 'centre@example.org';
const COMMITTEE = 'komitet@example.org';
const SCHOOL = 'school3@example.org';

let folder: string;
let host: LocalHost;
let errors: unknown[];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mid-'));
  const file = path.join(folder, 'workbook.json');
  const data = path.join(ROOT, 'src/presets/kaliningrad-2023/example');
  await makeMidCollection({bundle: BUNDLE, data, file, now: NOW, zone: ZONE});
  errors = [];
  host = await startLocal({
    file,
    bundle: readBundle(BUNDLE),
    page: path.join(folder, 'page'),
    port: 0,
    now: NOW,
    report: error => errors.push(error),
  });
}, MAKING_MS);

afterAll(async () => {
  await host.close();
  fs.rmSync(folder, {recursive: true});
});

it.each([
  ['2026-11-24T10:00', 2026, '2026-11-04T10:00', '2026-12-18'],
  ['2027-01-10T23:30', 2026, '2026-12-21T10:00', '2027-02-03'],
  ['2027-07-01T00:30', 2027, '2027-06-11T10:00', '2027-07-25'],
])('at %s the year %i is collected', (text, period, begun, deadline) => {
  const now = Date.parse(`${text}+02:00`);
  expect(periodOf(now, ZONE)).toBe(period);
  expect(timesOf(now, ZONE)).toMatchObject({begun, deadline});
});

async function tab(title: string, as?: string): Promise<SheetView> {
  const page = client(host.url);
  const {tabs} = await page.book(as);
  const found = tabs.find(one => one.title === title);
  if (!found) throw new Error(`no tab ${title}`);
  return page.sheet(found.sheetId, as);
}

const shown = ({cells}: SheetView, row: number, column: number) =>
  cells.find(({r, c}) => r === row && c === column)?.d ?? '';

it('is in the middle: accepted, handed in, returned, refused, half filled, not begun', async () => {
  const registry = await tab('Учреждения');
  const titles = registry.cells.filter(({d}) => d === 'Состояние');
  const states: Record<string, number> = {};
  for (const {r, c, d} of registry.cells) {
    if (d === undefined || c !== titles[0]!.c || r <= titles[0]!.r) continue;
    states[d] = (states[d] ?? 0) + 1;
  }
  expect(states).toEqual({принято: 1, сдано: 4, возвращено: 1, черновик: 6});
  const start = await tab('Начало');
  const [deadline] = start.cells.filter(({d}) => d === 'Срок сдачи');
  expect(shown(start, deadline!.r, 2)).toBe('18.12.2026');
  const refused = await tab('Пример школа № 7');
  expect(refused.cells.some(({d}) => d?.includes('исправ'))).toBe(true);
});

it('speaks of the year that is collected', async () => {
  const {cells} = await tab('Пример лицей № 1');
  const texts = cells.flatMap(({d}) => d ?? []);
  expect(texts).toContain('Приказ от 28.08.2026 № 214');
  expect(texts.filter(text => text.includes('.2025 №'))).toEqual([]);
});

it('has two closed years behind it, and what came of them', async () => {
  const archive = await tab('Архив');
  const [head] = archive.cells.filter(({d}) => d === 'Закрытый период');
  const closed = [1, 2].map(row => shown(archive, head!.r + row, head!.c));
  expect(closed).toEqual(['2024', '2025']);
  const look = (row: number) =>
    host.workbook().get(
      {
        ranges: [`'Архив'!B${row}:R${row}`],
        fields: 'sheets(data(rowData(values(userEnteredFormat))))',
      },
      OWNER,
    );
  expect(look(400)).toEqual(look(5));
  const advice = await tab('Рекомендации');
  const states = new Set(advice.cells.map(({d}) => d));
  for (const state of [
    'черновик',
    'утверждена',
    'направлена',
    'есть ответ',
    'выполнена',
    'отозвана',
    'ответ просрочен',
  ]) {
    expect(states).toContain(state);
  }
  const decisions = await tab('Решения');
  expect(decisions.cells.filter(({d}) => d === 'исполнено')).toHaveLength(4);
  const [effect] = decisions.cells.flatMap(({d}) =>
    d?.includes('доля изменилась на') ? [d] : [],
  );
  expect(effect?.replace(/\u00a0/g, ' ')).toContain(
    'за 2025 год – 214 из 518 (41,3 %)',
  );
  const answered = (await tab('Пример школа № 3')).cells.map(({d}) => d);
  expect(answered).toContain(
    'Договоры с хлебозаводом и портом подписаны, экскурсии – с марта.',
  );
  expect(answered.join(' ')).not.toContain('Внизу вкладки');
  const owing = (await tab('Пример школа № 5')).cells.map(({d}) => d);
  expect(owing.join(' ')).toContain(
    'Внизу вкладки – 3 рекомендации: ответьте на каждую.',
  );
});

it('everybody finds themselves in the switch, and may edit what is theirs', async () => {
  const page = client(host.url);
  const {people} = await page.book();
  expect(people.filter(({role}) => role !== 'institution')).toMatchObject([
    {email: OWNER, role: 'owner'},
    {email: COMMITTEE, role: 'committee'},
  ]);
  const addresses = registeredInstitutions(host.workbook()).flatMap(
    ({emails}) => emails,
  );
  expect(
    people.filter(({role}) => role === 'institution').map(({email}) => email),
  ).toEqual(addresses);
  const mine = async (as: string) =>
    (await page.book(as)).tabs.filter(t => t.mine).map(({title}) => title);
  expect(await mine(SCHOOL)).toContain('Пример школа № 3');
  expect(await mine(SCHOOL)).not.toContain('Пример школа № 2');
  expect(await mine(COMMITTEE)).toContain('Решения');
  expect((await mine(OWNER)).length).toBe((await page.book()).tabs.length);
});

it('a school’s value gets its live check, and the centre’s roll-up is seen by all', async () => {
  const page = client(host.url);
  const before = await tab('Пример школа № 3', SCHOOL);
  const summary = await tab('Свод');
  const listening = await Listening.start(host.url, SCHOOL);
  const [id] = before.cells.filter(({c, d}) => c === 0 && d === 'i2.1');
  const type = (text: string) =>
    page.gesture(
      {do: 'type', sheetId: before.sheetId, row: id!.r, column: 4, text},
      SCHOOL,
    );
  expect(await type('много')).toMatchObject({ok: false});
  expect(await type('99999')).toMatchObject({ok: false});
  expect(await type('19999')).toMatchObject({ok: true});
  const check = await listening.cell(id!.r, 6);
  expect(JSON.stringify(check)).toMatch(/Больше|больше/);
  const run = await page.run('menu', {functionName: 'menuRollUp'}, OWNER);
  expect(run).toMatchObject({kind: 'done'});
  await listening.until(events =>
    events.find(
      event =>
        event.event === 'patch' &&
        event.data.sheets.some(({sheetId}) => sheetId === summary.sheetId),
    ),
  );
  const refused = await page.run('menu', {functionName: 'menuRollUp'}, SCHOOL);
  expect(JSON.stringify(refused)).toMatch(
    /Эту команду выполняет методический центр/,
  );
  listening.close();
  expect(errors).toEqual([]);
});
