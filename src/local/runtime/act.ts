import type {CellPosition, EditEvent} from './document';
import type {AuthMode, Entry, Execution} from './execution';
import type {Bundle} from './bundle';
import {changeEvent, clockEvent, editEvent, openEvent} from './events';
import type {Host, Menu} from './host';
import type {InstalledTrigger} from './host-state';
import {
  type Arguments,
  publicFunctions,
  runBundle,
  runHandler,
} from './run-bundle';
import {ScriptError} from './script-error';
import {strictJson} from './strict-json';

/** Opening the spreadsheet: what `onOpen` puts into the menu bar. */
export function openSpreadsheet(
  host: Host,
  user: string,
  authMode: AuthMode = 'LIMITED',
): Menu[] {
  const entry: Entry = {user, actor: user, authMode, hasWindow: true};
  host.screen.menus = [];
  runHandler(host, entry, 'onOpen', x => [openEvent(x)]);
  runTriggers(host, 'ON_OPEN', user, x => openEvent(x));
  return host.screen.menus;
}

/** A click on a menu item. */
export function clickMenu(
  host: Host,
  functionName: string,
  user: string,
): void {
  const entry: Entry = {user, actor: user, authMode: 'FULL', hasWindow: true};
  runHandler(host, entry, functionName, () => []);
}

/**
 * A call from a page through `google.script.run`: JSON in, JSON out.
 * @throws {ScriptError} of which a page sees only the message.
 */
export function callFromClient(
  host: Host,
  name: string,
  args: readonly unknown[],
  user: string,
): unknown {
  const entry: Entry = {user, actor: user, authMode: 'FULL', hasWindow: true};
  const json = strictJson(args);
  return runBundle(host, entry, name, x => x.realm.parse(json) as unknown[]);
}

/**
 * The clock strikes for one trigger, which runs as its creator.
 * @returns the messages of the failures, as for an edit.
 */
export function strikeClock(host: Host, uid: string): readonly string[] {
  const trigger = host.state.triggers.find(known => known.uid === uid);
  if (trigger?.eventType !== 'CLOCK') {
    throw new Error(`no clock trigger ${uid}`);
  }
  return runTriggers(host, 'CLOCK', trigger.creator, clockEvent, uid);
}

export interface Typed {
  edit: EditEvent;
  /** Messages of the triggers that failed. */
  failures: readonly string[];
}

/** A person types into a cell, and the triggers run after it. */
export function typeIntoCell(
  host: Host,
  at: CellPosition,
  text: string,
  user: string,
): Typed {
  const edit = host.document.type(at, text, user);
  const failures = triggersAfter(host, {edit, change: 'EDIT'}, user);
  return {edit, failures};
}

/** What a person did to the workbook, as the triggers are told. */
export interface Happened {
  /** Absent when no value was edited. */
  edit?: EditEvent;
  /** `changeType` of the event of a change. */
  change: string;
}

const FUNCTIONS = new WeakMap<Bundle, ReadonlySet<string>>();

/**
 * The triggers that follow what a person did: the simple one with her own few
 * rights, the installed ones with their creators'. A trigger that fails leaves
 * the edit as it is and a line in the log.
 * @returns the messages of the failures.
 */
export function triggersAfter(
  host: Host,
  {edit, change}: Happened,
  user: string,
): readonly string[] {
  const failures: string[] = [];
  if (edit !== undefined) {
    if (functionsOf(host).has('onEdit')) {
      const entry: Entry = {
        user,
        actor: user,
        authMode: 'LIMITED',
        hasWindow: true,
      };
      failures.push(
        ...attempt(host, entry, 'onEdit', x => [editEvent(x, edit)]),
      );
    }
    failures.push(
      ...runTriggers(host, 'ON_EDIT', user, (x, uid) =>
        editEvent(x, edit, uid),
      ),
    );
  }
  failures.push(
    ...runTriggers(host, 'ON_CHANGE', user, (x, uid) =>
      changeEvent(x, change, uid),
    ),
  );
  return failures;
}

function functionsOf(host: Host): ReadonlySet<string> {
  let functions = FUNCTIONS.get(host.bundle);
  if (functions === undefined) {
    functions = new Set(publicFunctions(host));
    FUNCTIONS.set(host.bundle, functions);
  }
  return functions;
}

/** Runs the installed triggers of a kind, or the one with the uid given. */
function runTriggers(
  host: Host,
  eventType: InstalledTrigger['eventType'],
  actor: string,
  event: (x: Execution, uid: string) => object,
  only?: string,
): string[] {
  return host.state.triggers
    .filter(trigger => trigger.eventType === eventType)
    .filter(({uid}) => only === undefined || uid === only)
    .flatMap(({uid, handler, creator}) => {
      const entry: Entry = {
        user: creator,
        actor,
        authMode: 'FULL',
        hasWindow: creator === actor && eventType !== 'CLOCK',
      };
      return attempt(host, entry, handler, x => [event(x, uid)]);
    });
}

function attempt(
  host: Host,
  entry: Entry,
  handler: string,
  args: Arguments,
): string[] {
  try {
    runHandler(host, entry, handler, args);
    return [];
  } catch (error) {
    return [logFailure(host, handler, ScriptError.from(error))];
  }
}

function logFailure(
  host: Host,
  handler: string,
  {message, scriptStack}: ScriptError,
): string {
  const text = `${handler}: ${message}`;
  host.log.push({level: 'error', text: `${text}\n${scriptStack}`.trim()});
  return text;
}
