/** `npm test`: everything that must hold, from a fresh clone. */
import {buildAddOn} from './add-on.mjs';
import {buildPage} from './page.mjs';
import {setUp, startTool, tool} from './setup.mjs';

const long = process.argv.includes('--long');
const paths = process.argv.slice(2).filter(word => word !== '--long');
const env = {...process.env, ...(long ? {LONG: '1'} : {})};

setUp();
await buildAddOn();
await buildPage();

/** @param {string[][]} checks tools with their arguments, one after another */
async function inTurn(checks) {
  for (const [name, ...args] of checks) await startTool(name, args);
}
const types = ['', '.apps-script', '.page', '.sidebars', '.browser'];
// The first two take about as long as each other.
await Promise.all([
  inTurn([
    ['eslint', '.'],
    ['knip', '--no-progress'],
  ]),
  inTurn(types.map(part => ['tsc', '-p', `tsconfig${part}.json`])),
  inTurn([['prettier', '--check', '--log-level', 'warn', '.']]),
]);

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
