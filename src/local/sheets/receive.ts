import {ApiError} from './api-error';

/** As the body arrives at Google: plain JSON, and nobody else's object. */
export function overWire<T>(body: T): T {
  return JSON.parse(JSON.stringify(body ?? {})) as T;
}

/** Whoever is named may open the workbook; nobody acts without a name. */
export function demandUser(user: string): void {
  if (user === '') {
    throw new ApiError(
      401,
      'UNAUTHENTICATED',
      'Request is missing required authentication credential.',
    );
  }
}
