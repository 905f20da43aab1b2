import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What clasp would push: the script, its pages and the manifest. */
export interface Bundle {
  readonly scripts: readonly vm.Script[];
  /** Text of a page by its name without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly timeZone: string;
  /** Null means that Google would work them out from the code. */
  readonly oauthScopes: readonly string[] | null;
  readonly advancedServices: readonly AdvancedService[];
}

export interface AdvancedService {
  readonly userSymbol: string;
  readonly serviceId: string;
  readonly version: string;
}

/** Sources by file name, as they lie in the folder that is pushed. */
export type Sources = Readonly<Record<string, string>>;

/** @throws if there is no folder, script or manifest, saying what to do. */
export function readBundle(folder: string): Bundle {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  const sources: Record<string, string> = {};
  for (const name of names) {
    if (!/\.(js|html)$/.test(name) && name !== 'appsscript.json') continue;
    sources[name] = fs.readFileSync(path.join(folder, name), 'utf8');
  }
  return compileBundle(sources);
}

/** @throws if a script does not compile or the manifest is not one. */
export function compileBundle(sources: Sources): Bundle {
  const scripts: vm.Script[] = [];
  const pages = new Map<string, string>();
  for (const [name, text] of Object.entries(sources)) {
    if (name.endsWith('.js')) {
      scripts.push(new vm.Script(text, {filename: name}));
    } else if (name.endsWith('.html')) {
      pages.set(name.slice(0, -'.html'.length), text);
    }
  }
  const manifest = sources['appsscript.json'];
  if (scripts.length === 0 || manifest === undefined) {
    throw new Error(
      'Надстройка ещё не собрана: выполните «npm run build» и повторите.',
    );
  }
  return {scripts, pages, manifest: parseManifest(manifest)};
}

function parseManifest(text: string): Manifest {
  const raw = JSON.parse(text) as {
    timeZone?: string;
    oauthScopes?: string[];
    dependencies?: {enabledAdvancedServices?: AdvancedService[]};
    runtimeVersion?: string;
  };
  if (raw.runtimeVersion !== 'V8') {
    throw new Error('not emulated: appsscript.json without runtimeVersion V8');
  }
  if (raw.timeZone === undefined) {
    throw new Error('appsscript.json has no timeZone');
  }
  return {
    timeZone: raw.timeZone,
    oauthScopes: raw.oauthScopes ?? null,
    advancedServices: raw.dependencies?.enabledAdvancedServices ?? [],
  };
}
