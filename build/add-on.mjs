/** Builds what is pushed to Google: one script, the pages, the manifest. */
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {isFresh} from './fresh.mjs';
import {pages} from './pages.mjs';
import {ROOT} from './setup.mjs';

const ENTRY = path.join(ROOT, 'src', 'apps-script', 'main.ts');
/** The municipality that this build is for: a folder of `src/presets`. */
const PRESET = process.env.PRESET ?? 'kaliningrad-2023';

/** The preset's example, if it has one; nothing of it is pushed. */
export const EXAMPLE = path.join(ROOT, 'src', 'presets', PRESET, 'example');

const DIST = path.join(ROOT, 'dist');
const CACHE = path.join(ROOT, '.cache');
const MANIFEST = 'appsscript.json';
const GLOBAL = 'ProforientirAddOn';
/** What is looked at before the rest is loaded. */
const GATES = {
  entry: path.join(ROOT, 'src', 'apps-script', 'gates.ts'),
  global: 'ProforientirGates',
};

const OPTIONS = {
  entryPoints: [ENTRY],
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  // es2020 lowers what Apps Script does not parse: private and static fields.
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * The preset as gzip in base64: an execution that needs no preset, such as
 * the trigger of an ordinary edit, does not pay for reading it.
 */
async function packedPreset(esbuild) {
  const {outputFiles} = await esbuild.build({
    ...OPTIONS,
    entryPoints: [path.join(ROOT, 'src', 'presets', PRESET, 'preset.ts')],
    format: 'esm',
    outfile: 'preset.js',
  });
  const {preset} = await importText(outputFiles[0].text);
  return gzipSync(JSON.stringify(preset()), {level: 9}).toString('base64');
}

function importText(source) {
  const encoded = Buffer.from(source).toString('base64');
  return import(`data:text/javascript;base64,${encoded}`);
}

/** Names that an entry exports; each must be a function. */
async function exportsOf(esbuild, entry, define) {
  const {metafile, outputFiles} = await esbuild.build({
    ...OPTIONS,
    entryPoints: [entry],
    format: 'esm',
    metafile: true,
    define,
    outfile: 'probe.js',
  });
  const [output] = Object.values(metafile.outputs);
  const module = await importText(outputFiles[0].text);
  for (const name of output.exports) {
    if (typeof module[name] !== 'function') {
      throw new Error(`${entry} exports «${name}», not a function`);
    }
  }
  return [...output.exports].sort();
}

/** A namespace of an entry's exports under a global name. */
async function namespace(esbuild, entry, global, define) {
  const {outputFiles} = await esbuild.build({
    ...OPTIONS,
    entryPoints: [entry],
    format: 'iife',
    globalName: global,
    minify: true,
    define,
    outfile: 'Code.js',
  });
  return outputFiles[0].text.trim();
}

/**
 * A function of the same name that gives the namespace, and runs its code the
 * first time: until then an engine only skims over it.
 */
function lazily(global, code) {
  return `var ${global}=(()=>{let loaded;const load=()=>{${code}
return ${global}};return()=>loaded||(loaded=load())})();`;
}

/**
 * Google finds only top-level functions, so each export gets one, generated.
 */
function stub(name, isGated) {
  const gate = `if(!${GATES.global}.${name}.apply(this,arguments))return;`;
  return `function ${name}(){${isGated ? gate : ''}return ${GLOBAL}().${name}.apply(this,arguments)}`;
}

/** Text of the script to push. */
export async function bundle() {
  const esbuild = await import('esbuild');
  const define = {
    PACKED_PRESET: JSON.stringify(await packedPreset(esbuild)),
  };
  const names = await exportsOf(esbuild, ENTRY, define);
  const gated = await exportsOf(esbuild, GATES.entry, {});
  const stranger = gated.find(name => !names.includes(name));
  if (stranger) throw new Error(`a gate «${stranger}» without an entry point`);
  const lines = [
    await namespace(esbuild, GATES.entry, GATES.global, {}),
    lazily(GLOBAL, await namespace(esbuild, ENTRY, GLOBAL, define)),
    ...names.map(name => stub(name, gated.includes(name))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes a file whole: another process may be reading the one before. */
async function replace(file, content) {
  const draft = path.join(CACHE, `${path.basename(file)}.${process.pid}`);
  await writeFile(draft, content);
  await rename(draft, file);
}

/**
 * Writes `dist/`, which clasp pushes, and nothing else into it. Does nothing
 * when it is newer than the sources.
 */
export async function buildAddOn() {
  const script = path.join(DIST, 'Code.js');
  if (isFresh(script)) return;
  await mkdir(DIST, {recursive: true});
  await mkdir(CACHE, {recursive: true});
  const files = [
    {name: MANIFEST, text: await readFile(path.join(ROOT, MANIFEST))},
    ...(await pages()),
  ];
  for (const {name, text} of files) {
    await replace(path.join(DIST, name), text);
  }
  const kept = new Set(['Code.js', ...files.map(({name}) => name)]);
  for (const name of await readdir(DIST)) {
    if (!kept.has(name)) await rm(path.join(DIST, name), {recursive: true});
  }
  await replace(script, await bundle());
}
