/** Builds the local host and the programs that use it, for Node. */
import {rename} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {isFresh, sourcesChangedAt} from './fresh.mjs';
import {ROOT} from './setup.mjs';

/** Bundles one TypeScript program into `.cache/` and imports it. */
export async function load(entry) {
  const name = entry.replace(/[/\\]/g, '.').replace(/\.ts$/, '');
  const outfile = path.join(ROOT, '.cache', 'programs', `${name}.mjs`);
  const changedAt = sourcesChangedAt([path.dirname(entry)]);
  if (!isFresh(outfile, changedAt)) await build(entry, outfile);
  return import(pathToFileURL(outfile).href);
}

async function build(entry, outfile) {
  const esbuild = await import('esbuild');
  const draft = `${outfile}.${process.pid}`;
  await esbuild.build({
    entryPoints: [path.join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    outfile: draft,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await rename(draft, outfile);
}
