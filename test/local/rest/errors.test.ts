import http from 'node:http';
import {OWNER} from '../sheets/books';
import {BOOK, Desk} from './fixture';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());
afterEach(() => expect(desk.errors).toEqual([]));

const book = `/v4/spreadsheets/${BOOK}`;

function refusal(code: number, status: string, message: unknown) {
  return {status: code, body: {error: {code, status, message}}};
}

describe('a request', () => {
  it('without a person is turned away', async () => {
    expect(await desk.ask('GET', book, undefined, {})).toEqual(
      refusal(
        401,
        'UNAUTHENTICATED',
        expect.stringMatching(/^Request is missing required authentication/),
      ),
    );
    const headers = {authorization: 'Bearer ya29.token'};
    expect((await desk.ask('GET', book, undefined, headers)).status).toBe(401);
  });

  it.each([
    ['GET', '/v4/spreadsheets/no-such-book'],
    ['GET', '/v4/spreadsheets/..%2F..%2Fetc%2Fpasswd'],
    ['GET', '/v4/spreadsheets'],
    ['GET', '/v4/nothing'],
    ['GET', '/'],
    ['DELETE', book],
    ['POST', `${book}:fly`],
    ['GET', `${book}:batchUpdate`],
    ['GET', `${book}/values/%E0%A4%A`],
  ])('%s %s finds nothing', async (method, address) => {
    expect(await desk.ask(method, address)).toEqual(
      refusal(404, 'NOT_FOUND', expect.any(String)),
    );
  });

  it.each([
    [`${book}?fields=sheets.nonsense`, /fields.*sheets\.nonsense/],
    [`${book}?nonsense=1`, /Unknown name "nonsense": Cannot bind query/],
    [`${book}?includeGridData=perhaps`, /TYPE_BOOL/],
    [`${book}?ranges=A1:`, /^Unable to parse range: A1:$/],
    [`${book}/values/ZZ1`, /exceeds grid limits/],
    [`${book}/values/A1?valueRenderOption=PRETTY`, /value_render_option/],
  ])('GET %s is refused with a reason', async (address, message) => {
    expect(await desk.ask('GET', address)).toEqual(
      refusal(400, 'INVALID_ARGUMENT', expect.stringMatching(message)),
    );
  });

  it.each([
    ['POST', `${book}:batchUpdate`, '{"requests":', /Invalid JSON payload/],
    ['POST', `${book}:batchUpdate`, [], /Root element must be a message/],
    [
      'POST',
      `${book}:batchUpdate`,
      {requests: [{fly: {}}]},
      /Unknown name "fly" at 'requests\[0\]'/,
    ],
    [
      'PUT',
      `${book}/values/A1?valueInputOption=RAW`,
      {values: 'X'},
      /^Invalid value at 'data\.values' \(type\.googleapis\.com\/google\.protobuf\.ListValue\), "X"$/,
    ],
    [
      'PUT',
      `${book}/values/A1`,
      {values: [['x']]},
      /'valueInputOption' is required but not specified/,
    ],
    [
      'PUT',
      `${book}/values/A1:A2?valueInputOption=RAW`,
      {values: [['x', 'y']]},
      /within range \['Лист1'!A1:A2\], but tried writing to column \[B\]/,
    ],
    [
      'PUT',
      `${book}/values/A1?valueInputOption=RAW`,
      {range: 'B1', values: [['x']]},
      /body names range \[B1\]/,
    ],
    [
      'PUT',
      `${book}/values/A1?valueInputOption=RAW`,
      {values: [[{}]]},
      /struct_value/,
    ],
  ])('%s %s with %j is refused', async (method, address, body, message) => {
    expect(await desk.ask(method, address, body)).toMatchObject(
      refusal(400, 'INVALID_ARGUMENT', expect.stringMatching(message)),
    );
  });

  it('that does not fit its message names each field, as Google does', async () => {
    const body = {values: 'X', nonsense: 1};
    const address = `${book}/values/A1?valueInputOption=RAW`;
    const answer = await desk.ask('PUT', address, body);
    const wrong =
      'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"';
    expect(answer.body).toMatchObject({
      error: {
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {field: 'data.values', description: wrong},
              {field: 'data'},
            ],
          },
        ],
      },
    });
  });

  it('for what is not emulated is told so', async () => {
    const body = {requests: [{addSlicer: {slicer: {}}}]};
    expect(await desk.ask('POST', `${book}:batchUpdate`, body)).toEqual(
      refusal(501, 'UNIMPLEMENTED', 'not emulated: addSlicer'),
    );
    const made = {properties: {title: 'x', locale: 'ja_JP'}};
    expect((await desk.ask('POST', '/v4/spreadsheets', made)).status).toBe(501);
  });

  it('of more than 10 MB is refused', async () => {
    const address = `${book}/values/A1?valueInputOption=RAW`;
    const body = JSON.stringify({values: [['x'.repeat(10 * 1024 * 1024)]]});
    expect(await desk.ask('PUT', address, body)).toEqual(
      refusal(
        400,
        'INVALID_ARGUMENT',
        'Request payload size exceeds the limit: 10485760 bytes.',
      ),
    );
  });

  it('under another name of the machine is refused', async () => {
    const {port} = new URL(desk.server.url);
    const headers = {
      host: `evil.example:${port}`,
      authorization: `Bearer ${OWNER}`,
    };
    const status = await new Promise(resolve =>
      http.get({host: '127.0.0.1', port, path: book, headers}, response => {
        response.resume();
        resolve(response.statusCode);
      }),
    );
    expect(status).toBe(403);
  });
});

describe('fields', () => {
  it('cuts the answer of any method', async () => {
    const address = `${book}/values/C5?valueInputOption=RAW&fields=updatedCells`;
    expect(await desk.ask('PUT', address, {values: [[1, 2]]})).toEqual({
      status: 200,
      body: {updatedCells: 2},
    });
    expect(await desk.ask('GET', `${book}?fields=properties/title`)).toEqual({
      status: 200,
      body: {properties: {title: 'Таблица'}},
    });
  });
});

it('a range may be written with a plain colon or an encoded slash', async () => {
  const requests = [{addSheet: {properties: {title: 'а/б: в'}}}];
  await desk.ask('POST', `${book}:batchUpdate`, {requests});
  const range = `${encodeURIComponent("'а/б: в'")}!A1:B2`;
  const {body} = await desk.ask('GET', `${book}/values/${range}`);
  expect(body).toEqual({range: "'а/б: в'!A1:B2", majorDimension: 'ROWS'});
  const cleared = await desk.ask('POST', `${book}/values/${range}:clear`);
  expect(cleared.body).toMatchObject({clearedRange: "'а/б: в'!A1:B2"});
});
