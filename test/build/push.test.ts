import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {BundleProject, ROOT} from '../support/bundle-project';

let project: BundleProject;
beforeAll(() => {
  project = new BundleProject();
});
afterAll(() => project.remove());

/** What clasp would push from the project, by its own word. */
function filesToPush(): string[] {
  const settings = JSON.parse(project.read('.clasp.json')) as object;
  fs.writeFileSync(
    project.path('.clasp.json'),
    JSON.stringify({...settings, scriptId: 'id-of-a-script'}),
  );
  const clasp = path.join(
    ROOT,
    'node_modules/@google/clasp/build/src/index.js',
  );
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    [clasp, 'show-file-status', '--json'],
    {
      cwd: project.folder,
      encoding: 'utf8',
      env: {...process.env, HOME: project.folder, USERPROFILE: project.folder},
    },
  );
  if (status !== 0) throw new Error(`clasp ended with ${status}: ${stderr}`);
  const answer = JSON.parse(stdout) as {filesToPush: string[]};
  return answer.filesToPush.map(name => name.split(path.sep).join('/')).sort();
}

describe('clasp', () => {
  it('would push what the build made and nothing else', () => {
    const built = fs.readdirSync(project.dist).map(name => `dist/${name}`);
    expect(filesToPush()).toEqual(built.sort());
  });

  it('would push the script, the manifest and the pages', () => {
    const folder = path.join(ROOT, 'src', 'sidebars');
    const pages = fs
      .readdirSync(folder)
      .filter(name => fs.existsSync(path.join(folder, name, 'main.ts')))
      .map(name => `dist/${name}.html`);
    expect(pages.length).toBeGreaterThan(2);
    expect(filesToPush()).toEqual(
      [
        'dist/Code.js',
        'dist/appsscript.json',
        'dist/self-check-code.html',
        ...pages,
      ].sort(),
    );
  });
});
