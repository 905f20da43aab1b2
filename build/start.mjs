/** `npm start`: the workbook of an example municipality in a browser. */
import path from 'node:path';
import {buildAddOn, sayWhose} from './add-on.mjs';
import {load} from './local-host.mjs';
import {buildPage, PAGE} from './page.mjs';
import {exampleFolder} from './preset.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
sayWhose(await buildAddOn());
await buildPage();
const {bearClosedPipes, start} = await load('src/local/start/start.ts');
bearClosedPipes(process.stdout, process.stderr);
const isWatched = process.stdout.isTTY && !process.env.CI;
process.exitCode = await start(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: ROOT,
  bundle: path.join(ROOT, 'dist'),
  page: PAGE,
  data: exampleFolder(),
  browse: isWatched ? await browser() : null,
});

async function browser() {
  const {default: open} = await import('open');
  return url => open(url).catch(() => {});
}
