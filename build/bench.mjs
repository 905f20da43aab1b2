/** `npm run bench`: what the built add-on costs, by size of municipality. */
import path from 'node:path';
import process from 'node:process';
import {buildAddOn} from './add-on.mjs';
import {load} from './local-host.mjs';
import {buildPage, PAGE} from './page.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
await buildAddOn();
const {bench} = await load('src/local/bench/bench.ts');
bench({
  bundle: path.join(ROOT, 'dist'),
  file: path.join(ROOT, '.local', 'bench.json'),
  stdout: process.stdout,
  stderr: process.stderr,
});
const {measureAnalysis, analysisReport} = await load(
  'test/bench/measure-analysis.ts',
);
process.stdout.write(analysisReport(measureAnalysis(1000, 9)));
await buildPage();
const {measurePage, pageReport} = await load(
  'src/local/browser/measure-page.ts',
);
const place = {root: ROOT, bundle: path.join(ROOT, 'dist'), page: PAGE};
const print = line => process.stderr.write(`${line}\n`);
try {
  process.stdout.write(pageReport(await measurePage({...place, print})));
} catch (error) {
  process.stdout.write(`\nСтраница не измерена: ${error.message}\n`);
  process.exitCode = 1;
}
