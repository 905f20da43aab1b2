import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {replaceWorkbook} from '../../../src/local/example/replace-workbook';

let cwd: string;
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'replace-'));
  fs.mkdirSync(path.join(cwd, '.local'));
});
afterEach(() => fs.rmSync(cwd, {recursive: true}));

function replaceBy(text: string): Promise<string | null> {
  const finished = path.join(cwd, '.local/finished.json');
  fs.writeFileSync(finished, text);
  const file = path.join(cwd, '.local/workbook.json');
  return replaceWorkbook(file, finished);
}

const read = (file: string) => fs.readFileSync(path.join(cwd, file), 'utf8');
const files = () => fs.readdirSync(path.join(cwd, '.local')).sort();

it('puts the first workbook in its place', async () => {
  expect(await replaceBy('a')).toBeNull();
  expect(files()).toEqual(['workbook.json']);
  expect(read('.local/workbook.json')).toBe('a');
});

it('keeps a workbook that differs, and not one that is the same', async () => {
  await replaceBy('a');
  expect(await replaceBy('b')).toBe(
    path.join(cwd, '.local/workbook.previous.json'),
  );
  expect(await replaceBy('b')).toBeNull();
  expect(read('.local/workbook.previous.json')).toBe('a');
  expect(read('.local/workbook.json')).toBe('b');
  expect(files()).toEqual(['workbook.json', 'workbook.previous.json']);
});
