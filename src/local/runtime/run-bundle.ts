import {bareContext} from './bare-context';
import {GLOBALS} from './es2020';
import {
  type Entry,
  type Execution,
  type Members,
  Calls,
  exposer,
} from './execution';
import type {Host} from './host';
import {installServices} from './install-services';
import {pageOf, type HtmlPage} from './services/html-service';
import {ScriptError} from './script-error';
import {strictJson} from './strict-json';

/** Makes the arguments of the function, in the script's realm. */
export type Arguments = (x: Execution) => readonly unknown[];

const CALLS = new WeakMap<Host, Calls>();

/**
 * Runs one global function of the script in a new context, as Google does:
 * nothing of an earlier execution is there.
 * @returns a plain copy of what the function returned; undefined as null.
 * @throws {ScriptError} for whatever the script threw, for a function that
 *     does not exist, and for an answer that is not JSON.
 */
export function runBundle(
  host: Host,
  entry: Entry,
  name: string,
  args: Arguments,
): unknown {
  return execute(host, entry, name, args, result =>
    JSON.parse(strictJson(result)),
  );
}

/**
 * Opens the web app: what `doGet` gave.
 * @throws {ScriptError} as `runBundle`, and for an answer that is no page.
 */
export function runDoGet(host: Host, entry: Entry, args: Arguments): HtmlPage {
  return execute(host, entry, 'doGet', args, result => {
    const page = pageOf(result);
    if (!page) {
      throw new Error(
        'The script completed but did not return anything, or what it returned is not supported.',
      );
    }
    return page;
  });
}

/** The same for a trigger or a menu item, whose answer nobody looks at. */
export function runHandler(
  host: Host,
  entry: Entry,
  name: string,
  args: Arguments,
): void {
  execute(host, entry, name, args, () => null);
}

function execute<T>(
  host: Host,
  entry: Entry,
  name: string,
  args: Arguments,
  take: (result: unknown) => T,
): T {
  return inTimeZone(host.bundle.manifest.timeZone, () => {
    try {
      const x = load(host, entry);
      const global = x.realm.context as Record<string, unknown>;
      const target = global[name];
      if (!isPublic(name, global) || typeof target !== 'function') {
        throw new Error(`Script function not found: ${name}`);
      }
      const call = target as (...values: readonly unknown[]) => unknown;
      return take(call.apply(global, [...args(x)]));
    } catch (error) {
      throw ScriptError.from(error);
    }
  });
}

/** On Google a script's local time is that of its manifest's zone. */
function inTimeZone<T>(zone: string, action: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** Names of the functions that a trigger or a page may call. */
export function publicFunctions(host: Host): string[] {
  const entry: Entry = {
    user: host.document.owner,
    actor: host.document.owner,
    authMode: 'NONE',
    hasWindow: false,
  };
  const x = load(host, entry);
  const global = x.realm.context as Record<string, unknown>;
  return Object.keys(global)
    .filter(name => typeof global[name] === 'function')
    .filter(name => isPublic(name, global))
    .sort();
}

function load(host: Host, entry: Entry): Execution {
  const realm = bareContext(host.now);
  let calls = CALLS.get(host);
  if (calls === undefined) {
    calls = new Calls(host.trace);
    CALLS.set(host, calls);
  }
  const expose: (name: string, members: Members) => object = exposer(
    realm,
    host.wording,
  );
  const x: Execution = {
    ...entry,
    host,
    realm,
    calls,
    locks: new Set(),
    expose,
  };
  installServices(x);
  for (const script of host.bundle.scripts) {
    script.runInContext(realm.context);
  }
  return x;
}

const BUILT_IN = new Set(GLOBALS);

function isPublic(name: string, global: Record<string, unknown>): boolean {
  return (
    !name.endsWith('_') && Object.hasOwn(global, name) && !BUILT_IN.has(name)
  );
}
