/** Builds the pages of the add-on: each one HTML file that needs no other. */
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {ROOT} from './setup.mjs';

const FOLDER = path.join(ROOT, 'src', 'sidebars');
/** A folder with this file is a page of the folder's name. */
const ENTRY = 'main.ts';

function fill(shell, place, text) {
  const [before, after, ...more] = shell.split(`/*${place}*/`);
  if (after === undefined || more.length > 0) {
    throw new Error(`shell.html needs one /*${place}*/`);
  }
  return before + text.trim() + after;
}

async function page(esbuild, shell, name) {
  const {outputFiles} = await esbuild.build({
    entryPoints: [path.join(FOLDER, name, ENTRY)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    outdir: 'pages',
    format: 'iife',
    target: 'es2020',
    minify: true,
    // Letters are not spelt out.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = ending =>
    outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
  const styled = fill(shell, 'STYLE', text('.css'));
  return fill(styled, 'SCRIPT', text('.js'));
}

/** Names and texts of the HTML files to push. */
export async function pages() {
  const esbuild = await import('esbuild');
  const shell = await readFile(path.join(FOLDER, 'shell.html'), 'utf8');
  const names = (await readdir(FOLDER)).filter(name =>
    existsSync(path.join(FOLDER, name, ENTRY)),
  );
  return Promise.all(
    names.sort().map(async name => ({
      name: `${name}.html`,
      text: await page(esbuild, shell, name),
    })),
  );
}
