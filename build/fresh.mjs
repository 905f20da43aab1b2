/** Tells whether a built file is newer than all that it is made of. */
import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from './setup.mjs';

const MADE_OF = ['src', 'build', 'appsscript.json', 'package-lock.json'];

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (time, name) => Math.max(time, newest(path.join(file, name))),
    stat.mtimeMs,
  );
}

/** Newest change of the project's own sources and of more, in milliseconds. */
export function sourcesChangedAt(more = []) {
  const names = [...MADE_OF, ...more];
  return Math.max(...names.map(name => newest(path.join(ROOT, name))));
}

/** True when the file was written after the last change of any source. */
export function isFresh(file, changedAt = sourcesChangedAt()) {
  return existsSync(file) && statSync(file).mtimeMs > changedAt;
}
