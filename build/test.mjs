/** `npm test`: everything that must hold, from a fresh clone. */
import {buildAddOn} from './add-on.mjs';
import {buildPage} from './page.mjs';
import {setUp, startTool, tool} from './setup.mjs';

const long = process.argv.includes('--long');
const paths = process.argv.slice(2).filter(word => word !== '--long');
const env = {...process.env, ...(long ? {LONG: '1'} : {})};

setUp();
const lint = startTool('eslint', ['.']);
tool('tsc', ['-p', 'tsconfig.apps-script.json']);
tool('tsc', ['-p', 'tsconfig.json']);
tool('tsc', ['-p', 'tsconfig.page.json']);
tool('tsc', ['-p', 'tsconfig.sidebars.json']);
tool('tsc', ['-p', 'tsconfig.browser.json']);
await lint;
tool('knip', ['--no-progress']);
await buildAddOn();
await buildPage();

/** @param {string} project @param {string} workers */
function jest(project, workers) {
  const args = ['--selectProjects', project, '--maxWorkers', workers];
  const some = paths.length > 0 ? ['--passWithNoTests', ...paths] : [];
  tool('jest', [...args, ...some], {env});
}
// Every core calculates; then the browser has the machine to itself, so that
// no test takes a busy machine for a page that hangs.
jest('node', '100%');
jest('browser', '100%');
