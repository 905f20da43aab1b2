import {parseArgs} from 'node:util';
import {parsePort, readArgs} from '../cli/options';

export interface StartOptions {
  workbook: string | undefined;
  /** 0: any free one. */
  port: number;
  now: string | undefined;
  /** Start anew, with the example or with a blank spreadsheet. */
  anew: 'example' | 'empty' | null;
  /** Whether a browser may be opened. */
  open: boolean;
}

const OPTIONS = {
  workbook: {type: 'string'},
  port: {type: 'string'},
  now: {type: 'string'},
  reset: {type: 'boolean'},
  empty: {type: 'boolean'},
  'no-open': {type: 'boolean'},
} as const;

/** @throws one line that says what is wrong with the command line */
export function parseStartOptions(argv: readonly string[]): StartOptions {
  const {values, positionals} = readArgs(Object.keys(OPTIONS), () =>
    parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    }),
  );
  if (positionals.length > 0) {
    throw new Error(
      `Не понимаю «${positionals[0]}». Команды – в «npm run --silent local».`,
    );
  }
  return {
    workbook: values.workbook,
    port: parsePort(values.port),
    now: values.now,
    anew: values.empty ? 'empty' : values.reset ? 'example' : null,
    open: values['no-open'] !== true,
  };
}
