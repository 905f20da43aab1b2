import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {BookFile} from '../../../src/local/rest/book-file';
import {parseStateFile} from '../../../src/local/runtime/state-file';
import {Workbook} from '../../../src/local/sheets/workbook';
import {OWNER} from '../sheets/books';
import {BOOK, Desk, googleClient} from './fixture';

it('a killed server has every edit on disk that it acknowledged', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  const file = path.join(folder, 'workbook.json');
  const {child, url, id} = await startProgram(file);
  const acknowledged = new Set<number>();
  const clients = [0, 1].map(async client => {
    for (let row = client; acknowledged.size < 120; row += 2) {
      const response = await fetch(
        `${url}/v4/spreadsheets/${id}/values/A${row + 1}?valueInputOption=RAW`,
        {
          method: 'PUT',
          headers: {authorization: `Bearer ${OWNER}`},
          body: JSON.stringify({values: [[row]]}),
        },
      ).catch(() => null);
      if (!response?.ok) return;
      acknowledged.add(row);
      if (acknowledged.size === 60) child.kill('SIGKILL');
    }
  });
  await Promise.all(clients);
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
  expect(acknowledged.size).toBeLessThan(120);
  const {workbook} = parseStateFile(fs.readFileSync(file, 'utf8'), file);
  const book = Workbook.parse(workbook);
  const kept = book.valuesGet('A:A', {}, OWNER).values ?? [];
  for (const row of acknowledged) expect(kept[row]).toEqual([String(row)]);
  fs.rmSync(folder, {recursive: true});
});

/** The command line as a program of its own, on a blank workbook. */
async function startProgram(
  file: string,
): Promise<{child: ChildProcess; url: string; id: string}> {
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
      const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      const [, id] = /Таблица: (\S+)\n/.exec(said) ?? [];
      if (url && id) resolve({child, url, id});
    });
  });
}

it('many edits at once take few writes, and none is lost', async () => {
  const desk = await Desk.open();
  const {values} = desk.google().spreadsheets;
  const stamps = new Set<number>();
  await Promise.all(
    Array.from({length: 100}, async (_, row) => {
      await values.update({
        spreadsheetId: BOOK,
        range: `A${row + 1}`,
        valueInputOption: 'RAW',
        requestBody: {values: [[row]]},
      });
      stamps.add(fs.statSync(desk.file).ino);
      const {workbook} = parseStateFile(
        fs.readFileSync(desk.file, 'utf8'),
        desk.file,
      );
      const book = Workbook.parse(workbook);
      expect(book.valuesGet(`A${row + 1}`, {}, OWNER).values).toEqual([
        [String(row)],
      ]);
    }),
  );
  expect(stamps.size).toBeLessThan(50);
  await desk.close();
});

it('two clients at once append one after another', async () => {
  const desk = await Desk.open();
  const append = async (word: string) => {
    const {values} = googleClient(
      desk.server.url,
      `${word}@example.org`,
    ).spreadsheets;
    for (let n = 0; n < 20; n++) {
      await values.append({
        spreadsheetId: BOOK,
        range: 'A1',
        valueInputOption: 'RAW',
        requestBody: {values: [[`${word} ${n}`]]},
      });
    }
  };
  await Promise.all([append('a'), append('b')]);
  const {data} = await desk
    .google()
    .spreadsheets.values.get({spreadsheetId: BOOK, range: 'A:A'});
  const words = (data.values ?? []).flat() as string[];
  expect(words).toHaveLength(40);
  for (const word of ['a', 'b']) {
    expect(words.filter(w => w.startsWith(word))).toEqual(
      Array.from({length: 20}, (_, n) => `${word} ${n}`),
    );
  }
  await desk.close();
});

it('a command of the command line and the server see each other', async () => {
  const desk = await Desk.open();
  const {values} = desk.google().spreadsheets;
  const put = (range: string, value: string) =>
    values.update({
      spreadsheetId: BOOK,
      range,
      valueInputOption: 'RAW',
      requestBody: {values: [[value]]},
    });
  await put('A1', 'сервер');
  const {workbook, state} = parseStateFile(
    fs.readFileSync(desk.file, 'utf8'),
    desk.file,
  );
  const book = Workbook.parse(workbook);
  book.type({sheetId: 0, row: 1, column: 0}, 'рука', OWNER);
  const {properties, triggers, nextTrigger, outbox} = state;
  const rest = {properties, triggers, nextTrigger, outbox};
  fs.writeFileSync(
    `${desk.file}.new`,
    JSON.stringify({workbook: JSON.parse(book.stringify()), ...rest}),
  );
  fs.renameSync(`${desk.file}.new`, desk.file);
  await put('A3', 'снова сервер');
  const {data} = await values.get({spreadsheetId: BOOK, range: 'A1:A3'});
  expect(data.values).toEqual([['сервер'], ['рука'], ['снова сервер']]);
  await desk.close();
});

it('an edit that another program overtook is refused, not lost in silence', async () => {
  const desk = await Desk.open();
  const book = new BookFile(desk.file, null);
  const at = {sheetId: 0, row: 0, column: 0};
  book.workbook().type(at, 'опоздал', OWNER);
  fs.copyFileSync(desk.file, `${desk.file}.new`);
  fs.renameSync(`${desk.file}.new`, desk.file);
  await expect(book.commit()).rejects.toMatchObject({
    code: 409,
    status: 'ABORTED',
  });
  expect(book.workbook().cell(at).formatted).toBe('');
  await desk.close();
});

it('a spreadsheet that a client made is there after a restart', async () => {
  const first = await Desk.open();
  const {data} = await first.google().spreadsheets.create({
    requestBody: {properties: {title: 'Новая'}},
  });
  const again = await first.restart();
  const {data: book} = await again.google().spreadsheets.get({
    spreadsheetId: data.spreadsheetId!,
  });
  expect(book).toEqual(data);
  await again.close();
});
