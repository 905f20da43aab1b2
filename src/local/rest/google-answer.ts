import {FileTrouble} from '../runtime/file-trouble';
import {ApiError} from '../sheets/workbook';

const UNAUTHENTICATED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** @throws ApiError 401 unless the header is `Bearer <e-mail>` */
export function readUser(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') {
    throw new ApiError(
      401,
      'UNAUTHENTICATED',
      `Request is missing required authentication credential. ${UNAUTHENTICATED}`,
    );
  }
  const user = /^Bearer\s+([^\s@]+@[^\s@]+)$/i.exec(authorization)?.[1];
  if (user === undefined) {
    throw new ApiError(
      401,
      'UNAUTHENTICATED',
      `Request had invalid authentication credentials. ${UNAUTHENTICATED}`,
    );
  }
  return user;
}

export function notFound(
  message = 'Requested entity was not found.',
): ApiError {
  return new ApiError(404, 'NOT_FOUND', message);
}

export function tooLarge(limit: number): ApiError {
  return new ApiError(
    400,
    'INVALID_ARGUMENT',
    `Request payload size exceeds the limit: ${limit} bytes.`,
  );
}

/** What the client is told of an error: Google's body, never a stack. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof FileTrouble) {
    return new ApiError(503, 'UNAVAILABLE', error.message);
  }
  return new ApiError(500, 'INTERNAL', 'Internal error encountered.');
}
