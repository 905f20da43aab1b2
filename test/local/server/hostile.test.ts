import http from 'node:http';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {closeAll, startDesk, type Desk} from './fixture';

afterEach(closeAll);

const EDIT = {do: 'type', sheetId: 0, row: 0, column: 0, text: 'взлом'};

async function isUntouched(desk: Desk): Promise<boolean> {
  return (await desk.sheet()).cells.length === 0;
}

it.each([
  ['no JSON', 'привет'],
  ['nothing', ''],
  ['no gesture', {}],
  ['a list', [EDIT]],
  ['an unknown gesture', {...EDIT, do: 'format-disk'}],
  ['a field too many', {...EDIT, user: 'centre@example.org'}],
  ['a row before the first', {...EDIT, row: -1}],
  ['a row that is no number', {...EDIT, row: '0'}],
  ['half a row', {...EDIT, row: 0.5}],
  ['no text', {...EDIT, text: null}],
  ['a text without an end', {...EDIT, text: 'а'.repeat(200_000)}],
  [
    'an area turned round',
    {
      do: 'clear',
      areas: [
        {sheetId: 0, startRow: 2, endRow: 1, startColumn: 0, endColumn: 1},
      ],
    },
  ],
  ['a prototype', '{"__proto__":{"do":"undo"},"do":"type"}'],
])('refuses %s as a gesture', async (_, body) => {
  const desk = await startDesk();
  const response = await desk.ask('POST', '/api/gestures', {body});
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    message: 'Запрос не по форме. Обновите страницу.',
  });
  expect(await isUntouched(desk)).toBe(true);
  expect(desk.errors).toEqual([]);
});

it.each([
  {functionName: 'x'},
  {functionName: '', answers: []},
  {functionName: 'x', answers: [{button: 'MAYBE'}]},
  {functionName: 'x', answers: [], args: 'x'},
])('refuses the run %j', async body => {
  const desk = await startDesk();
  for (const way of ['menu', 'call']) {
    const response = await desk.ask('POST', `/api/${way}`, {body});
    expect(response.status).toBe(400);
  }
});

it.each([
  ['another site', {'sec-fetch-site': 'cross-site'}],
  ['another port of this machine', {'sec-fetch-site': 'same-site'}],
  ['an origin elsewhere', {origin: 'https://example.org'}],
  ['a sandbox', {origin: 'null'}],
  ['a form', {'content-type': 'text/plain'}],
  ['a form of fields', {'content-type': 'application/x-www-form-urlencoded'}],
])('takes no edit from %s', async (_, headers) => {
  const desk = await startDesk();
  const body = JSON.stringify(EDIT);
  const response = await desk.ask('POST', '/api/gestures', {body, headers});
  expect([403, 415]).toContain(response.status);
  expect(await isUntouched(desk)).toBe(true);
});

it('answers to no name but its own', async () => {
  const desk = await startDesk();
  for (const address of ['/', '/api/book', '/api/sheets/0', '/api/events']) {
    const status = await new Promise(resolve => {
      const {port} = new URL(desk.host.url);
      http.get(
        {port, path: address, headers: {host: 'rebound.example.org'}},
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      );
    });
    expect([address, status]).toEqual([address, 403]);
  }
});

it('names nobody who is no address, and knows no other sheet', async () => {
  const desk = await startDesk();
  const status = async (address: string) =>
    (await desk.ask('GET', address)).status;
  expect(await status('/api/book?as=<script>')).toBe(400);
  expect(await status('/api/book?as=a@b&as=c@d')).toBe(400);
  expect(await status('/api/sheets/77')).toBe(404);
  expect(await status('/api/sheets/constructor')).toBe(404);
});

it('gives the files of the page and no others, with what they may load', async () => {
  const page = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
  fs.writeFileSync(path.join(page, 'index.html'), '<p>страница</p>');
  fs.writeFileSync(path.join(page, 'frame.html'), '<p>рамка</p>');
  const desk = await startDesk({page});
  const whole = await desk.ask('GET', '/');
  expect(await whole.text()).toBe('<p>страница</p>');
  expect(whole.headers.get('content-security-policy')).toMatch(
    /^default-src 'self'/,
  );
  const frame = await desk.ask('GET', '/frame.html');
  expect(frame.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-scripts .*default-src 'none'/,
  );
  for (const address of [
    '/../workbook.json',
    '/%2e%2e/workbook.json',
    '/..%2fworkbook.json',
    '/workbook.json',
  ]) {
    expect((await desk.ask('GET', address)).status).not.toBe(200);
  }
  fs.rmSync(page, {recursive: true});
});

it.each(['/%61pi/book', '/api/%62ook', '/%61%70%69/letters'])(
  'gives another site nothing at %s',
  async address => {
    const desk = await startDesk();
    const headers = {'sec-fetch-site': 'cross-site'};
    const response = await desk.ask('GET', address, {headers});
    expect(response.status).toBe(403);
  },
);
