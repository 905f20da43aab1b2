import fs from 'node:fs';
import {lockFile} from '../runtime/file-lock';
import {keepPrevious} from '../runtime/keep-previous';

/** Where the workbook lies under the working folder. */
export const WORKBOOK = '.local/workbook.json';

/** Milliseconds. */
const PATIENCE = 15_000;

/**
 * Puts the finished workbook in place of the one that is there, at once.
 * @returns the file that keeps the old one; null if there was none, or it
 *     was the same.
 * @throws FileTrouble when another program has the file all the time
 */
export async function replaceWorkbook(
  file: string,
  finished: string,
): Promise<string | null> {
  const lock = await lockFile(file, PATIENCE);
  try {
    return replace(file, finished);
  } finally {
    lock.release();
  }
}

function replace(file: string, finished: string): string | null {
  const old = fs.existsSync(file) ? fs.readFileSync(file) : null;
  const differs = old !== null && !old.equals(fs.readFileSync(finished));
  const previous = differs ? keepPrevious(file) : null;
  fs.renameSync(finished, file);
  return previous;
}
