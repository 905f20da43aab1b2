import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

const LINKED = ['src', 'node_modules'];
const COPIED = [
  'build',
  'appsscript.json',
  'package.json',
  'package-lock.json',
  '.clasp.json',
  '.claspignore',
];

const BUILD = "await (await import('./build/add-on.mjs')).buildAddOn()";

/** A copy of the project in which the add-on has just been built. */
export class BundleProject {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));

  constructor() {
    for (const name of LINKED) {
      fs.symlinkSync(path.join(ROOT, name), this.path(name), 'junction');
    }
    for (const name of COPIED) {
      const from = path.join(ROOT, name);
      if (!fs.existsSync(from)) continue;
      fs.cpSync(from, this.path(name), {recursive: true});
    }
    // Not build.mjs, which might install packages into the linked folder.
    execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], {
      cwd: this.folder,
    });
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
