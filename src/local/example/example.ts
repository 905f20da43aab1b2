import fs from 'node:fs';
import path from 'node:path';
import {printLine, type Command, type Io} from '../cli/command';

/** Three years of an example municipality, the third told step by step. */
export const example: Command = {
  name: 'example',
  usage: '',
  words: 0,
  options: [],
  createsWorkbook: true,
  saves: 'itself',
  async run({file, io}) {
    // Loaded only here: it takes longer to load than most commands run.
    const {runYear} = await import('./run-year');
    await runYear({
      cwd: io.cwd,
      file,
      bundle: path.resolve(io.cwd, io.bundle ?? 'dist'),
      data: exampleFolder(io),
      print: line => printLine(io.stdout, line),
    });
    return 0;
  },
};

/** @throws one line in Russian when there is no example */
export function exampleFolder({cwd, data}: Pick<Io, 'cwd' | 'data'>): string {
  const folder = data === undefined ? null : path.resolve(cwd, data);
  if (folder !== null && fs.existsSync(folder)) return folder;
  throw new Error(
    'У этого муниципалитета нет примера: начните с пустой книги, «npm start -- --empty».',
  );
}
