import path from 'node:path';
import {openHost} from './open-host';
import {printLine, type Command, type Io} from './command';
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

async function perform(options: Options, io: Io): Promise<number> {
  const {command} = options;
  const file = path.resolve(io.cwd, options.workbook ?? '.local/workbook.json');
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
    if (!command.savesItself) opened.save();
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
  const {code, path: file} = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && file !== undefined) {
    return `Файл «${file}» недоступен (${code}).`;
  }
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
