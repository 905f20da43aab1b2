/** `npm run local`: the command line of the local host. */
import path from 'node:path';
import {buildAddOn} from './add-on.mjs';
import {load} from './local-host.mjs';
import {buildPage, PAGE} from './page.mjs';
import {exampleFolder} from './preset.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
await buildAddOn();
if (process.argv.includes('serve')) await buildPage();
const {bearClosedPipes, local} = await load('src/local/start/local.ts');
bearClosedPipes(process.stdout, process.stderr);
process.exitCode = await local(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  page: PAGE,
  data: exampleFolder(),
  bundle: path.join(ROOT, 'dist'),
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
