import vm from 'node:vm';
import {bareContext} from '../../src/local/runtime/bare-context';

const SERVICES = [
  'Browser',
  'CacheService',
  'DriveApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'console',
];

/** A loaded script whose every use of a service is noted and fails. */
export interface Guarded {
  /** Such as `SpreadsheetApp.getUi`, in the order of use. */
  readonly touched: string[];
  /** Names that the script added to the global object. */
  readonly globals: string[];
  /** Calls a global function of the script. */
  call(name: string, ...args: unknown[]): unknown;
}

/**
 * @param answers what a member of a service is, by `Service.member`, instead
 *     of failing
 */
export function loadGuarded(
  code: string,
  answers: Readonly<Record<string, unknown>> = {},
): Guarded {
  const {context} = bareContext(null);
  const global = context as Record<string, unknown>;
  const touched: string[] = [];
  for (const service of SERVICES) {
    global[service] = failing(service, touched, answers);
  }
  const before = new Set(Object.getOwnPropertyNames(global));
  new vm.Script(code, {filename: 'Code.js'}).runInContext(context);
  return {
    touched,
    globals: Object.getOwnPropertyNames(global)
      .filter(name => !before.has(name))
      .sort(),
    call: (name, ...args) =>
      (global[name] as (...args: unknown[]) => unknown)(...args),
  };
}

/** An object of which nothing may be used but what has an answer. */
export function failing(
  name: string,
  touched: string[],
  answers: Readonly<Record<string, unknown>> = {},
): object {
  const refuse = (use: string): never => {
    touched.push(use);
    throw new Error(`${use} was used`);
  };
  return new Proxy(() => undefined, {
    get(_, key) {
      const use = `${name}.${String(key)}`;
      if (!Object.hasOwn(answers, use)) return refuse(use);
      touched.push(use);
      return answers[use];
    },
    has: (_, key) => refuse(`${String(key)} in ${name}`),
    set: (_, key) => refuse(`${name}.${String(key)} =`),
    ownKeys: () => refuse(`keys of ${name}`),
    getPrototypeOf: () => refuse(`prototype of ${name}`),
    apply: () => refuse(`${name}()`),
    construct: () => refuse(`new ${name}`),
  });
}
