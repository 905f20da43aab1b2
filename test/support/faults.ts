import path from 'node:path';
import type {Entry} from '../../src/local/runtime/execution';
import {readBundle} from '../../src/local/runtime/bundle';
import {
  emptyScreen,
  type Host,
  type Question,
} from '../../src/local/runtime/host';
import {emptyState, type HostState} from '../../src/local/runtime/host-state';
import {runBundle} from '../../src/local/runtime/run-bundle';
import type {Workbook} from '../../src/local/sheets/workbook';
import {faultAt, type Fault, type Made} from './fault-at';
import {MOMENT, OWNER} from './municipality';
import {readAll} from './read-all';

const bundle = readBundle(path.join(__dirname, '..', '..', 'dist'));

/** All that outlives an execution. */
export interface World {
  book: Workbook;
  state: HostState;
}

export const worldOf = (book: Workbook): World => ({
  book,
  state: emptyState(),
});

export const forked = ({book, state}: World): World => ({
  book: book.fork(),
  state: structuredClone(state),
});

/** A global function of the script, as Google calls it. */
export interface EntryPoint {
  /** As the failing test names it. */
  name: string;
  function: string;
  /** JSON of what it is given. */
  args?: readonly unknown[];
  user?: string;
  hasWindow?: boolean;
}

/** What an execution came to. */
export interface Execution {
  made: Made;
  /** What `call` answered; null for others, and where it threw. */
  answer: {ok: boolean; message: string; details?: readonly string[]} | null;
  /** All that anybody was told, in their order; what was thrown comes last. */
  told: string[];
  /** It ended with an exception. */
  threw: boolean;
  locked: boolean;
}

/** Whoever is asked agrees, and means all. */
const agrees = ({kind, buttons}: Question) => ({
  button: buttons.startsWith('YES') ? ('YES' as const) : ('OK' as const),
  ...(kind === 'prompt' ? {text: 'все'} : {}),
});

/** Runs the entry point, one of its calls failing. */
export function execute(
  {book, state}: World,
  point: EntryPoint,
  fault: Fault | null,
): Execution {
  const screen = {...emptyScreen(), reply: agrees};
  const host: Host = {
    bundle,
    document: book,
    state,
    now: Date.parse(`${MOMENT}:00+02:00`),
    trace: null,
    screen,
    log: [],
    heldLocks: new Set(),
  };
  const user = point.user ?? OWNER;
  const entry: Entry = {
    user,
    actor: user,
    authMode: 'FULL',
    hasWindow: point.hasWindow ?? true,
  };
  let made: Made = [];
  let locks: ReadonlySet<string> = new Set();
  let answer: Execution['answer'] = null;
  let thrown: string | null = null;
  try {
    answer = runBundle(host, entry, point.function, x => {
      made = faultAt(x, fault);
      locks = x.locks;
      return x.realm.parse(JSON.stringify(point.args ?? [])) as unknown[];
    }) as Execution['answer'];
  } catch (error) {
    thrown = error instanceof Error ? error.message : String(error);
  }
  const shown = screen.shown.flatMap(one =>
    one.kind === 'alert' || one.kind === 'prompt'
      ? [one.text]
      : one.kind === 'toast'
        ? [one.message]
        : [],
  );
  const answered = answer ? [answer.message, ...(answer.details ?? [])] : [];
  return {
    made,
    answer,
    told: [...shown, ...answered, ...(thrown === null ? [] : [thrown])],
    threw: thrown !== null,
    locked: locks.size > 0,
  };
}

/** Addresses, and names that people know in Latin letters. */
const ALLOWED =
  /\S+@\S+|https?:\S+|«[^»]*»|\b(Google|Excel|Apps Script|CSV|XLSX|HTML|PDF)\b|\b[a-z]\d{2,3}\b/g;

/** What is wrong with a text that people read after a failure. */
export function unreadable(text: string): string[] {
  const latin = text.replace(ALLOWED, '').match(/[A-Za-z]{2,}/);
  return [
    ...(latin ? [`Latin: ${latin[0]}`] : []),
    ...(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? ['raw'] : []),
    ...(/undefined|null|NaN/.test(text) ? ['no value'] : []),
    ...(/[А-Яа-яё]/.test(text) || text === '' ? [] : ['not Russian']),
    ...(/в программе ошибка/i.test(text) ? ['blames the program'] : []),
  ];
}

const DENIES = /ничего не измен|не изменилась|не изменена|не изменено/i;

/**
 * What people and later executions find. «Журнал» tells what each run did, of
 * which a second one has less.
 */
export function stateOf({book, state}: World): string {
  const tabs = readAll(book).tabs.map(
    ({title, values, protections, anchor}) => ({
      title,
      id: anchor?.id,
      values: anchor?.id === 'journal' ? [] : values,
      layout: anchor?.layout,
      memo: anchor?.memo,
      protections: protections
        .map(one => JSON.stringify({...one, protectedRangeId: 0}))
        .sort(),
    }),
  );
  const triggers = state.triggers.map(({handler}) => handler).sort();
  const letters = state.outbox.map(({to, subject}) => [to, subject]);
  const notes = state.properties.document;
  return JSON.stringify({tabs, triggers, letters, notes}, null, 1);
}

/** The first line in which two states differ. */
function difference(wanted: string, there: string): string[] {
  const [a, b] = [wanted.split('\n'), there.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  if (at < 0 && a.length === b.length) return [];
  return [`ends otherwise: ${a[at]?.trim()} → ${b[at]?.trim()}`];
}

/** Calls of services that change something. */
const CHANGES =
  /batchUpdate|sendEmail|create$|deleteTrigger|(set|delete)Property/;

/**
 * What is wrong with how the entry point bears the fault.
 *
 * @param states before it, and after a run without any fault
 */
export function problemsOf(
  before: World,
  point: EntryPoint,
  fault: Fault,
  states: readonly [began: string, wanted: string],
): string[] {
  const [began, wanted] = states;
  const world = forked(before);
  const ran = execute(world, point, fault);
  const found = ran.told.flatMap(text =>
    unreadable(text).map(what => `${what}: ${text}`),
  );
  if (ran.locked && !ran.made[fault.at]?.endsWith('releaseLock')) {
    found.push('still locked');
  }
  // Whatever came before the first change leaves nothing to compare.
  if (!ran.made.some(name => CHANGES.test(name))) {
    if (ran.answer?.ok === true && wanted !== began) {
      found.push('says that it is done');
    }
    return found;
  }
  const then = stateOf(world);
  if (then !== began) {
    const denied = ran.told.find(text => DENIES.test(text));
    if (denied !== undefined) found.push(`denies what was done: ${denied}`);
  }
  if (ran.answer?.ok === true && then !== wanted) {
    found.push('says that it is done');
  }
  execute(world, point, null);
  found.push(...difference(wanted, stateOf(world)));
  return found;
}

/** The faults of all calls of the entry point, or some of them. */
export function faultsOf(
  calls: number,
  kinds: readonly Fault['kind'][],
): Fault[] {
  return Array.from({length: calls}, (_, at) => at).flatMap(at =>
    kinds.map(kind => ({kind, at})),
  );
}
