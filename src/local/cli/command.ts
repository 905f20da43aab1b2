import type {Host} from '../runtime/host';
import type {Workbook} from '../sheets/workbook';

/** Where a command writes, and the folder that file names start from. */
export interface Io {
  stdout: Sink;
  stderr: Sink;
  cwd: string;
  /** Folder of the built add-on; `dist` under `cwd` unless given. */
  bundle?: string;
  /** Folder of the example's files; there is none unless given. */
  data?: string;
  /** Folder of the built page; `.cache/page` under `cwd` unless given. */
  page?: string;
}

export interface Sink {
  write(text: string): unknown;
}

export interface Command {
  name: string;
  /** What stands after the name, for the line that explains the command. */
  usage: string;
  /** How many words must follow the name. */
  words: number;
  /** Options of its own, beside the global ones. */
  options: readonly ('args' | 'out' | 'json' | 'port')[];
  /** Whether a missing workbook file means a new blank spreadsheet. */
  createsWorkbook: boolean;
  /**
   * Whether the command keeps the workbook's file itself, or does not change
   * it; else nobody else may write the file from the reading on, and nothing
   * is said before all is kept.
   */
  saves?: 'itself' | 'nothing';
  /**
   * @returns the exit status; what was done to the workbook is kept.
   * @throws {Error} with one line for the person; nothing is kept.
   */
  run(call: CommandCall): number | Promise<number>;
}

export interface CommandCall {
  words: readonly string[];
  /** Text of `--args`; undefined if it was not given. */
  args: string | undefined;
  /** File of `--out`, if it was given. */
  out?: string | undefined;
  json: boolean;
  /** 0 if it was not given. */
  port: number;
  /** The state file. */
  file: string;
  /** The acting user's e-mail. */
  user: string;
  host: Host;
  workbook: Workbook;
  io: Io;
}

export function printLine(sink: Sink, text: string): void {
  sink.write(`${text}\n`);
}
