import {startServer, type RunningServer} from '../rest/start-server';
import {Library} from '../rest/library';
import type {Bundle} from '../runtime/bundle';
import type {Workbook} from '../sheets/workbook';
import {ClockTower} from './clock-tower';
import {LiveBook} from './live-book';
import {pageRoutes} from './page-routes';

export interface LocalPlace {
  /** The state file; it must be there. */
  file: string;
  bundle: Bundle;
  /** Folder of the built page. */
  page: string;
  /** 0: any free one. */
  port: number;
  /** Milliseconds since 1970 at which time stands still; null: it does not. */
  now: number | null;
  /** Told of errors that are the program's. */
  report: (error: unknown) => void;
}

export interface LocalHost extends RunningServer {
  live: LiveBook;
  workbook(): Workbook;
}

/** Milliseconds between two looks for what another program did to the file. */
const LOOK_EVERY = 300;

/** The page, what it asks for, and the Sheets API over one workbook. */
export async function startLocal(place: LocalPlace): Promise<LocalHost> {
  const {now, report} = place;
  // Pages are told before the file is written: an edit that cannot be kept is
  // taken back before their eyes.
  const changed = () => setImmediate(() => attempt(() => publish()));
  const clock = now === null ? null : () => new Date(now);
  const library = new Library(place.file, clock, changed);
  const live = new LiveBook(library.main, place.bundle, now, report);
  const publish = () => live.publisher.publish();
  let told = '';
  // What does not pass by itself, as a damaged file, is told once.
  const attempt = (work: () => void) => {
    try {
      work();
      told = '';
    } catch (error) {
      if (String(error) !== told) report(error);
      told = String(error);
    }
  };
  // So that neither the first page nor the first edit has to wait for them.
  library.main.workbook().calculated();
  library.main.workbook().pieces();
  const server = await startServer(library, place.port, report, [
    pageRoutes(live, place.page, report),
  ]);
  live.webAppAddress = `${server.url}/macros/s/${live.id}/exec`;
  const look = setInterval(() => attempt(publish), LOOK_EVERY);
  const tower = now === null ? new ClockTower(live, report) : null;
  return {
    ...server,
    live,
    workbook: () => library.main.workbook(),
    close: async () => {
      clearInterval(look);
      tower?.stop();
      await server.close();
      await library.main.settled();
    },
  };
}
