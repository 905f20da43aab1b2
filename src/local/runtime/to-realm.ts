import type {BareContext} from './bare-context';
import {GoogleError, NotEmulated, type ErrorDetails} from './google-error';

/**
 * The same error as an object of the script's realm, so that its `instanceof`
 * holds and nothing of the host leaks. What came from there stays as it is.
 */
export function toRealm(
  realm: BareContext,
  error: unknown,
  wording: (message: string) => string = message => message,
): unknown {
  if (!(error instanceof Error)) return error;
  const isWorded =
    error instanceof GoogleError && !(error instanceof NotEmulated);
  const message = isWorded ? wording(error.message) : error.message;
  const made = realm.makeError(message, error.name);
  if (error instanceof GoogleError && error.details !== undefined) {
    Object.defineProperty(made, 'details', {
      value: realm.parse(JSON.stringify(worded(error.details, wording))),
      enumerable: true,
    });
  }
  return made;
}

/** Codes, status and reasons stay; only words differ by language. */
function worded(
  details: ErrorDetails,
  wording: (message: string) => string,
): ErrorDetails {
  const errors = details.errors.map(one => ({
    ...one,
    message: wording(one.message),
  }));
  return {...details, message: wording(details.message), errors};
}
