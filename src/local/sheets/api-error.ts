import type {RefusalKind} from './refusal';

/**
 * A refusal of the Sheets API, worded and coded as Google does it.
 * `status` is the canonical name of the code (`INVALID_ARGUMENT`, …).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    /** What a person is told who ran into it by hand. */
    readonly kind: RefusalKind = 'other',
    readonly details?: object[],
  ) {
    super(message);
  }

  /** The body of Google's answer. */
  toJSON(): {
    error: {code: number; message: string; status: string; details?: object[]};
  } {
    const {code, message, status, details} = this;
    return {error: {code, message, status, ...(details ? {details} : {})}};
  }
}

export function invalid(message: string, kind?: RefusalKind): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message, kind);
}

/** What Google can do and this host cannot: never passed over in silence. */
export function notEmulated(what: string): ApiError {
  return new ApiError(
    501,
    'UNIMPLEMENTED',
    `not emulated: ${what}`,
    'not-emulated',
  );
}
