import fs from 'node:fs';
import path from 'node:path';

/** Copies a state file beside itself; null if there is none yet. */
export function keepPrevious(file: string): string | null {
  if (!fs.existsSync(file)) return null;
  const previous = previousOf(file);
  fs.copyFileSync(file, previous);
  return previous;
}

/** Where the workbook is kept that was replaced by another. */
export function previousOf(file: string): string {
  const {dir, name, ext} = path.parse(file);
  return path.join(dir, `${name}.previous${ext}`);
}
