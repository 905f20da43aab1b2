import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import type {HostState} from '../host-state';
import {checkArguments} from '../signature';

/** Bytes of a value, characters of a key, seconds (reference/cache/cache). */
const VALUE_LIMIT = 100 * 1024;
const KEY_LIMIT = 250;
const LONGEST = 21_600;
const ORDINARY = 600;

interface Remembered {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** What is remembered is lost when the program ends, as Google may lose it. */
const CACHES = new WeakMap<HostState, Map<string, Remembered>>();

function cacheOf(state: HostState): Map<string, Remembered> {
  const cache = CACHES.get(state) ?? new Map<string, Remembered>();
  CACHES.set(state, cache);
  return cache;
}

/** `CacheService`; the document's is null where there is no document. */
export function cacheService(x: Execution): object {
  const now = () => x.host.now ?? Date.now();
  const make = (kind: string) => {
    const store = cacheOf(x.host.state);
    const record = <T>(method: string, args: unknown[], perform: () => T): T =>
      x.calls.record('CacheService', `${kind}.${method}`, args, perform);
    const own = (key: string) => `${kind} ${key}`;
    const read = (key: string): string | null => {
      const held = store.get(own(key));
      return held && held.until > now() ? held.value : null;
    };
    const put = (key: string, value: string, seconds = ORDINARY) => {
      if (key.length > KEY_LIMIT) {
        throw new GoogleError('Argument too large: key');
      }
      if (Buffer.byteLength(value) > VALUE_LIMIT) {
        throw new GoogleError('Argument too large: value');
      }
      const lasts = Math.min(Math.max(seconds, 1), LONGEST);
      store.set(own(key), {value, until: now() + lasts * 1000});
    };
    return x.expose('Cache', {
      get: (...args: unknown[]) => {
        checkArguments('Cache.get', args, ['String']);
        return record('get', args, () => read(args[0] as string));
      },
      getAll: (...args: unknown[]) => {
        const keys = [...(args[0] as string[])];
        const found = record('getAll', [keys], () =>
          Object.fromEntries(
            keys.flatMap(key => {
              const value = read(key);
              return value === null ? [] : [[key, value] as const];
            }),
          ),
        );
        return x.realm.parse(JSON.stringify(found));
      },
      put: (...args: unknown[]) => {
        checkArguments(
          'Cache.put',
          args,
          ['String', 'String'],
          ['String', 'String', 'Number'],
        );
        const [key, value, seconds] = args as [string, string, number?];
        record('put', args, () => put(key, value, seconds));
      },
      remove: (...args: unknown[]) => {
        checkArguments('Cache.remove', args, ['String']);
        record('remove', args, () => {
          store.delete(own(args[0] as string));
        });
      },
    });
  };
  return x.expose('CacheService', {
    getScriptCache: () => make('script'),
    getUserCache: () => make(`user ${x.user}`),
    getDocumentCache: () => (x.isWebApp ? null : make('document')),
  });
}
