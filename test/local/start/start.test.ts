import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {parseStartOptions} from '../../../src/local/start/start-options';
import {client} from '../server/fixture';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

interface Started {
  child: ChildProcess;
  /** Ends with the program: its exit status. */
  ended: Promise<number | null>;
  said: {stdout: string; stderr: string};
}

function start(...words: string[]): Started {
  const file = path.join(folder, 'workbook.json');
  const child = spawn(process.execPath, [
    'build/start.mjs',
    '--workbook',
    file,
    ...words,
  ]);
  const said = {stdout: '', stderr: ''};
  child.stdout.on('data', text => (said.stdout += String(text)));
  child.stderr.on('data', text => (said.stderr += String(text)));
  const ended = new Promise<number | null>(resolve =>
    child.once('close', resolve),
  );
  return {child, ended, said};
}

/** The address, which stands on a line of its own. */
async function addressOf({said, ended}: Started): Promise<string> {
  let gone = false;
  void ended.then(() => (gone = true));
  for (;;) {
    const [, url] = /^(http:\/\/127\.0\.0\.1:\d+)\/$/m.exec(said.stdout) ?? [];
    if (url && said.stdout.includes('Остановить')) return url;
    if (gone) throw new Error(said.stderr);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

it('begins with a blank spreadsheet when asked, keeps what was there, and ends when told', async () => {
  fs.writeFileSync(path.join(folder, 'workbook.json'), 'прежняя');
  const started = start('--empty', '--now', '2026-11-24T10:00');
  const url = await addressOf(started);
  const book = await client(url).book();
  expect(book.tabs).toHaveLength(1);
  expect(book.menus.map(({title}) => title)).toEqual(['Профориентация']);
  expect(started.said.stdout).toContain('Настроить книгу');
  const kept = path.join(folder, 'workbook.previous.json');
  expect(fs.readFileSync(kept, 'utf8')).toBe('прежняя');
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(started.said.stderr).toBe('');
});

it('says in one line that the port is taken', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => other.once('listening', resolve));
  const {port} = other.address() as net.AddressInfo;
  const {ended, said} = start('--empty', '--port', String(port));
  expect(await ended).toBe(1);
  expect(said.stderr).toBe(`Порт ${port} занят: назовите другой.\n`);
  other.close();
});

it.each([
  [['--port', '0'], '--port ждёт число от 1 до 65535, а дано «0».'],
  [['--colour'], 'Нет параметра --colour.'],
  [['run'], 'Не понимаю «run».'],
])('does not start with %j', (words, message) => {
  expect(() => parseStartOptions(words)).toThrow(message);
});
