/** `npm run push`: builds and gives the result to clasp. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {buildAddOn, sayWhose} from './add-on.mjs';
import {refuse, ROOT, setUp, tool} from './setup.mjs';

setUp();
const settings = JSON.parse(
  readFileSync(path.join(ROOT, '.clasp.json'), 'utf8'),
);
if (!settings.scriptId) {
  refuse(
    'В .clasp.json пуст scriptId: откройте свою таблицу → «Расширения» → «Apps Script» → «Настройки проекта», скопируйте идентификатор скрипта в .clasp.json, выполните «npx clasp login» и повторите.',
  );
}
sayWhose(await buildAddOn());
tool('clasp', ['push', '--force']);
// The same deployment again, so that links that were sent stay alive.
const {deploymentId} = settings;
tool('clasp', [
  'create-deployment',
  ...(deploymentId ? ['--deploymentId', deploymentId] : []),
]);
if (!deploymentId) {
  console.log(
    'Впишите идентификатор развёртывания (AKfycb…) в .clasp.json строкой "deploymentId": тогда ссылки учреждений переживут следующую публикацию.',
  );
}
