import {performance} from 'node:perf_hooks';
import type {BareContext} from './bare-context';
import {NotEmulated} from './google-error';
import {toRealm} from './to-realm';
import type {Host} from './host';

/** How much the person has consented to at this entry point. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** On whose behalf a function of the script runs, and how it was started. */
export interface Entry {
  /** The person whose rights count. */
  user: string;
  /** The person at the keyboard; for a trigger it may be another one. */
  actor: string;
  authMode: AuthMode;
  /** Whether there is a window in which to ask and show. */
  hasWindow: boolean;
  /** Started by the address of the web app: outside of any document. */
  isWebApp?: boolean;
}

/** One execution of the script: what its services are built upon. */
export interface Execution extends Entry {
  readonly host: Host;
  readonly realm: BareContext;
  readonly calls: Calls;
  /** Locks taken, let go when the execution ends. */
  readonly locks: Set<string>;
  /** Shows an object to the script as a service of Google. */
  expose(name: string, members: Members): object;
}

export type Members = Readonly<Record<string, unknown>>;

/** Numbers calls and tells the listener. One for each host. */
export class Calls {
  private n = 0;

  constructor(private readonly listener: Host['trace']) {}

  /** Does `perform` as one call to a service, whether it fails or not. */
  record<T>(
    service: string,
    method: string,
    request: unknown,
    perform: () => T,
  ): T {
    if (this.listener === null) return perform();
    const started = performance.now();
    let response: unknown = null;
    try {
      const result = perform();
      response = result;
      return result;
    } catch (error) {
      response = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.listener({
        n: ++this.n,
        service,
        method,
        requestBytes: jsonBytes(request),
        responseBytes: jsonBytes(response),
        ms: Math.round((performance.now() - started) * 1000) / 1000,
        request,
      });
    }
  }
}

/** UTF-8 length of the value's JSON; 0 where there is no value. */
function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value);
  return json === undefined ? 0 : Buffer.byteLength(json);
}

/**
 * Wraps `members` so that a name that the service lacks here is refused, and
 * every error reaches the script as an `Error` of its own realm.
 */
export function exposer(
  realm: BareContext,
  wording?: Host['wording'],
): Execution['expose'] {
  return (name, members) => {
    const wrapped = new Map<string, unknown>();
    return new Proxy(Object.create(null) as object, {
      get(_, key) {
        if (typeof key === 'symbol') return undefined;
        if (wrapped.has(key)) return wrapped.get(key);
        if (!Object.hasOwn(members, key)) {
          if (key === 'toString') return () => name;
          if (key === 'toJSON' || key === 'then') return undefined;
          throw toRealm(realm, new NotEmulated(`${name}.${key}`));
        }
        const member = members[key];
        const shown =
          typeof member === 'function'
            ? guard(realm, wording, member as (...args: unknown[]) => unknown)
            : member;
        wrapped.set(key, shown);
        return shown;
      },
      has: (_, key) => typeof key === 'string' && Object.hasOwn(members, key),
      set(_, key) {
        throw toRealm(realm, new TypeError(`${name}.${String(key)} is fixed`));
      },
    });
  };
}

function guard(
  realm: BareContext,
  wording: Host['wording'],
  method: (...args: unknown[]) => unknown,
): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      return method(...args);
    } catch (error) {
      throw toRealm(realm, error, wording);
    }
  };
}
