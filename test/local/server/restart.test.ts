import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {BookFile} from '../../../src/local/rest/book-file';
import {apply, OWNER, put} from '../sheets/books';
import {client, closeAll, Listening, startDesk} from './fixture';

afterEach(closeAll);

const type = (row: number, text: string) => ({
  do: 'type',
  sheetId: 0,
  row,
  column: 0,
  text,
});

it('a killed server has every gesture that it answered to, and goes on with them', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  const file = path.join(folder, 'workbook.json');
  const {child, url} = await startProgram(file);
  const pages = [client(url), client(url)];
  const acknowledged: number[] = [];
  await Promise.all(
    pages.map(async (page, at) => {
      for (let row = at; acknowledged.length < 40; row += 2) {
        const answer = await page
          .gesture(type(row, `строка ${row}`))
          .catch(() => null);
        if (!answer?.ok) return;
        acknowledged.push(row);
        if (acknowledged.length === 25) child.kill('SIGKILL');
      }
    }),
  );
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);
  const again = await startProgram(file);
  const {cells} = await client(again.url).sheet();
  const shown = new Map(cells.map(({r, d}) => [r, d]));
  for (const row of acknowledged) {
    expect(shown.get(row)).toBe(`строка ${row}`);
  }
  const ended = new Promise(resolve => again.child.once('exit', resolve));
  const page = await Listening.start(again.url);
  again.child.kill('SIGTERM');
  expect(await ended).toBe(0);
  page.close();
  fs.rmSync(folder, {recursive: true});
});

/** The command line as a program of its own, on a blank workbook. */
async function startProgram(
  file: string,
): Promise<{child: ChildProcess; url: string}> {
  const child = spawn(
    process.execPath,
    ['build/local.mjs', 'serve', '--workbook', file],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  let said = '';
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error(`no server: ${said}`)));
    child.stdout.on('data', text => {
      said += String(text);
      const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\/\n/.exec(said) ?? [];
      if (url && said.includes('Остановить')) resolve({child, url});
    });
  });
}

it('a change that another program makes to the file is shown as a whole', async () => {
  const desk = await startDesk();
  const page = await desk.listen();
  await desk.sheet();
  const other = new BookFile(desk.file, null);
  apply(other.workbook(), [put([['из командной строки']])]);
  await other.commit();
  await page.cell(0, 0, 'из командной строки');
  const answer = await desk.gesture(type(1, 'дальше'));
  expect(answer.ok).toBe(true);
  expect((await desk.sheet()).cells.map(({d}) => d)).toEqual([
    'из командной строки',
    'дальше',
  ]);
});

it('an edit that another program overtook is refused and taken back before everybody’s eyes', async () => {
  const desk = await startDesk();
  const page = await desk.listen();
  await desk.sheet();
  const answer = desk.host.live.gesture(
    {do: 'type', sheetId: 0, row: 0, column: 0, text: 'опоздал'},
    OWNER,
  );
  fs.copyFileSync(desk.file, `${desk.file}.new`);
  fs.renameSync(`${desk.file}.new`, desk.file);
  expect((await answer).message).toMatch(/^Книгу в это же время изменил/);
  expect((await desk.sheet()).cells).toEqual([]);
  await page.cell(0, 0, 'опоздал');
  const whole = await page.until(events =>
    events
      .flatMap(e => (e.event === 'patch' ? e.data.sheets : []))
      .map(patch => patch.cells)
      .find(cells => cells?.length === 1 && cells[0]?.d === undefined),
  );
  expect(whole).toEqual([{r: 0, c: 0}]);
});

it('a large paste goes in as a whole, or is refused when another program overtook it', async () => {
  const desk = await startDesk();
  const rows = Array.from({length: 6_000}, (_, n) => [String(n)]);
  const to = {sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1};
  const paste = {do: 'paste', to, rows} as const;
  const answer = desk.host.live.gesture(paste, OWNER);
  fs.copyFileSync(desk.file, `${desk.file}.new`);
  fs.renameSync(`${desk.file}.new`, desk.file);
  expect((await answer).message).toMatch(/^Книгу в это же время изменил/);
  expect((await desk.sheet()).cells).toEqual([]);
  const [again, beside] = await Promise.all([
    desk.gesture(paste),
    desk.gesture({...type(0, 'рядом'), column: 1}),
  ]);
  expect([again.ok, beside.ok]).toEqual([true, true]);
  expect((await desk.sheet()).cells).toHaveLength(6_001);
});
