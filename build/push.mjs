/** `npm run push`: builds and gives the result to clasp. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {buildAddOn} from './add-on.mjs';
import {ROOT, setUp, tool} from './setup.mjs';

setUp();
const settings = JSON.parse(
  readFileSync(path.join(ROOT, '.clasp.json'), 'utf8'),
);
if (!settings.scriptId) {
  console.error(
    'В .clasp.json нет scriptId: выполните «npx clasp login», затем «npx clasp create-script --type sheets --title Профориентир --rootDir dist» или впишите id своего скрипта.',
  );
  process.exit(1);
}
await buildAddOn();
tool('clasp', ['push', '--force']);
