import type {Io} from '../cli/command';
import {main} from '../cli/main';
import {example} from '../example/example';

export {bearClosedPipes} from '../cli/bear-closed-pipes';

/** The command line with all its commands; see `main`. */
export function local(argv: readonly string[], io: Io): Promise<number> {
  return main(argv, io, [example]);
}
