/** Lets one process of this folder do a piece of work at a time. */
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Longer than any install; a process id may have gone to another program. */
const ABANDONED_AFTER_MS = 20 * 60_000;
const LOOK_EVERY_MS = 200;

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds the lock, and since when; null when none does. */
function holder(lock) {
  try {
    return {pid: readFileSync(lock, 'utf8'), since: statSync(lock).mtimeMs};
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAbandoned({pid, since}) {
  return !isRunning(Number(pid)) || Date.now() - since > ABANDONED_AFTER_MS;
}

function create(lock) {
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'});
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Of several that find it abandoned at once the last to write has it, so that
 * each looks once more a moment later.
 */
function inherit(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  renameSync(draft, lock);
  sleep(LOOK_EVERY_MS);
  return holder(lock)?.pid === String(process.pid);
}

function take(lock) {
  const held = holder(lock);
  if (held === null) return create(lock);
  return isAbandoned(held) && inherit(lock);
}

/**
 * Waits until nobody else holds the lock, then holds it until the work is done
 * or the process ends; a lock whose process is gone holds nobody up.
 * @param lock the file
 * @param wait called once, when it has to wait
 * @param work what nobody else may do meanwhile
 */
export function oneAtATime(lock, wait, work) {
  mkdirSync(path.dirname(lock), {recursive: true});
  for (let said = false; !take(lock); said = true) {
    if (!said) wait();
    sleep(LOOK_EVERY_MS);
  }
  const release = () => rmSync(lock, {force: true});
  process.once('exit', release);
  try {
    return work();
  } finally {
    process.off('exit', release);
    release();
  }
}
