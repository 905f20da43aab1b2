/** Makes the pages of documentation that come of the code itself. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {load} from './local-host.mjs';
import {ROOT, setUp} from './setup.mjs';

setUp();
const {pages} = await load('test/docs/pages.ts');
const prettier = await import('prettier');
for (const [name, text] of pages(ROOT)) {
  const file = path.join(ROOT, name);
  await mkdir(path.dirname(file), {recursive: true});
  const options = await prettier.resolveConfig(file);
  await writeFile(
    file,
    await prettier.format(text, {...options, filepath: file}),
  );
}
