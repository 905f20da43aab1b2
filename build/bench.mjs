/** `npm run bench`: what the built add-on costs, by size of municipality. */
import path from 'node:path';
import process from 'node:process';
import {buildAddOn} from './add-on.mjs';
import {load} from './local-host.mjs';
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
