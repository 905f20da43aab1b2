import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {FileTrouble} from './file-trouble';

/** Milliseconds. */
const LOOK_EVERY = 40;
/** So long a lock may be without its text: it is written after the making. */
const UNWRITTEN = 5_000;

export interface FileLock {
  release(): void;
}

/** Locks of this process, by their texts. */
const own = new Set<string>();

/**
 * Waits for the file to be this program's alone. Whoever writes a workbook's
 * file holds its lock from the reading on; who only reads needs none, for a
 * file is replaced at once. A program that was killed holds nothing.
 * @param patience milliseconds
 * @throws FileTrouble when another program still has it after that
 */
export async function lockFile(
  file: string,
  patience: number,
): Promise<FileLock> {
  const end = Date.now() + patience;
  for (;;) {
    const lock = tryLock(file);
    if (lock) return lock;
    if (Date.now() >= end) throw busy(file);
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Null when another holds it. */
function tryLock(file: string): FileLock | null {
  const name = lockName(file);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  const text = `${process.pid} ${Date.now()} ${randomBytes(8).toString('hex')}`;
  try {
    fs.writeFileSync(name, text, {flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeIfLeft(name);
    return null;
  }
  own.add(text);
  removeLeftovers(file);
  return {
    release: () => {
      own.delete(text);
      if (readText(name) === text) fs.rmSync(name, {force: true});
    },
  };
}

function lockName(file: string): string {
  return `${file}.lock`;
}

/** Takes away the lock of a program that is no more. */
function removeIfLeft(name: string): void {
  const text = readText(name);
  if (text === null || isHeld(name, text)) return;
  // Another may be at the same: what was moved is looked at once more.
  const aside = `${name}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    fs.renameSync(name, aside);
  } catch {
    return;
  }
  if (readText(aside) !== text && !fs.existsSync(name)) {
    fs.renameSync(aside, name);
  }
  fs.rmSync(aside, {force: true});
}

function isHeld(name: string, text: string): boolean {
  const [pid = NaN, since = NaN] = text.split(' ', 2).map(Number);
  if (!(pid > 0) || !(since > 0)) {
    const stat = fs.statSync(name, {throwIfNoEntry: false});
    return stat !== undefined && Date.now() - stat.mtimeMs < UNWRITTEN;
  }
  if (pid === process.pid) return own.has(text);
  return since >= startOfMachine() && isRunning(pid);
}

/** Numbers of processes begin anew then. */
function startOfMachine(): number {
  return Date.now() - os.uptime() * 1_000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readText(name: string): string | null {
  try {
    return fs.readFileSync(name, 'utf8');
  } catch {
    return null;
  }
}

/** `workbook.json.1234.5.tmp`, of a program that was killed while it wrote. */
function removeLeftovers(file: string): void {
  const folder = path.dirname(file);
  const base = `${path.basename(file)}.`;
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(base)) continue;
    const [, pid] =
      /^(\d+)(?:\.\d+\.tmp|\.new)$/.exec(name.slice(base.length)) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    fs.rmSync(path.join(folder, name), {force: true});
  }
}

function busy(file: string): FileTrouble {
  return new FileTrouble(
    `Книгой «${file}» сейчас занята другая программа: подождите, пока она закончит, и повторите.`,
  );
}
