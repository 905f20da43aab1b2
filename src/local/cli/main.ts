import path from 'node:path';
import {lockFile} from '../runtime/file-lock';
import {asFileTrouble} from '../runtime/file-trouble';
import {demandKept, openHost, type OpenedHost} from './open-host';
import {printLine, type Command, type Io, type Sink} from './command';
import {COMMANDS} from './commands';
import {parseOptions, type Options} from './options';

/**
 * The command line of the local host.
 * @param argv the words after the program's name.
 * @param more commands beside the usual ones.
 * @returns the exit status: 0, or 1 with one line on standard error.
 */
export async function main(
  argv: readonly string[],
  io: Io,
  more: readonly Command[] = [],
): Promise<number> {
  let verbose = argv.includes('--verbose');
  try {
    const options = parseOptions(argv, [...COMMANDS, ...more]);
    verbose = options.verbose;
    return await perform(options, io);
  } catch (error) {
    printLine(io.stderr, oneLine(error));
    if (verbose && error instanceof Error) {
      printLine(io.stderr, error.stack ?? '');
    }
    return 1;
  }
}

/** So long a command waits for another to be done with the file, ms. */
const PATIENCE = 15_000;

async function perform(options: Options, io: Io): Promise<number> {
  const {command} = options;
  const file = path.resolve(io.cwd, options.workbook ?? '.local/workbook.json');
  if (command.saves !== undefined) {
    return runOpened(options, io, file, () => {});
  }
  const lock = await lockFile(file, PATIENCE);
  const [stdout, stderr] = [new Written(), new Written()];
  try {
    demandKept(file);
    const status = await runOpened(
      options,
      {...io, stdout, stderr},
      file,
      opened => opened.save(),
    );
    if (stdout.text !== '') io.stdout.write(stdout.text);
    return status;
  } finally {
    lock.release();
    if (stderr.text !== '') io.stderr.write(stderr.text);
  }
}

/** What a command said, until it is known to be true. */
class Written implements Sink {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

async function runOpened(
  options: Options,
  io: Io,
  file: string,
  save: (opened: OpenedHost) => void,
): Promise<number> {
  const {command} = options;
  const opened = openHost({
    file,
    bundle: path.resolve(io.cwd, io.bundle ?? 'dist'),
    trace:
      options.trace === undefined ? null : path.resolve(io.cwd, options.trace),
    now: options.now ?? null,
    create: command.createsWorkbook,
  });
  try {
    const status = await command.run({
      words: options.words,
      args: options.args,
      out: options.out,
      json: options.json,
      port: options.port,
      file,
      user: options.as ?? opened.workbook.owner,
      host: opened.host,
      workbook: opened.workbook,
      io,
    });
    save(opened);
    return status;
  } finally {
    if (options.verbose) {
      for (const {level, text} of opened.host.log) {
        printLine(io.stderr, `[${level}] ${text}`);
      }
    }
  }
}

/** What a person is told of an error. */
export function oneLine(error: unknown): string {
  const {path: file = ''} = error as NodeJS.ErrnoException;
  const known = asFileTrouble(error, file);
  const text = known instanceof Error ? known.message : String(known);
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
