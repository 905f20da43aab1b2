/**
 * Writes the registries: each is the `index.ts` of a folder and lists what
 * stands there, one file a thing, under the name of its file or folder. They
 * are committed, so that types and tests need no build.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from './setup.mjs';

const INDEX = 'index.ts';
/** What each file of a folder exports exactly one of. */
const REGISTRIES = [
  {
    folder: 'src/app/commands',
    list: 'COMMANDS',
    name: 'CommandName',
    made: /^export const (\w+) = command\(/gm,
  },
  {
    folder: 'src/app/queries',
    list: 'QUERIES',
    name: 'QueryName',
    made: /^export const (\w+) = query\(/gm,
  },
  {
    folder: 'src/app/entries',
    list: 'ENTRIES',
    name: 'EntryName',
    made: /^export const (\w+) = (?:e|returnE)ntry\(/gm,
  },
  {
    folder: 'src/sidebars',
    list: 'PAGES',
    name: 'PageName',
    made: /^export const (\w+): Page = /gm,
    within: 'page.ts',
  },
];

/** Modules of a folder: the name of each, and the file that makes it. */
function modulesOf({folder, within}) {
  const from = path.join(ROOT, folder);
  return readdirSync(from, {withFileTypes: true}).flatMap(entry => {
    if (entry.isDirectory()) {
      const file = path.join(from, entry.name, within ?? INDEX);
      const module = within
        ? `./${entry.name}/${path.basename(within, '.ts')}`
        : `./${entry.name}`;
      return existsSync(file) ? [{name: entry.name, file, module}] : [];
    }
    if (within || entry.name === INDEX || !entry.name.endsWith('.ts'))
      return [];
    const name = path.basename(entry.name, '.ts');
    return [{name, file: path.join(from, entry.name), module: `./${name}`}];
  });
}

const isPlain = name => /^\w+$/.test(name);
const camelCase = name =>
  name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Text of the `index.ts` of a folder. */
function textOf(registry) {
  const rows = modulesOf(registry).map(({name, file, module}) => {
    const found = [...readFileSync(file, 'utf8').matchAll(registry.made)];
    if (found.length !== 1) {
      throw new Error(
        `${path.relative(ROOT, file)} makes ${found.length} of ${registry.list}, not one`,
      );
    }
    const exported = found[0][1];
    const local = registry.within ? camelCase(name) : exported;
    const imported = exported === local ? local : `${exported} as ${local}`;
    return {
      name,
      local,
      line: `import {${imported}} from '${module}';`,
    };
  });
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '// Made by `npm run build` of the files beside it.',
    ...rows.map(({line}) => line),
    '',
    `export const ${registry.list} = {`,
    ...rows.map(({name, local}) => {
      if (name === local) return `  ${name},`;
      return `  ${isPlain(name) ? name : `'${name}'`}: ${local},`;
    }),
    '} as const;',
    '',
    `export type ${registry.name} = keyof typeof ${registry.list};`,
    '',
  ].join('\n');
}

/** Every registry: its file and what it is to hold. */
export function registries() {
  return REGISTRIES.map(registry => ({
    file: path.join(ROOT, registry.folder, INDEX),
    text: textOf(registry),
  }));
}

/** Renews those that are stale. */
export function writeRegistries() {
  for (const {file, text} of registries()) {
    const there = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (there !== text) writeFileSync(file, text);
  }
}
