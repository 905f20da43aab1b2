import path from 'node:path';
import {printLine, type Command} from './command';

/** Three years of an example municipality, the third told step by step. */
export const example: Command = {
  name: 'example',
  usage: '',
  words: 0,
  options: [],
  createsWorkbook: true,
  savesItself: true,
  async run({file, io}) {
    // Loaded only here: it uses the commands itself.
    const {runYear} = await import('../example/run-year');
    await runYear({
      cwd: io.cwd,
      file,
      bundle: path.resolve(io.cwd, io.bundle ?? 'dist'),
      data: path.resolve(io.cwd, io.data ?? 'src/local/example'),
      print: line => printLine(io.stdout, line),
    });
    return 0;
  },
};
