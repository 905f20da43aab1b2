/** Brings a fresh clone to where everything can run: installs what is pinned. */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {oneAtATime} from './one-at-a-time.mjs';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = 20;

function newerThan(file, other) {
  return statSync(file).mtimeMs > statSync(other).mtimeMs;
}

function isInstalled() {
  const done = path.join(ROOT, 'node_modules', '.package-lock.json');
  const lock = path.join(ROOT, 'package-lock.json');
  return existsSync(done) && !newerThan(lock, done);
}

/** Says why it does not go on, and ends the process. */
export function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program of the project; ends the process when it fails. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs a tool that npm installed. */
export function tool(name, args, options) {
  run(path.join(ROOT, 'node_modules', '.bin', name), args, options);
}

/** The same beside what goes on; ends the process when awaited and failed. */
export async function startTool(name, args) {
  const child = spawn(path.join(ROOT, 'node_modules', '.bin', name), args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the pinned packages unless they are there. */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    refuse(`Нужен Node.js ${OLDEST_NODE} или новее.`);
  }
  if (isInstalled()) return;
  oneAtATime(
    path.join(ROOT, '.cache', 'install.lock'),
    () => console.error('Пакеты уже устанавливает другой запуск: жду его…'),
    install,
  );
}

/** Unless somebody did while this process waited. */
function install() {
  if (isInstalled()) return;
  console.error('Устанавливаю пакеты (один раз, около минуты)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
