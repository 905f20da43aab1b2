/** Reads the municipality's order that a build is for, and checks it. */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {load} from './local-host.mjs';
import {wordFault} from './preset-wording.mjs';
import {refuse, ROOT} from './setup.mjs';

const PRESETS = path.join(ROOT, 'src', 'presets');
const ENTRY = 'preset.ts';
const DEFAULT = 'kaliningrad-2023';

/**
 * The folder that `PRESET` names: one of `src/presets`, or a path of one that
 * lies elsewhere.
 */
export function presetFolder(named = process.env.PRESET || DEFAULT) {
  const folder = path.resolve(PRESETS, named);
  const elsewhere = path.resolve(process.env.INIT_CWD ?? ROOT, named);
  const found = [folder, elsewhere].find(one =>
    existsSync(path.join(one, ENTRY)),
  );
  if (found !== undefined) return found;
  const there = readdirSync(PRESETS).filter(name =>
    existsSync(path.join(PRESETS, name, ENTRY)),
  );
  return refuse(
    `PRESET=${named}: нет такой папки с ${ENTRY}. В src/presets есть: ${there.join(', ')}.`,
  );
}

/** The order's example, if it has one; nothing of it is pushed. */
export const exampleFolder = () => path.join(presetFolder(), 'example');

/**
 * What tells one order from another and from its own earlier wording: the name
 * of its folder and a digest of the files in it.
 */
export function presetStamp(folder) {
  const digest = createHash('sha256');
  const files = readdirSync(folder, {withFileTypes: true})
    .filter(file => file.isFile())
    .map(file => file.name);
  for (const name of files.sort()) {
    digest.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
  }
  return `${path.basename(folder)} ${digest.digest('hex').slice(0, 16)}`;
}

/** The order as its files state it; ends the process when one is unreadable. */
async function stated(folder) {
  const esbuild = await import('esbuild');
  try {
    const {outputFiles} = await esbuild.build({
      entryPoints: [path.join(folder, ENTRY)],
      absWorkingDir: folder,
      bundle: true,
      write: false,
      format: 'esm',
      charset: 'utf8',
      logLevel: 'silent',
      outfile: 'preset.js',
    });
    const encoded = Buffer.from(outputFiles[0].text).toString('base64');
    const {preset} = await import(`data:text/javascript;base64,${encoded}`);
    return preset();
  } catch (error) {
    const lines = (error.errors ?? []).map(({text, location}) =>
      location ? `${location.file}:${location.line}: ${text}` : text,
    );
    return refuse(
      [
        `Порядок «${path.basename(folder)}» не читается:`,
        ...(lines.length > 0 ? lines : [error.message]),
      ].join('\n  '),
    );
  }
}

/** The order, parsed and checked; ends the process when something is wrong. */
export async function readPreset(folder) {
  const {checkPreset} = await load('src/presets/check/check-preset.ts');
  const preset = await stated(folder);
  const faults = checkPreset(preset);
  if (faults.length === 0) return preset;
  const lines = faults.map(one => wordFault(one));
  return refuse(
    [
      `Порядок «${path.basename(folder)}» собрать нельзя, ошибок: ${faults.length}.`,
      ...lines,
    ].join('\n  '),
  );
}
