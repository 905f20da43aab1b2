import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {spawnSync} from 'node:child_process';
import {lockFile} from '../../../src/local/runtime/file-lock';

let file: string;
beforeEach(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'workbook.json');
});
afterEach(() => fs.rmSync(path.dirname(file), {recursive: true}));

const files = () => fs.readdirSync(path.dirname(file)).sort();

/** The id of a process that is no more. */
function gone(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

it('lets one after another have the file, and leaves nothing behind', async () => {
  const order: string[] = [];
  const hold = async (name: string) => {
    const lock = await lockFile(file, 60_000);
    order.push(`${name}+`);
    await new Promise(resolve => setTimeout(resolve, 20));
    order.push(`${name}-`);
    lock.release();
  };
  await Promise.all(['a', 'b', 'c'].map(hold));
  expect(order.join('')).toMatch(/^(?:(\w)\+\1-){3}$/);
  expect(files()).toEqual([]);
});

it('is refused in words while another program has the file', async () => {
  const text = `${process.ppid} ${Date.now()} x`;
  fs.writeFileSync(`${file}.lock`, text);
  await expect(lockFile(file, 0)).rejects.toThrow(
    `Книгой «${file}» сейчас занята другая программа: подождите`,
  );
  expect(fs.readFileSync(`${file}.lock`, 'utf8')).toBe(text);
});

it.each<[string, () => string, number]>([
  ['that was killed', () => `${gone()} ${Date.now()} x`, 0],
  ['of before the machine was started', () => `${process.ppid} 1000 x`, 0],
  [
    'whose number this program has now',
    () => `${process.pid} ${Date.now()} x`,
    0,
  ],
  ['that was killed before it wrote a word', () => '', 60],
])('takes the file from a program %s', async (_, text, age) => {
  fs.writeFileSync(`${file}.lock`, text());
  const then = new Date(Date.now() - age * 1_000);
  fs.utimesSync(`${file}.lock`, then, then);
  const lock = await lockFile(file, 1_000);
  expect(files()).toEqual(['workbook.json.lock']);
  lock.release();
  expect(files()).toEqual([]);
});

it('removes what killed programs were writing, and nothing else', async () => {
  const kept = [
    `workbook.json.${process.ppid}.1.tmp`,
    'workbook.json.copy',
    'workbook.previous.json',
  ];
  const left = [`workbook.json.${gone()}.3.tmp`, `workbook.json.${gone()}.new`];
  for (const name of [...kept, ...left]) {
    fs.writeFileSync(path.join(path.dirname(file), name), '');
  }
  (await lockFile(file, 0)).release();
  expect(files()).toEqual([...kept].sort());
});
