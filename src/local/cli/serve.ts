import fs from 'node:fs';
import {BookFile} from '../rest/book-file';
import {Library} from '../rest/library';
import {startServer} from '../rest/start-server';
import {printLine, type Command} from './command';

/** Offers the workbook as Sheets API v4 until the program is told to stop. */
export const serve: Command = {
  name: 'serve',
  usage: '[--port N]',
  words: 0,
  options: ['port'],
  createsWorkbook: true,
  savesItself: true,
  async run({port, file, host, workbook, io}) {
    const time = host.now;
    const now = time === null ? null : () => new Date(time);
    if (!fs.existsSync(file)) {
      await BookFile.create(file, workbook, host.state, now);
    }
    const server = await startServer(new Library(file, now), port, error =>
      printLine(
        io.stderr,
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      ),
    ).catch(error => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? new Error(`Порт ${port} занят: назовите другой.`)
        : error;
    });
    printLine(io.stdout, `Sheets API v4: ${server.url}`);
    printLine(io.stdout, `Таблица: ${workbook.id}`);
    printLine(io.stdout, 'Остановить: Ctrl+C.');
    await new Promise<void>(resolve => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
    return 0;
  },
};
