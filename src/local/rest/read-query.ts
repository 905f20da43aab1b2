import {invalid} from '../sheets/api-error';

/** Parameters that every method of Google's APIs takes. */
const STANDARD = new Set([
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
  '$.xgafv',
]);

export interface Query {
  fields: string | undefined;
  /** Undefined when the parameter is absent. */
  text(name: string): string | undefined;
  all(name: string): string[] | undefined;
  flag(name: string): boolean | undefined;
}

/** @throws ApiError for a parameter that the method does not take */
export function readQuery(
  params: URLSearchParams,
  known: readonly string[],
): Query {
  for (const name of params.keys()) {
    if (!STANDARD.has(name) && !known.includes(name)) {
      throw invalid(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
  }
  const text = (name: string) => params.get(name) ?? undefined;
  return {
    fields: text('fields'),
    text,
    all: name => (params.has(name) ? params.getAll(name) : undefined),
    flag: name => {
      const held = text(name);
      if (held === undefined) return undefined;
      if (/^(true|1)$/i.test(held)) return true;
      if (/^(false|0)$/i.test(held)) return false;
      throw invalid(`Invalid value at '${name}' (TYPE_BOOL), "${held}"`);
    },
  };
}
