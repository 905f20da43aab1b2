/** `npm run pictures [NAME…]`: the pictures of README and guides, made anew. */
import path from 'node:path';
import {buildAddOn} from './add-on.mjs';
import {load} from './local-host.mjs';
import {buildPage, PAGE} from './page.mjs';
import {exampleFolder} from './preset.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
await buildAddOn();
await buildPage();
const {takePictures} = await load('src/local/browser/take-pictures.ts');
await takePictures({
  root: ROOT,
  bundle: path.join(ROOT, 'dist'),
  page: PAGE,
  data: exampleFolder(),
  target: path.join(ROOT, 'docs', 'pictures'),
  print: line => console.log(line),
  only: process.argv.slice(2),
});
