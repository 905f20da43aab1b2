/** `npm run pictures [NAME…]`: the pictures of README and guides, made anew. */
import path from 'node:path';
import {buildAddOn, EXAMPLE} from './add-on.mjs';
import {load} from './local-host.mjs';
import {buildPage, PAGE} from './page.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
await buildAddOn();
await buildPage();
const {takePictures} = await load('src/local/browser/take-pictures.ts');
await takePictures({
  root: ROOT,
  bundle: path.join(ROOT, 'dist'),
  page: PAGE,
  data: EXAMPLE,
  target: path.join(ROOT, 'docs', 'pictures'),
  print: line => console.log(line),
  only: process.argv.slice(2),
});
