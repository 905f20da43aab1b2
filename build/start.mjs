/** `npm start`: a year of an example municipality, from set-up to advice. */
import path from 'node:path';
import {buildAddOn} from './add-on.mjs';
import {load} from './local-host.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
await buildAddOn();
const {runYear} = await load('src/local/example/run-year.ts');
try {
  await runYear({
    cwd: ROOT,
    bundle: path.join(ROOT, 'dist'),
    data: path.join(ROOT, 'src', 'local', 'example'),
    print: line => console.log(line),
  });
} catch (error) {
  console.error(`Пример не прошёл до конца: ${error.message}`);
  process.exitCode = 1;
}
