import type {BareContext} from './bare-context';
import {GoogleError} from './google-error';

/**
 * The same error as an object of the script's realm, so that its `instanceof`
 * holds and nothing of the host leaks. What came from there stays as it is.
 */
export function toRealm(realm: BareContext, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const made = realm.makeError(error.message, error.name);
  if (error instanceof GoogleError && error.details !== undefined) {
    Object.defineProperty(made, 'details', {
      value: realm.parse(JSON.stringify(error.details)),
      enumerable: true,
    });
  }
  return made;
}
