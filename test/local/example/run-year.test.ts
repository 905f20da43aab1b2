import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {main} from '../../../src/local/cli/main';
import {runYear} from '../../../src/local/example/run-year';

const ROOT = path.resolve(__dirname, '../../..');
const BUNDLE = path.join(ROOT, 'dist');
const DATA = path.join(ROOT, 'src/local/example');
const YEAR_MS = 300_000;

interface Year {
  cwd: string;
  lines: string[];
}

const folders: string[] = [];

function folder(): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'year-'));
  folders.push(made);
  return made;
}

async function live(data = DATA, cwd = folder()): Promise<Year> {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  await runYear({cwd, bundle: BUNDLE, data, print});
  return {cwd, lines};
}

type Row = Record<string, unknown>;

/** Rows of a tab of the finished workbook, as the command line gives them. */
async function table({cwd}: Year, title: string): Promise<Row[]> {
  let text = '';
  const status = await main(['tab', title, '--json'], {
    cwd,
    bundle: BUNDLE,
    stdout: {write: part => (text += part)},
    stderr: {write: part => (text += part)},
  });
  if (status !== 0) throw new Error(text);
  const {rows} = JSON.parse(text) as {rows: unknown[][]};
  const header = rows.findIndex(row => row[0] === 'id');
  return rows
    .slice(header + 1)
    .map(row =>
      Object.fromEntries(rows[header]!.map((name, at) => [name, row[at]])),
    );
}

let year: Year;
beforeAll(async () => {
  year = await live();
}, YEAR_MS);
afterAll(() => {
  for (const made of folders) fs.rmSync(made, {recursive: true});
});

const ids = (rows: readonly Row[]) => rows.map(row => row['id']).sort();

it('leaves each return in the state that the story gives it', async () => {
  const states = (await table(year, 'Учреждения')).map(row => [
    row['Код'],
    row['Состояние'],
  ]);
  expect(Object.fromEntries(states)).toEqual({
    s01: 'принято',
    s02: 'принято',
    s03: 'принято',
    s04: 'принято',
    s05: 'принято',
    s06: 'черновик',
    s07: 'принято',
    s08: 'сдано',
    d01: 'принято',
    d02: 'черновик',
    c01: 'принято',
    c02: 'возвращено',
  });
});

it('totals equal those worked out by hand', async () => {
  const rows = await table(year, 'Свод');
  const row = (id: string) => rows.find(one => one['id'] === id);
  // Schools 1-5, 7 and 8; school 6 with its 192 is still a draft.
  const reached = 648 + 338 + 279 + 224 + 118 + 391 + 116;
  expect(row('i3.1')).toMatchObject({
    'Итого (предварительно)': reached + 192,
    'Итого (принято)': reached,
    Учтено: 7,
    Ожидалось: 8,
    Доля: reached / (703 + 391 + 309 + 281 + 364 + 448 + 134),
    'Мин.': 116,
    'Макс.': 648,
    Медиана: 279,
  });
  // The same schools and one of two of supplementary education.
  const disabled = 18 + 14 + 9 + 6 + 11 + 17 + 4 + 22;
  expect(row('i4.1')).toMatchObject({
    'Итого (предварительно)': disabled + 8 + 12,
    'Итого (принято)': disabled,
    Учтено: 8,
    Ожидалось: 10,
    Доля: disabled / (21 + 14 + 9 + 6 + 16 + 17 + 5 + 34),
  });
  // «н/п» of school 8 is not expected; one share may exceed its cohort.
  expect(row('i3.2')).toMatchObject({Учтено: 7, Ожидалось: 9});
});

it('names what did not add up, and who is missing', async () => {
  expect(ids(await table(year, 'Замечания'))).toEqual([
    'blank/s05/i10.2',
    'exceeds-cohort/s03/i3.2/k1-11',
    'exceeds-cohort/s06/i5.1/k1-11',
    'no-previous',
    'not-submitted/c02/-',
    'not-submitted/d02/-',
    'not-submitted/s06/-',
    'same-events/s01/i10.1/i6.1',
    'unexpected-zero/s05/i3.1a/k6-11',
  ]);
});

it('rules find their grounds', async () => {
  const found = ids(await table(year, 'Рекомендации'));
  const late = found.filter(id => String(id).startsWith('activity-overdue/'));
  // Stated «не начато» or «в работе» where the wording has a date.
  expect(late).toHaveLength(70);
  expect(found.filter(id => !late.includes(id))).toEqual([
    'bilet-absent/s05/2025/i3.1a',
    'early-guidance-low/s05/2025/i3.1',
    'gia9-match-low/s05/2025/i1.2',
    'intentions-low/s05/2025/i5.1',
    'not-submitted/c02/2025/-',
    'not-submitted/d02/2025/-',
    'not-submitted/s06/2025/-',
    'ovz-uncovered/c01/2025/i4.1',
    'ovz-uncovered/s01/2025/i4.1',
    'ovz-uncovered/s05/2025/i4.1',
    'ovz-uncovered/s08/2025/i4.1',
    'plan-not-approved/s08/2025/i1.1',
    'unexplained-error/s06/2025/-',
    'visits-low/s05/2025/i2.1',
  ]);
});

describe('the person who watches', () => {
  it('is told who was refused and why', () => {
    const text = year.lines.join('\n');
    expect(text).toContain('Введено строк: 503; отказов: 1');
    expect(text).toMatch(/строка \d+: Пример: школа № 2, i8\.1: /);
    for (const school of ['№ 2', '№ 3', '№ 6', '№ 7']) {
      expect(text).toContain(`Пример: школа ${school}: Пока не сдано`);
    }
    expect(text.match(/: Сдано \d\d\.12\.2025/g)).toHaveLength(11);
    expect(text).toContain('Принято: 8 отчётов.');
  });

  it('gets a summary that agrees with the workbook', () => {
    const line = year.lines.find(one => one.startsWith('3.1 '))!;
    expect(line.split(/\s{2,}/)).toEqual([
      '3.1',
      'Ранняя профориентация',
      '2 306',
      '2 114',
      '7 из 8',
      '80,4 %',
    ]);
    expect(year.lines).toContain(
      'Отчёты по состоянию: принято – 8, сдано – 1, возвращено – 1, черновик – 2',
    );
    expect(year.lines).toContain(
      'Замечания по уровню: ошибка – 1, предупреждение – 5, пояснено – 1, примечание – 2',
    );
    expect(year.lines).toContain(
      'Рекомендации по приоритету: высокий – 10, средний – 74',
    );
  });

  it('sees no line wider than 90 characters', () => {
    const wide = year.lines.filter(line => [...line].length > 90);
    expect(wide).toEqual([]);
  });
});

it(
  'a second run says the same and leaves the same bytes',
  async () => {
    const again = await live();
    const files = ['example.xlsx', 'workbook.json'];
    expect(again.lines).toEqual(year.lines);
    expect(fs.readdirSync(path.join(again.cwd, '.local')).sort()).toEqual(
      files,
    );
    for (const file of files) {
      const [one, other] = [year, again].map(({cwd}) =>
        fs.readFileSync(path.join(cwd, '.local', file)),
      );
      expect(one!.equals(other!)).toBe(true);
    }
  },
  YEAR_MS,
);

it('a step that fails leaves the workbook of before', async () => {
  const [data, cwd] = [folder(), folder()];
  const file = path.join(cwd, '.local/workbook.json');
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, 'прежняя');
  fs.writeFileSync(
    path.join(data, 'institutions.csv'),
    'code;name;kind;emails;grades10_11;projects;active\n' +
      's01;Пример: школа;завод;a@example.org;да;;да\n',
  );
  await expect(live(data, cwd)).rejects.toThrow('«завод»');
  expect(fs.readFileSync(file, 'utf8')).toBe('прежняя');
  expect(fs.readdirSync(path.dirname(file))).toEqual(['workbook.json']);
});
