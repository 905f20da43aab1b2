/** Builds the page of the local host: what a browser loads from its server. */
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {isFresh} from './fresh.mjs';
import {ROOT} from './setup.mjs';

const SOURCE = path.join(ROOT, 'src', 'local', 'page');
/** Where the server finds the page. */
export const PAGE = path.join(ROOT, '.cache', 'page');

/** So that nothing of the looks depends on the fonts of the machine. */
const FONTS = ['latin', 'cyrillic'].flatMap(subset =>
  ['400-normal', '400-italic', '700-normal', '700-italic'].map(
    style => `arimo-${subset}-${style}.woff2`,
  ),
);

/** Writes the page's folder anew when it is older than the sources. */
export async function buildPage() {
  if (!existsSync(SOURCE)) return;
  if (isFresh(path.join(PAGE, 'index.html'))) return;
  const draft = `${PAGE}.${process.pid}`;
  await rm(draft, {recursive: true, force: true});
  await mkdir(path.join(draft, 'fonts'), {recursive: true});
  await bundle(draft);
  for (const name of await readdir(SOURCE)) {
    if (/\.(html|css|svg|png|ico)$/.test(name)) {
      await cp(path.join(SOURCE, name), path.join(draft, name));
    }
  }
  const fonts = path.join(ROOT, 'node_modules', '@fontsource', 'arimo');
  for (const name of FONTS) {
    await cp(path.join(fonts, 'files', name), path.join(draft, 'fonts', name));
  }
  await replace(PAGE, draft);
}

/** Another process may be putting the same page there at the same time. */
async function replace(folder, draft) {
  try {
    await rm(folder, {recursive: true, force: true});
    await rename(draft, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    await rm(draft, {recursive: true, force: true});
  }
}

/** `main.ts` and the styles that it imports: `main.js`, `main.css`, chunks. */
async function bundle(outdir) {
  const entries = ['main.ts', 'web-app.ts'].map(name =>
    path.join(SOURCE, name),
  );
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: entries,
    absWorkingDir: ROOT,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    loader: {'.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file'},
    external: ['/fonts/*'],
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'warning',
  });
}
