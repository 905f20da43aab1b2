import path from 'node:path';
import {writeAtomically} from '../runtime/state-file';
import {printLine, type Command} from './command';

export const exportCommand: Command = {
  name: 'export',
  usage: 'ФАЙЛ.xlsx',
  words: 1,
  options: [],
  createsWorkbook: false,
  saves: 'nothing',
  async run({words, workbook, io}) {
    const file = words[0]!;
    // Loaded only here: it takes longer to load than most commands run.
    const {exportXlsx} = await import('../xlsx/export-xlsx');
    writeAtomically(path.resolve(io.cwd, file), await exportXlsx(workbook));
    printLine(io.stdout, `Книга сохранена в файл «${file}».`);
    return 0;
  },
};
