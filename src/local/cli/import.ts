import path from 'node:path';
import {keepPrevious} from '../runtime/keep-previous';
import {sameUser} from '../sheets/protection';
import {printLine, type Command} from './command';
import {readBytes} from './read-text';

export const importCommand: Command = {
  name: 'import',
  usage: 'ФАЙЛ.xlsx',
  words: 1,
  options: [],
  createsWorkbook: true,
  async run({words, workbook, user, file, io}) {
    const name = words[0]!;
    if (!sameUser(user, workbook.owner)) {
      throw new Error('Заменить книгу может только её владелец.');
    }
    const bytes = readBytes(io.cwd, name);
    // Loaded only here: it takes longer to load than most commands run.
    const {importXlsx} = await import('../xlsx/import-xlsx');
    const imported = await importXlsx(bytes, workbook);
    const kept = keepPrevious(file);
    workbook.restore(imported.snapshot());
    const {length} = workbook.sheets();
    printLine(
      io.stdout,
      `Книга заменена содержимым файла «${name}»: листов – ${length}.${kept === null ? '' : ` Прежняя книга сохранена в файле «${path.relative(io.cwd, kept)}».`}`,
    );
    return 0;
  },
};
