import fs from 'node:fs';
import path from 'node:path';

export const WORKBOOK = '.local/workbook.json';
const PREVIOUS = '.local/workbook.previous.json';

/**
 * Puts the finished workbook in place of the one that is there, at once.
 * @returns the file that keeps the old one; null if there was none, or it
 *     was the same.
 */
export function replaceWorkbook(cwd: string, finished: string): string | null {
  const file = path.join(cwd, WORKBOOK);
  const old = fs.existsSync(file) ? fs.readFileSync(file) : null;
  const differs = old !== null && !old.equals(fs.readFileSync(finished));
  if (differs) fs.copyFileSync(file, path.join(cwd, PREVIOUS));
  fs.renameSync(finished, file);
  return differs ? PREVIOUS : null;
}
