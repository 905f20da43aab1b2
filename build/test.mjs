/** `npm test`: everything that must hold, from a fresh clone. */
import {buildAddOn} from './add-on.mjs';
import {buildPage} from './page.mjs';
import {setUp, tool} from './setup.mjs';

const long = process.argv.includes('--long');
const paths = process.argv.slice(2).filter(word => word !== '--long');

setUp();
tool('eslint', ['.']);
tool('tsc', ['-p', 'tsconfig.apps-script.json']);
tool('tsc', ['-p', 'tsconfig.json']);
tool('tsc', ['-p', 'tsconfig.page.json']);
tool('tsc', ['-p', 'tsconfig.sidebars.json']);
tool('tsc', ['-p', 'tsconfig.browser.json']);
await buildAddOn();
await buildPage();
tool('jest', paths, {
  env: {...process.env, ...(long ? {LONG: '1'} : {})},
});
