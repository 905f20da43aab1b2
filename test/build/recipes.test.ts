import fs from 'node:fs';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {main} from '../../src/local/cli/main';
import {BundleProject, ROOT} from '../support/bundle-project';

const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
/** A file that the README tells to add, its path in the first line. */
const SOURCE = /```ts\n\/\/ (src\/\S+)\n([^]*?)```/g;

const added = Object.fromEntries(
  [...README.matchAll(SOURCE)].map(([, file, text]) => [file!, text!]),
);

let project: BundleProject;
beforeAll(() => {
  project = new BundleProject(added);
});
afterAll(() => project.remove());

/** What the command line prints over the workbook of the copy. */
async function printed(...words: string[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const {folder, dist} = project;
  const io = {stdout, stderr, cwd: folder, bundle: dist};
  const status = await main(words, {...io, data: folder, page: folder});
  const said = String(stdout.read() ?? '') + String(stderr.read() ?? '');
  expect([status, said]).toEqual([0, said]);
  return said;
}

describe('the README’s recipe for a command', () => {
  it('is one file', () => {
    expect(Object.keys(added)).toEqual([
      'src/app/commands/count-institutions.ts',
    ]);
  });

  it('gives a place in the menu, with a function that Google finds', async () => {
    expect(await printed('menu')).toMatch(
      /Свод и рекомендации\n(.*\n)*count-institutions +Посчитать учреждения…\n/,
    );
    const code = project.read('dist/Code.js');
    expect(code).toMatch(/^function menuCountInstitutions\(/m);
  });

  it('gives a command of the command line', async () => {
    await printed('run', 'set-up');
    const args = JSON.stringify({kind: 'school'});
    expect(await printed('run', 'count-institutions', '--args', args)).toBe(
      'Учреждений в книге: 0.\n',
    );
  });
});

describe('the registries', () => {
  it('are as the build makes them of the files beside them', () => {
    // The copy was built of what is committed here.
    for (const folder of ['app/queries', 'app/entries', 'sidebars']) {
      const file = path.join('src', folder, 'index.ts');
      const committed = fs.readFileSync(path.join(ROOT, file), 'utf8');
      expect(project.read(file)).toBe(committed);
    }
    const file = path.join('src', 'app', 'commands', 'index.ts');
    const committed = fs.readFileSync(path.join(ROOT, file), 'utf8');
    const built = project.read(file).split('\n');
    expect(built.filter(line => !/ount-?[iI]nstitutions/.test(line))).toEqual(
      committed.split('\n'),
    );
  });
});
