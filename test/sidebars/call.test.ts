import {ask, failureText, run} from '../../src/sidebars/page/call';

/** Stands in for the client side of Apps Script: answers, or fails. */
function answering(answer: unknown, failure?: unknown) {
  const requests: object[] = [];
  let succeed: (answer: unknown) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const runner = {
    withSuccessHandler(handler: typeof succeed) {
      succeed = handler;
      return runner;
    },
    withFailureHandler(handler: typeof fail) {
      fail = handler;
      return runner;
    },
    call(request: object) {
      requests.push(request);
      queueMicrotask(() =>
        failure === undefined ? succeed(answer) : fail(failure),
      );
    },
  };
  Object.assign(globalThis, {google: {script: {run: runner}}});
  return requests;
}

let error: jest.SpyInstance;
beforeEach(() => {
  error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => error.mockRestore());

it('gives the data of an answer', async () => {
  const requests = answering({ok: true, data: {role: 'centre'}});
  expect(await ask('session', {})).toEqual({role: 'centre'});
  expect(requests).toEqual([{query: 'session', args: {}}]);
});

it('fails with the words of a refusal', async () => {
  answering({ok: false, message: 'Эти сведения вам не открыты.'});
  const failure = await ask('campaign', {}).catch(failureText);
  expect(failure).toBe('Эти сведения вам не открыты.');
});

it('gives the refusal of a command as its answer', async () => {
  const refused = {ok: false, message: 'Нет.', details: []};
  const requests = answering(refused);
  expect(await run('accept', {all: true})).toEqual(refused);
  expect(requests).toEqual([{command: 'accept', args: {all: true}}]);
});

it.each([
  ['the script throws', new Error('TypeError: x is undefined')],
  ['the network is gone', 'NetworkError: 0'],
])('shows no raw exception when %s', async (_, thrown) => {
  answering(null, thrown);
  const failure = await run('check', {}).catch(failureText);
  expect(failure).toMatch(/^Не получилось связаться с Google/);
});

it('shows no raw exception of the page itself', () => {
  expect(failureText(new TypeError('boom'))).toBe(
    'В панели ошибка. Закройте её и откройте снова.',
  );
});
