/** Builds what is pushed to Google: one script, the pages, the manifest. */
import {readFileSync} from 'node:fs';
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
import {presetFolder, presetStamp, readPreset} from './preset.mjs';
import {writeRegistries} from './registries.mjs';
import {ROOT} from './setup.mjs';

const ENTRY = path.join(ROOT, 'src', 'apps-script', 'main.ts');
/** What few executions need, packed into a page of its own. */
const SELF_CHECK = {
  entry: path.join(ROOT, 'src', 'apps-script', 'self-check.ts'),
  global: 'ProforientirSelfCheck',
  words: path.join(ROOT, 'src', 'app', 'self-check', 'words.json'),
  page: 'self-check-code.html',
};
const DIST = path.join(ROOT, 'dist');
const CACHE = path.join(ROOT, '.cache');
const MANIFEST = 'appsscript.json';
const GLOBAL = 'ProforientirAddOn';
/**
 * What is looked at before the rest is loaded; what the rest has not is done
 * there whole.
 */
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
 * Data as gzip in base64: an execution that needs none of it, such as the
 * trigger of an ordinary edit, does not pay for reading it.
 */
const pack = data => packText(JSON.stringify(data));
const packText = text => gzipSync(text, {level: 9}).toString('base64');

function importText(source) {
  const encoded = Buffer.from(source).toString('base64');
  return import(`data:text/javascript;base64,${encoded}`);
}

/**
 * Functions of an entry: its exports, and those of an exported object. Each by
 * its name, with the path that leads to it.
 */
async function functionsOf(esbuild, entry, define) {
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
  const found = new Map();
  const add = (name, value, where) => {
    if (typeof value !== 'function' || found.has(name)) {
      throw new Error(
        `${entry} has «${where}», not a function of its own name`,
      );
    }
    found.set(name, where);
  };
  for (const name of output.exports) {
    const value = module[name];
    if (typeof value === 'function') add(name, value, name);
    else {
      for (const [key, held] of Object.entries(value)) {
        add(key, held, `${name}.${key}`);
      }
    }
  }
  return new Map([...found].sort());
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
 * Functions that run outside of an open spreadsheet: of triggers, and of the
 * web app.
 */
const ELSEWHERE = [
  'doGet',
  'form',
  'onEveryHour',
  'onInstall',
  'onLook',
  'onOpen',
  'onSheetEdit',
];

/**
 * Google finds only top-level functions, so each gets one, generated. Whoever
 * has the address of the web app may call any of them from its page, with the
 * owner's rights (guides/html/reference/run, guides/web#permissions): so all
 * but a few ask for the user interface first, which only an open spreadsheet
 * has (reference/spreadsheet/spreadsheet-app#getUi).
 */
function stub([name, where], isGated) {
  if (!ELSEWHERE.includes(name)) {
    return `function ${name}(){return inSheet_('${where}',arguments)}`;
  }
  const gate = `if(!${GATES.global}.${name}.apply(this,arguments))return;`;
  return `function ${name}(){${isGated ? gate : ''}return ${GLOBAL}().${where}.apply(this,arguments)}`;
}

/** No page can call what ends in `_` (guides/html/reference/run). */
const IN_SHEET = `function inSheet_(where,args){SpreadsheetApp.getUi();return where.split('.').reduce((of,name)=>of[name],${GLOBAL}()).apply(null,args)}`;

/** The code of the self-check, as `load-self-check.ts` unpacks it. */
async function selfCheckCode() {
  const esbuild = await import('esbuild');
  const {entry, global, words, page} = SELF_CHECK;
  const define = {SELF_CHECK_WORDS: await readFile(words, 'utf8')};
  const text = packText(await namespace(esbuild, entry, global, define));
  return {name: page, text: `${text}\n`};
}

/** The manifest; clocks and triggers go by the municipality's time. */
async function manifest({timeZone}) {
  const text = await readFile(path.join(ROOT, MANIFEST), 'utf8');
  return `${JSON.stringify({...JSON.parse(text), timeZone}, null, 2)}\n`;
}

/** The script to push, under a line that says whose order it holds. */
async function bundle(preset, stamp) {
  const esbuild = await import('esbuild');
  const define = {PACKED_PRESET: JSON.stringify(pack(preset))};
  const functions = await functionsOf(esbuild, ENTRY, define);
  const gates = await functionsOf(esbuild, GATES.entry, {});
  const alone = [...gates.keys()].filter(name => !functions.has(name));
  const lines = [
    titleLine(stamp, preset),
    await namespace(esbuild, GATES.entry, GATES.global, {}),
    lazily(GLOBAL, await namespace(esbuild, ENTRY, GLOBAL, define)),
    IN_SHEET,
    ...[...functions].map(one => stub(one, gates.has(one[0]))),
    ...alone.map(
      name =>
        `function ${name}(){return ${GATES.global}.${name}.apply(this,arguments)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes a file whole: another process may be reading the one before. */
async function replace(file, content) {
  const draft = path.join(CACHE, `${path.basename(file)}.${process.pid}`);
  await writeFile(draft, content);
  await rename(draft, file);
}

/** Stands first in the script, so that a build knows what was built before. */
const titleLine = (stamp, {title}) =>
  `// ${stamp} ${JSON.stringify(title.replace(/\s+/g, ' '))}`;

/** Title of the order in `dist/`; null when it is not the one stamped so. */
function builtTitle(script, stamp) {
  const [first] = readFileSync(script, 'utf8').split('\n', 1);
  const start = `// ${stamp} `;
  return first.startsWith(start) ? JSON.parse(first.slice(start.length)) : null;
}

/** Tells a person whose order goes to Google. */
export function sayWhose(title) {
  console.log(`Собрано: ${title}`);
}

/**
 * Writes `dist/`, which clasp pushes, and nothing else into it. Does nothing
 * when it is newer than the sources and holds the same order.
 * @returns the title of the order
 */
export async function buildAddOn() {
  const script = path.join(DIST, 'Code.js');
  writeRegistries();
  const folder = presetFolder();
  const stamp = presetStamp(folder);
  const title = isFresh(script) ? builtTitle(script, stamp) : null;
  if (title !== null) return title;
  const preset = await readPreset(folder);
  await mkdir(DIST, {recursive: true});
  await mkdir(CACHE, {recursive: true});
  const files = [
    {name: MANIFEST, text: await manifest(preset)},
    ...(await pages()),
    await selfCheckCode(),
  ];
  for (const {name, text} of files) {
    await replace(path.join(DIST, name), text);
  }
  const kept = new Set(['Code.js', ...files.map(({name}) => name)]);
  for (const name of await readdir(DIST)) {
    if (!kept.has(name)) await rm(path.join(DIST, name), {recursive: true});
  }
  await replace(script, await bundle(preset, stamp));
  return preset.title;
}
