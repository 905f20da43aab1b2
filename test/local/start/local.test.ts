import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {stringifyStateFile} from '../../../src/local/runtime/state-file';
import {emptyState} from '../../../src/local/runtime/host-state';
import {apply, newBook, put} from '../sheets/books';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'local-'));
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

/** More than a pipe holds. */
const ROWS = 3_000;

it('ends without a word when nobody reads what it prints to the end', async () => {
  const book = newBook();
  apply(book, [
    {appendDimension: {sheetId: 0, dimension: 'ROWS', length: ROWS}},
    put(
      Array.from({length: ROWS}, (_, n) => [`строка ${n} – ${'а'.repeat(40)}`]),
    ),
  ]);
  const file = path.join(folder, 'workbook.json');
  const state = emptyState();
  fs.writeFileSync(
    file,
    stringifyStateFile({workbook: book.stringify(), state}),
  );
  const title = book.sheets()[0]!.title;
  const words = ['tab', title, '--workbook', file];
  const child = spawn(process.execPath, ['build/local.mjs', ...words]);
  child.stdout.once('data', () => child.stdout.destroy());
  let refused = '';
  child.stderr.on('data', text => (refused += String(text)));
  const status = await new Promise(resolve => child.once('close', resolve));
  expect([refused, status]).toEqual(['', 0]);
});
