import {GoogleError} from '../../src/local/runtime/google-error';
import type {Execution} from '../../src/local/runtime/execution';
import {toRealm} from '../../src/local/runtime/to-realm';

/**
 * `before`: the call fails and did nothing, but nobody can tell; `after`: it
 * did all, and its answer is lost; `instead`: the platform refuses it.
 */
export const FAULTS = ['before', 'after', 'instead'] as const;

export interface Fault {
  kind: (typeof FAULTS)[number];
  /** Number of the call, from 0 on. */
  at: number;
}

/** Services in the order of use, such as `Sheets.Spreadsheets.get`. */
export type Made = string[];

const SERVICES = [
  'HtmlService',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
  'console',
];

/** In no language that anybody decides by. */
const LOST = 'サービスのエラーです。しばらくしてからもう一度お試しください。';
const REFUSED = 'この操作を行う権限がありません。';

function errorOf(kind: Fault['kind']): GoogleError {
  if (kind !== 'instead') return new GoogleError(LOST);
  return new GoogleError(REFUSED, 'GoogleJsonResponseException', {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: REFUSED,
    errors: [{message: REFUSED, domain: 'global', reason: 'forbidden'}],
  });
}

type Method = (...args: unknown[]) => unknown;

/** Services and what they return stand apart from data by having no prototype. */
const isService = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === null;

/**
 * Puts itself between the script and every service: notes each call, whatever
 * it is made on, and lets one of them fail.
 */
export function faultAt(x: Execution, fault: Fault | null): Made {
  const made: Made = [];
  const real = new WeakMap<object, object>();
  const unwrapped = (value: unknown): unknown =>
    (typeof value === 'object' && value !== null && real.get(value)) || value;

  const called = (name: string, method: Method, self: object): Method => {
    return (...args) => {
      const at = made.push(name) - 1;
      const fails = fault?.at === at;
      const fail = () => {
        throw toRealm(x.realm, errorOf(fault?.kind ?? 'before'));
      };
      if (fails && fault.kind !== 'after') fail();
      const result = method.apply(self, args.map(unwrapped));
      if (fails) fail();
      return isService(result) ? wrapped(name, result) : result;
    };
  };
  const wrapped = (name: string, service: object): object => {
    const proxy: object = new Proxy(service, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol') return member;
        const full = `${name}.${key}`;
        if (typeof member === 'function') {
          return called(full, member as Method, target);
        }
        return isService(member) ? wrapped(full, member) : member;
      },
    });
    real.set(proxy, service);
    return proxy;
  };

  const global = x.realm.context as Record<string, unknown>;
  for (const name of SERVICES) {
    const service = global[name];
    if (typeof service !== 'object' || service === null) continue;
    Object.defineProperty(global, name, {
      value: wrapped(name, service),
      configurable: true,
    });
  }
  return made;
}
