import {notFound} from './google-answer';

/** Zero or one of each stands in an address. */
export interface PathWords {
  spreadsheetId: string;
  range: string;
  sheetId: string;
  metadataId: string;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  /** `{name}` is one part of the path; a verb stands after the last `:`. */
  path: string;
}

const WORD = /\{(\w+)\}/g;

/**
 * Finds the route of an address as it came over the wire: a range may hold an
 * encoded `/` or a plain `:`, so parts are decoded only after the match.
 * @throws ApiError 404 when there is none
 */
export function matchPath<R extends Route>(
  routes: readonly R[],
  method: string,
  path: string,
): {route: R; words: PathWords} {
  // Clients write `…/{id}/` and `…/{id}/:batchUpdate`, too.
  const plain = path.replace(/\/(?=:|$)/, '');
  for (const route of routes) {
    if (route.method !== method) continue;
    const found = patternOf(route.path).exec(plain);
    if (!found) continue;
    const words = {spreadsheetId: '', range: '', sheetId: '', metadataId: ''};
    for (const [name, held] of Object.entries(found.groups ?? {})) {
      Object.assign(words, {[name]: decode(held)});
    }
    return {route, words};
  }
  throw notFound('The requested URL was not found on this server.');
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (!pattern) {
    const body = path.replace(WORD, (_, name: string) =>
      name === 'range' ? '(?<range>[^/]+)' : `(?<${name}>[^/:]+)`,
    );
    pattern = new RegExp(`^${body}$`);
    patterns.set(path, pattern);
  }
  return pattern;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notFound('The requested URL was not found on this server.');
  }
}
