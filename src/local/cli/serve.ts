import fs from 'node:fs';
import path from 'node:path';
import {BookFile} from '../rest/book-file';
import type {HostState} from '../runtime/host-state';
import type {Workbook} from '../sheets/workbook';
import {startLocal, type LocalHost} from '../server/start-local';
import {printLine, type Command, type Io} from './command';

/** Offers the workbook to browsers and as Sheets API v4 until it is stopped. */
export const serve: Command = {
  name: 'serve',
  usage: '[--port N]',
  words: 0,
  options: ['port'],
  createsWorkbook: true,
  saves: 'itself',
  async run({port, file, host, workbook, io}) {
    const {now, state, bundle} = host;
    if (!fs.existsSync(file)) {
      await createOnce(file, workbook, state);
    }
    const page = path.resolve(io.cwd, io.page ?? '.cache/page');
    const place = {file, bundle, page, port, now};
    const local = await openServer(place, io);
    printLine(io.stdout, `Книга в браузере: ${local.url}/`);
    printPlace(local, io);
    await untilStopped();
    await local.close();
    return 0;
  },
};

/** Another program may make it at the same time; then it is theirs. */
async function createOnce(
  file: string,
  workbook: Workbook,
  state: HostState,
): Promise<void> {
  try {
    await BookFile.create(file, workbook, state, null);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  }
}

/** @throws one line for the person when the port is not to be had */
export async function openServer(
  place: Omit<Parameters<typeof startLocal>[0], 'report'>,
  io: Io,
): Promise<LocalHost> {
  const report = (error: unknown) =>
    printLine(
      io.stderr,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  try {
    return await startLocal({...place, report});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new Error(`Порт ${place.port} занят: назовите другой.`);
  }
}

/** What a program needs to reach the workbook, and how to stop the server. */
export function printPlace({url, workbook}: LocalHost, io: Io): void {
  printLine(io.stdout, `Sheets API v4: ${url}`);
  printLine(io.stdout, `Таблица: ${workbook().id}`);
  printLine(io.stdout, 'Остановить: Ctrl+C.');
}

export async function untilStopped(): Promise<void> {
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
