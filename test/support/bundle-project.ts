import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

const LINKED = ['node_modules'];
const COPIED = [
  'build',
  'appsscript.json',
  'package.json',
  'package-lock.json',
  '.clasp.json',
  '.claspignore',
];

const BUILD = `const {buildAddOn, sayWhose} = await import('./build/add-on.mjs');
sayWhose(await buildAddOn());`;

/** A copy of the project in which the add-on has just been built. */
export class BundleProject {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));

  /** @param added texts of sources that only the copy has, by their paths */
  constructor(added: Readonly<Record<string, string>> = {}) {
    for (const name of LINKED) {
      fs.symlinkSync(path.join(ROOT, name), this.path(name), 'junction');
    }
    const source = path.join(ROOT, 'src');
    if (Object.keys(added).length === 0) {
      fs.symlinkSync(source, this.path('src'), 'junction');
    } else fs.cpSync(source, this.path('src'), {recursive: true});
    for (const [name, text] of Object.entries(added)) {
      fs.writeFileSync(this.path(name), text);
    }
    for (const name of COPIED) {
      const from = path.join(ROOT, name);
      if (!fs.existsSync(from)) continue;
      fs.cpSync(from, this.path(name), {recursive: true});
    }
    this.build();
  }

  /**
   * Builds the add-on again where that is due.
   * @param preset what `PRESET` names
   * @returns what a person is told; throws it when the build is refused
   */
  build(preset = ''): string {
    // Not build.mjs, which might install packages into the linked folder.
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', BUILD],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: {...process.env, PRESET: preset},
      },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** Folder that clasp pushes. */
  get dist(): string {
    return this.path('dist');
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  remove(): void {
    fs.rmSync(this.folder, {recursive: true, force: true});
  }
}
