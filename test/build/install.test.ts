import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {ROOT} from '../support/bundle-project';

/** Installs as slowly as it takes to be met, and notes that it did. */
const NPM = `#!/usr/bin/env node
const fs = require('node:fs');
fs.appendFileSync('log', 'begin\\n');
setTimeout(() => {
  fs.mkdirSync('node_modules', {recursive: true});
  fs.writeFileSync('node_modules/.package-lock.json', '{}');
  fs.appendFileSync('log', 'end\\n');
}, 700);
`;
const SET_UP = "(await import('./build/setup.mjs')).setUp()";

let clone: string;
beforeEach(() => {
  clone = fs.mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  fs.cpSync(path.join(ROOT, 'build'), path.join(clone, 'build'), {
    recursive: true,
  });
  fs.writeFileSync(path.join(clone, 'package-lock.json'), '{}');
  fs.mkdirSync(path.join(clone, 'bin'));
  fs.writeFileSync(path.join(clone, 'bin', 'npm'), NPM, {mode: 0o755});
});
afterEach(() => fs.rmSync(clone, {recursive: true, force: true}));

/** Brings the clone to where it can run; gives what was said. */
function setUp(): Promise<string> {
  const bin = path.join(clone, 'bin');
  const child = spawn(process.execPath, ['--input-type=module', '-e', SET_UP], {
    cwd: clone,
    env: {...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`},
  });
  let said = '';
  child.stderr.on('data', chunk => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('exit', status =>
      status === 0 ? resolve(said) : reject(new Error(said)),
    );
  });
}

const log = () => fs.readFileSync(path.join(clone, 'log'), 'utf8');
const lock = () => path.join(clone, '.cache', 'install.lock');

// The stand-in for npm is a program only where a file may be one.
const describePosix = process.platform === 'win32' ? describe.skip : describe;

describePosix('two first starts at once', () => {
  it('install once: the second waits and says so', async () => {
    const said = await Promise.all([setUp(), setUp()]);
    expect(log()).toBe('begin\nend\n');
    expect(said.filter(one => one.includes('Устанавливаю'))).toHaveLength(1);
    expect(said.filter(one => one.includes('другой запуск'))).toHaveLength(1);
    expect(fs.existsSync(lock())).toBe(false);
  });

  it('are held up by nobody who is gone', async () => {
    fs.mkdirSync(path.dirname(lock()));
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise(resolve => gone.on('exit', resolve));
    fs.writeFileSync(lock(), String(gone.pid));
    await Promise.all([setUp(), setUp()]);
    expect(log()).toBe('begin\nend\n');
    expect(fs.existsSync(lock())).toBe(false);
  });
});
