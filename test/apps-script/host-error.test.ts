import {hostError} from '../../src/apps-script/host-error';
import {inRussian} from '../../src/local/runtime/russian-errors';

/** As an advanced service throws it, in a language that nobody reads. */
const coded = (code: number, status: string, reason = '', words = 'エラー') =>
  Object.assign(new Error(words), {
    details: {code, status, message: words, errors: [{reason}]},
  });

it.each([
  [403, 'PERMISSION_DENIED', 'forbidden', 'denied', true],
  [401, 'UNAUTHENTICATED', 'authError', 'denied', true],
  [403, '', 'userRateLimitExceeded', 'quota', true],
  [429, 'RESOURCE_EXHAUSTED', 'rateLimitExceeded', 'quota', true],
  [400, 'INVALID_ARGUMENT', 'badRequest', 'other', true],
  [404, 'NOT_FOUND', 'notFound', 'other', true],
  [409, 'ABORTED', 'aborted', 'other', false],
  [500, 'INTERNAL', 'backendError', 'other', false],
  [503, 'UNAVAILABLE', 'backendError', 'other', false],
  [504, 'DEADLINE_EXCEEDED', '', 'other', false],
] as const)(
  'reads the code %i %s %s whatever the words',
  (code, status, reason, failure, isRefusal) => {
    expect(hostError(coded(code, status, reason))).toMatchObject({
      failure,
      isRefusal,
    });
  },
);

it.each([
  ['Service invoked too many times for one day: email.', 'quota'],
  ['Invalid email: a@b', 'address'],
  ['Failed to send email: no recipient', 'address'],
  ['Lock timeout: another process was holding the lock for too long.', 'busy'],
  ['You do not have permission to call MailApp.sendEmail', 'denied'],
] as const)(
  'without a code reads «%s» in English and in Russian',
  (words, failure) => {
    const russian = inRussian(words);
    expect(russian).not.toBe(words);
    for (const message of [words, russian]) {
      expect(hostError(new Error(message))).toMatchObject({
        failure,
        isRefusal: true,
      });
    }
  },
);

it('knows an edit of a protected cell, whose code says too little', () => {
  const words =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  for (const message of [words, inRussian(words)]) {
    const error = hostError(coded(400, 'INVALID_ARGUMENT', '', message));
    expect([error.failure, error.isRefusal]).toEqual(['denied', true]);
  }
});

it('does not claim to know what a lost answer means', () => {
  for (const thrown of [new Error('サービスのエラー'), 'boom', null]) {
    expect(hostError(thrown)).toMatchObject({
      failure: 'other',
      isRefusal: false,
    });
  }
});
