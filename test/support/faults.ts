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
  const plain = text.replace(ALLOWED, '');
  const latin = plain.match(/[A-Za-z]{2,}/);
  return [
    ...(latin ? [`Latin: ${latin[0]}`] : []),
    ...(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? ['raw'] : []),
    ...(/undefined|null|NaN/.test(text) ? ['no value'] : []),
    ...(/[А-Яа-яё]/.test(text) || !/\p{L}/u.test(plain) ? [] : ['not Russian']),
    ...(/в программе ошибка/i.test(text) ? ['blames the program'] : []),
  ];
}

const DENIES = /ничего не измен|не изменилась|не изменена|не изменено/i;

/**
 * What people and later executions find. «Журнал» tells what each run did, of
 * which a second one has less.
 */
export function stateOf({book, state}: World): State {
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
  return {
    seen: JSON.stringify({tabs, triggers}, null, 1),
    letters: state.outbox.map(({to, subject}) => `${to.join()} ${subject}`),
    notes: JSON.stringify(state.properties.document, null, 1),
  };
}

interface State {
  /** As text in lines. */
  seen: string;
  letters: string[];
  /** Kept for the next execution; no person sees them. */
  notes: string;
}

/**
 * A letter and the note of it are no one step: one may be missing after a
 * fault, if that is told, and none goes twice.
 */
const MAY_BE_MISSING = /не знаю, ушло ли|могло не уйти|Ждут:/;

/** The first line in which two texts differ. */
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
  states: readonly [began: State, wanted: State],
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
  const isEarly = !ran.made.some(name => CHANGES.test(name));
  const then = isEarly ? began : stateOf(world);
  const denied = ran.told.find(text => DENIES.test(text));
  if (then.seen !== began.seen && denied !== undefined) {
    found.push(`denies what was done: ${denied}`);
  }
  const isOpen = ran.told.some(text => MAY_BE_MISSING.test(text));
  if (ran.answer?.ok === true && then.seen !== wanted.seen && !isOpen) {
    found.push('says that it is done');
  }
  if (isEarly) return found;
  const again = execute(world, point, null);
  const end = stateOf(world);
  found.push(
    ...difference(wanted.notes, end.notes),
    ...lettersAmiss(wanted.letters, end.letters, [...ran.told, ...again.told]),
  );
  // What a letter is told to be, the registry tells as well.
  if (end.letters.length === wanted.letters.length) {
    found.push(...difference(wanted.seen, end.seen));
  }
  return found;
}

function lettersAmiss(
  wanted: readonly string[],
  there: readonly string[],
  told: readonly string[],
): string[] {
  const missing = wanted.filter(letter => !there.includes(letter));
  const isTold = told.some(text => MAY_BE_MISSING.test(text));
  return [
    ...(new Set(there).size < there.length ? ['a letter goes twice'] : []),
    ...(missing.length > 1 ? [`letters lost: ${missing.join('; ')}`] : []),
    ...(missing.length === 1 && !isTold ? ['a letter lost in silence'] : []),
  ];
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
