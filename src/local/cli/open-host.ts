import fs from 'node:fs';
import path from 'node:path';
import {readWorkbook} from '../rest/book-file';
import {readBundle} from '../runtime/bundle';
import {emptyScreen, type Host, type ServiceCall} from '../runtime/host';
import {emptyState} from '../runtime/host-state';
import {asFileTrouble, FileTrouble} from '../runtime/file-trouble';
import {
  demandWritable,
  stringifyStateFile,
  writeAtomically,
} from '../runtime/state-file';
import {parseInZone} from '../runtime/zoned-time';
import {Workbook} from '../sheets/workbook';

const OWNER = 'centre@example.org';

export interface HostPlace {
  /** The state file. */
  file: string;
  /** Folder of the built add-on. */
  bundle: string;
  /** File for the calls to services; null: none. */
  trace: string | null;
  /** ISO 8601; without an offset, the local time of the add-on's zone. */
  now: string | null;
  /** Start a blank spreadsheet if there is no state file. */
  create: boolean;
}

export interface OpenedHost {
  host: Host;
  workbook: Workbook;
  /** Writes the state file if anything in it changed. */
  save(): void;
}

/** @throws one line in Russian that says what to do. */
export function openHost(place: HostPlace): OpenedHost {
  const bundle = readBundle(place.bundle);
  const before = readIfThere(place.file);
  if (before === null && !place.create) {
    throw new Error(
      `Книги «${place.file}» ещё нет: создайте её командой «run set-up».`,
    );
  }
  const {workbook, state} =
    before === null ? blankHost() : readWorkbook(before, place.file);
  const text = () =>
    stringifyStateFile({workbook: workbook.stringify(), state});
  const unchanged = before ?? text();
  const now =
    place.now === null ? null : parseNow(place.now, bundle.manifest.timeZone);
  if (now !== null) workbook.setClock(() => new Date(now));
  const host: Host = {
    bundle,
    document: workbook,
    state,
    now,
    trace: place.trace === null ? null : traceTo(place.trace),
    screen: emptyScreen(),
    log: [],
    heldLocks: new Set(),
    webApp: `https://script.google.com/macros/s/${workbook.id}/exec`,
  };
  let onDisk = before;
  const save = () => {
    const after = text();
    if (after === (onDisk ?? unchanged)) return;
    if (readIfThere(place.file) !== onDisk) {
      throw new FileTrouble(
        'Книгу тем временем изменила другая программа: повторите команду.',
      );
    }
    writeAtomically(place.file, after);
    onDisk = after;
  };
  return {host, workbook, save};
}

function readIfThere(file: string): string | null {
  try {
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  } catch (error) {
    throw asFileTrouble(error, file);
  }
}

/** @throws FileTrouble for a file that could be read, yet not be kept */
export function demandKept(file: string): void {
  try {
    demandWritable(file);
  } catch (error) {
    throw asFileTrouble(error, file);
  }
}

/** A blank spreadsheet as Google gives it to a new owner. */
export function blankHost() {
  const workbook = Workbook.create({
    id: 'local-workbook',
    title: 'Новая таблица',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
  return {workbook, state: emptyState()};
}

/** @throws one line in Russian for what is no moment */
export function parseNow(text: string, zone: string): number {
  const time = parseInZone(text, zone);
  if (time === null) {
    throw new Error(
      `--now ждёт дату и время вида 2025-11-01T10:00, а дано «${text}».`,
    );
  }
  return time;
}

/** Empties the file and gives a listener that adds a line for each call. */
function traceTo(file: string): (call: ServiceCall) => void {
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, '');
  return call => fs.appendFileSync(file, `${JSON.stringify(call)}\n`);
}
