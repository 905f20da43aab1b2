/** Builds the local host and the programs that use it, for Node. */
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {ROOT} from './setup.mjs';

/** Bundles one TypeScript program into `.cache/` and imports it. */
export async function load(entry) {
  const esbuild = await import('esbuild');
  const name = path.basename(entry, '.ts');
  const outfile = path.join(ROOT, '.cache', 'programs', `${name}.mjs`);
  await esbuild.build({
    entryPoints: [path.join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    outfile,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
