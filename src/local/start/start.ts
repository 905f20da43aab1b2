import fs from 'node:fs';
import path from 'node:path';
import {printLine, type Io} from '../cli/command';
import {oneLine} from '../cli/main';
import {blankHost, parseNow} from '../cli/open-host';
import {openServer, printPlace, untilStopped} from '../cli/serve';
import {exampleFolder} from '../example/example';
import {makeMidCollection} from '../example/mid-collection';
import {replaceWorkbook, WORKBOOK} from '../example/replace-workbook';
import {registeredInstitutions} from '../known-tabs/registered';
import {BookFile} from '../rest/book-file';
import {lockFile} from '../runtime/file-lock';
import {readBundle, type Bundle} from '../runtime/bundle';
import {formLink} from '../server/form-link';
import type {LocalHost} from '../server/start-local';
import {parseStartOptions, type StartOptions} from './start-options';

export {bearClosedPipes} from '../cli/bear-closed-pipes';

export interface StartPlace extends Io {
  bundle: string;
  page: string;
  /** Folder of the example's files. */
  data: string;
  /** Opens an address in the person's browser; null: there is nobody. */
  browse: ((url: string) => Promise<unknown>) | null;
}

/**
 * Shows the workbook in a browser until the program is stopped.
 * @returns the exit status: 0, or 1 with one line on standard error
 */
export async function start(
  argv: readonly string[],
  place: StartPlace,
): Promise<number> {
  try {
    const options = parseStartOptions(argv);
    const bundle = readBundle(place.bundle);
    const now =
      options.now === undefined
        ? null
        : parseNow(options.now, bundle.manifest.timeZone);
    const file = await prepare(options, place, bundle, now);
    const {page} = place;
    const {port} = options;
    const local = await openServer({file, bundle, page, port, now}, place);
    tell(local, place);
    if (options.open) await place.browse?.(`${local.url}/`);
    await tellLink(local, place);
    await untilStopped();
    await local.close();
    return 0;
  } catch (error) {
    printLine(place.stderr, oneLine(error));
    return 1;
  }
}

/** So long another start may take to make the example, milliseconds. */
const PATIENCE = 120_000;

/** Makes the workbook unless it is there. */
async function prepare(
  {workbook, anew}: StartOptions,
  place: StartPlace,
  bundle: Bundle,
  now: number | null,
): Promise<string> {
  const file = path.resolve(place.cwd, workbook ?? WORKBOOK);
  const isThere = () => anew === null && fs.existsSync(file);
  if (isThere()) return file;
  // Of two first starts at once the second takes what the first has made.
  const lock = await lockFile(`${file}.making`, PATIENCE);
  try {
    if (!isThere()) await make(file, anew, place, bundle, now);
    return file;
  } finally {
    lock.release();
  }
}

async function make(
  file: string,
  anew: StartOptions['anew'],
  place: StartPlace,
  bundle: Bundle,
  now: number | null,
): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  try {
    if (anew === 'empty') {
      const {workbook: blank, state} = blankHost();
      await BookFile.create(draft, blank, state, null);
    } else {
      const data = exampleFolder(place);
      printLine(place.stdout, 'Готовлю пример: муниципалитет в разгар сбора…');
      await makeMidCollection({
        bundle: place.bundle,
        data,
        file: draft,
        now: now ?? Date.now(),
        zone: bundle.manifest.timeZone,
      });
    }
    const kept = await replaceWorkbook(file, draft);
    if (kept !== null) printLine(place.stdout, `Прежняя книга: ${kept}`);
  } finally {
    fs.rmSync(draft, {force: true});
  }
}

/** Address of one institution's form by link, as its letter would carry it. */
async function tellLink(local: LocalHost, io: Io): Promise<void> {
  const schools = registeredInstitutions(local.workbook());
  const school = schools[1] ?? schools[0];
  if (!school) return;
  const link = await formLink(local.live, school.code);
  if (!('url' in link)) return;
  printLine(io.stdout, '');
  printLine(io.stdout, `Без учётной записи, с телефона: ${school.name}`);
  printLine(io.stdout, link.url);
}

/** How many institutions are named; the page's switch has them all. */
const NAMED = 3;

function tell(local: LocalHost, io: Io): void {
  printLine(io.stdout, '');
  printLine(io.stdout, 'Откройте в браузере:');
  printLine(io.stdout, `${local.url}/`);
  printLine(io.stdout, '');
  const people = local.live.publisher.people();
  const schools = people.filter(({role}) => role === 'institution');
  if (schools.length > 0) {
    printLine(
      io.stdout,
      'Кем быть – выбирается вверху страницы, или допишите к адресу ?as=…',
    );
    const others = people.filter(({role}) => role !== 'institution');
    for (const {email, name} of [...others, ...schools.slice(0, NAMED)]) {
      printLine(io.stdout, `  ${email} – ${name}`);
    }
    const rest = schools.length - NAMED;
    if (rest > 0) printLine(io.stdout, `  … и ещё учреждений: ${rest}`);
  } else {
    printLine(
      io.stdout,
      'Книга пуста: меню «Профориентация → Методический центр → Настроить книгу».',
    );
  }
  printLine(io.stdout, '');
  printPlace(local, io);
}
