import {inRussian} from '../../../src/local/runtime/russian-errors';
import {evaluate, manifest} from './fixture';

/*
 * Google words errors in the account's language: recorded in Spanish of Sheets,
 * in Japanese of the mail quota (shared notes, «Answers»). The code, the status
 * and the reason of an advanced service's error are the same in every language.
 */

interface Caught {
  name: string;
  message: string;
  details?: {
    code: number;
    status: string;
    message: string;
    errors: {reason: string; message: string}[];
  };
}

function caught(
  call: string,
  wording?: (message: string) => string,
  scopes?: readonly string[],
): Caught {
  const {result} = evaluate(
    `try { ${call} } catch (error) {
       return {name: error.name, message: error.message, details: error.details};
     }`,
    {wording, ...(scopes ? {manifest: manifest(scopes)} : {})},
  );
  return result as Caught;
}

const BATCH = "Sheets.Spreadsheets.batchUpdate({requests: []}, 'doc-1')";
const LETTERS = `for (let i = 0; i < 101; i++) {
  MailApp.sendEmail('a@example.org', 'x', 'y');
}`;

it.each([
  [BATCH, 400, 'INVALID_ARGUMENT', 'badRequest'],
  ["Sheets.Spreadsheets.get('other')", 404, 'NOT_FOUND', 'notFound'],
])('%s fails with the code %i', (call, code, status, reason) => {
  const {name, message, details} = caught(call, () => 'いいえ');
  expect([name, message]).toEqual(['GoogleJsonResponseException', 'いいえ']);
  expect(details).toMatchObject({code, status, message: 'いいえ'});
  expect(details?.errors).toEqual([
    expect.objectContaining({reason, message: 'いいえ'}),
  ]);
});

it('a missing scope is a refusal by code', () => {
  const {details} = caught(BATCH, inRussian, ['userinfo.email']);
  expect(details).toMatchObject({code: 403, status: 'PERMISSION_DENIED'});
});

it.each([
  [LETTERS, 'Служба вызывалась слишком много раз за день: email.'],
  [
    "MailApp.sendEmail('нет', 'x', 'y')",
    'Недействительный адрес эл. почты: нет',
  ],
  [
    BATCH,
    'Не удалось выполнить вызов API sheets.spreadsheets.batchUpdate. Ошибка: Must specify at least one request.',
  ],
])('in Russian: %s', (call, message) => {
  expect(caught(call, inRussian).message).toBe(message);
});

it('the quota that ends in the middle of letters leaves the sent ones sent', () => {
  const {result, host} = evaluate(
    `try { ${LETTERS} } catch (error) {
       return MailApp.getRemainingDailyQuota();
     }`,
    {wording: inRussian},
  );
  expect(result).toBe(0);
  expect(host.state.outbox).toHaveLength(100);
});

it('leaves alone what the script itself throws, and what is not emulated', () => {
  expect(caught("throw new Error('own')", inRussian).message).toBe('own');
  expect(caught('DriveApp.getFiles()', inRussian).message).toBe(
    'not emulated: DriveApp.getFiles',
  );
});

it('covers what the API says of protected cells', () => {
  const english =
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  expect(inRussian(english)).not.toMatch(/protect|permission|Invalid/i);
});
