import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, rename, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

const PACKAGE = '@sparticuz/chromium';

export interface CarriedBrowser {
  program: string;
  /** Shared libraries for a machine that lacks them. */
  libraries: string;
  /** A font configuration for a machine that has none. */
  fonts: string;
}

/**
 * The browser that comes inside an npm package, unpacked once below `cache`.
 * Null where it cannot run: it is made for Linux on x64 only.
 */
export async function carriedBrowser(
  root: string,
  cache: string,
): Promise<CarriedBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const require = createRequire(path.join(root, 'package.json'));
  const main = require.resolve(PACKAGE);
  const {version} = require(
    path.join(main, '..', '..', '..', 'package.json'),
  ) as {version: string};
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(main, folder);
  return {
    program: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023', 'lib'),
    fonts: path.join(folder, 'fonts'),
  };
}

/**
 * The package unpacks into the system's temporary folder, where two processes
 * meet half-written files; so each gets its own, and the first to end wins.
 * The variable makes the package unpack its shared libraries as well.
 */
async function unpack(main: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, {recursive: true});
  const source = `import(${JSON.stringify(pathToFileURL(main).href)}).then(m => (m.default.default ?? m.default).executablePath())`;
  await promisify(execFile)(process.execPath, ['-e', source], {
    env: {...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'},
  });
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, {recursive: true, force: true});
    if (!existsSync(folder)) throw error;
  }
}
