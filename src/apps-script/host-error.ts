import {HostError, type HostFailure} from '../app/engine/host';

/**
 * What an advanced service adds to its error, the same in every language
 * (googleapis/google-api-nodejs-client, `GaxiosError.response.data.error`;
 * seen on `GoogleJsonResponseException`).
 */
interface Details {
  code?: number;
  status?: string;
  errors?: {reason?: string}[];
}

/** Reasons of a 403 that are no want of rights (Drive and Sheets errors). */
const LIMIT_REASON = /limitexceeded|quota/i;

/** Statuses with which nothing was done, whatever was asked. */
const REFUSED: readonly string[] = [
  'INVALID_ARGUMENT',
  'FAILED_PRECONDITION',
  'OUT_OF_RANGE',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'UNAUTHENTICATED',
  'RESOURCE_EXHAUSTED',
];

/** The last resort: what Google says in English or Russian. */
const WORDS: readonly (readonly [HostFailure, RegExp])[] = [
  [
    'quota',
    /quota|rate limit|too many times|too many requests|слишком много (раз|запросов)|слишком часто|квот/i,
  ],
  [
    'address',
    /invalid email|no recipient|недействительн\S* адрес|неверн\S* адрес|нет получателя/i,
  ],
  ['busy', /lock timeout|holding the lock|ожидания блокировки/i],
  [
    'denied',
    /permission|protected|denied|not authorized|authorization is required|разрешени|защищ|нет доступа|прав доступа|не авторизован/i,
  ],
];

function byWords(message: string): HostFailure {
  return WORDS.find(([, words]) => words.test(message))?.[0] ?? 'other';
}

function byCode({code, status, errors = []}: Details): HostFailure | null {
  const isLimit = errors.some(({reason = ''}) => LIMIT_REASON.test(reason));
  if (isLimit || code === 429 || status === 'RESOURCE_EXHAUSTED') {
    return 'quota';
  }
  const isDenied =
    code === 401 ||
    code === 403 ||
    status === 'PERMISSION_DENIED' ||
    status === 'UNAUTHENTICATED';
  return isDenied ? 'denied' : null;
}

function detailsOf(error: unknown): Details | null {
  const {details} = (error ?? {}) as {details?: unknown};
  return typeof details === 'object' && details !== null ? details : null;
}

/**
 * What an exception of a Google service means. Google words it in the
 * account's language, so its code decides, and words only where there is no
 * code or where a code says too little: an edit of a protected cell is an
 * ordinary 400.
 */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const message =
    (error as {message?: unknown} | null)?.message ?? String(error);
  const text = String(message);
  const details = detailsOf(error);
  const {code = 0, status = ''} = details ?? {};
  const failure = (details && byCode(details)) ?? byWords(text);
  const isRefusal = details
    ? (code >= 400 && code < 500 && code !== 408 && code !== 409) ||
      REFUSED.includes(status)
    : failure !== 'other';
  return new HostError(failure, text, isRefusal);
}

/** Calls a service; its refusal becomes a `HostError`. */
export function ask<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw hostError(error);
  }
}
