import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {Workbook} from '../../src/local/sheets/workbook';

const ROOT = path.resolve(__dirname, '..', '..');
const KEPT = path.join(ROOT, '.cache', 'books');
/** What a workbook that tests make is made of. */
const MADE_OF = ['src', 'test/support'];

/** Changes whenever one of these files does. */
function stampOfSources(): string {
  const digest = createHash('sha256');
  for (const folder of MADE_OF) {
    const files = fs
      .readdirSync(path.join(ROOT, folder), {
        recursive: true,
        withFileTypes: true,
      })
      .filter(file => file.isFile())
      .map(file => path.join(file.parentPath, file.name))
      .sort();
    for (const file of files) {
      const {size, mtimeMs} = fs.statSync(file);
      digest.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return digest.digest('hex').slice(0, 16);
}

let shelf: string | null = null;

/** The folder for workbooks of today's sources; those of others are gone. */
function shelfOfToday(): string {
  if (shelf !== null) return shelf;
  const stamp = stampOfSources();
  shelf = path.join(KEPT, stamp);
  fs.mkdirSync(shelf, {recursive: true});
  for (const other of fs.readdirSync(KEPT)) {
    if (other === stamp) continue;
    fs.rmSync(path.join(KEPT, other), {recursive: true, force: true});
  }
  return shelf;
}

/**
 * A workbook that is made by the first test file to ask for it, and read from
 * the disk by all others until the sources change.
 *
 * @param name all that `make` depends on besides the sources
 */
export function keptBook(name: string, make: () => Workbook): Workbook {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const file = path.join(shelfOfToday(), `${key}.json`);
  if (fs.existsSync(file)) {
    return Workbook.parse(fs.readFileSync(file, 'utf8'));
  }
  const book = make();
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, book.stringify());
  fs.renameSync(draft, file);
  return book;
}
