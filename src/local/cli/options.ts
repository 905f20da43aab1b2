import {parseArgs} from 'node:util';
import type {Command} from './command';
import {COMMANDS, findCommand} from './commands';

export interface Options {
  command: Command;
  words: readonly string[];
  workbook: string | undefined;
  as: string | undefined;
  now: string | undefined;
  trace: string | undefined;
  args: string | undefined;
  out: string | undefined;
  json: boolean;
  /** 0 if it was not given. */
  port: number;
  verbose: boolean;
}

const OPTIONS = {
  workbook: {type: 'string'},
  as: {type: 'string'},
  now: {type: 'string'},
  trace: {type: 'string'},
  args: {type: 'string'},
  out: {type: 'string'},
  json: {type: 'boolean'},
  port: {type: 'string'},
  verbose: {type: 'boolean'},
} as const;

/**
 * Reads the command line; options stand before or after the command.
 * @throws one line that says what is wrong with it.
 */
export function parseOptions(
  argv: readonly string[],
  commands: readonly Command[] = COMMANDS,
): Options {
  const {values, positionals} = parse(argv);
  const [name, ...words] = positionals;
  const command = findCommand(name, commands);
  for (const option of ['args', 'out', 'json', 'port'] as const) {
    if (values[option] !== undefined && !command.options.includes(option)) {
      throw new Error(`У команды ${command.name} нет параметра --${option}.`);
    }
  }
  if (words.length !== command.words) {
    throw new Error(`Пишите так: ${command.name} ${command.usage}`.trim());
  }
  const {as} = values;
  if (as !== undefined && !/^[^\s@]+@[^\s@]+$/.test(as)) {
    throw new Error(`--as ждёт адрес эл. почты, а дано «${as}».`);
  }
  return {
    command,
    words,
    workbook: values.workbook,
    as,
    now: values.now,
    trace: values.trace,
    args: values.args,
    out: values.out,
    json: values.json ?? false,
    port: parsePort(values.port),
    verbose: values.verbose ?? false,
  };
}

function parse(argv: readonly string[]) {
  return readArgs(Object.keys(OPTIONS), () =>
    parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    }),
  );
}

/**
 * Says in Russian what Node finds wrong with a command line.
 * @param known names of the options
 */
export function readArgs<T>(known: readonly string[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const name = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? '';
    const list = known.map(option => `--${option}`).join(', ');
    throw new Error(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Нет параметра ${name}. Есть: ${list}.`
        : `Параметру ${name} нужно значение, например ${name}=…`,
    );
  }
}

/** @returns 0 when none is given */
export function parsePort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new Error(`--port ждёт число от 1 до 65535, а дано «${text}».`);
  }
  return port;
}
