import fs from 'node:fs';
import {closeAll, startDesk} from './fixture';

afterEach(async () => {
  jest.restoreAllMocks();
  await closeAll();
});

const type = (text: string) => ({
  do: 'type',
  sheetId: 0,
  row: 0,
  column: 0,
  text,
});

it('a full disk: the edit is refused in words and taken back, and the next is kept', async () => {
  const desk = await startDesk();
  await desk.gesture(type('было'));
  const {open} = fs.promises;
  jest.spyOn(fs.promises, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args);
    handle.sync = () =>
      Promise.reject(
        Object.assign(new Error(), {code: 'ENOSPC', syscall: 'fsync'}),
      );
    return handle;
  });
  const answer = await desk.gesture(type('стало'));
  expect(answer).toMatchObject({ok: false});
  expect(answer.message).toMatch(/^На диске нет места.* освободите место/);
  expect((await desk.sheet()).cells.map(({d}) => d)).toEqual(['было']);
  jest.restoreAllMocks();
  expect(await desk.gesture(type('стало'))).toMatchObject({ok: true});
});

it('a damaged file: says what to do, once in the log, and goes on when it is whole again', async () => {
  const desk = await startDesk();
  await desk.gesture(type('было'));
  const whole = fs.readFileSync(desk.file);
  fs.writeFileSync(desk.file, whole.subarray(0, 100));
  const message = /^Файл книги «.*» повреждён.*восстановите его из копии/;
  for (const [method, address, body] of [
    ['GET', '/api/book', undefined],
    ['GET', '/api/sheets/0', undefined],
    ['POST', '/api/gestures', type('стало')],
    ['POST', '/api/call', {functionName: 'f', answers: []}],
  ] as const) {
    const response = await desk.ask(method, address, {body});
    expect([address, response.status]).toEqual([address, 503]);
    const answer = (await response.json()) as {message: string};
    expect(answer.message).toMatch(message);
  }
  await new Promise(resolve => setTimeout(resolve, 700));
  expect(desk.errors.map(String)).toHaveLength(1);
  fs.writeFileSync(desk.file, whole);
  expect((await desk.sheet()).cells.map(({d}) => d)).toEqual(['было']);
  expect(await desk.gesture(type('стало'))).toMatchObject({ok: true});
});
