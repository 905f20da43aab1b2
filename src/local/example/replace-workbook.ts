import fs from 'node:fs';
import {keepPrevious} from '../runtime/keep-previous';

/** Where the workbook lies under the working folder. */
export const WORKBOOK = '.local/workbook.json';

/**
 * Puts the finished workbook in place of the one that is there, at once.
 * @returns the file that keeps the old one; null if there was none, or it
 *     was the same.
 */
export function replaceWorkbook(file: string, finished: string): string | null {
  const old = fs.existsSync(file) ? fs.readFileSync(file) : null;
  const differs = old !== null && !old.equals(fs.readFileSync(finished));
  const previous = differs ? keepPrevious(file) : null;
  fs.renameSync(finished, file);
  return previous;
}
