import path from 'node:path';
import {writeAtomically} from '../runtime/state-file';
import {printLine, type Command} from './command';
import {institutionTabs} from '../known-tabs/institution-tabs';

/** Writes one institution's tab as Google's export of a single tab does. */
export const form: Command = {
  name: 'form',
  usage: 'КОД ФАЙЛ.xlsx',
  words: 2,
  options: [],
  createsWorkbook: false,
  saves: 'nothing',
  async run({words, workbook, io}) {
    const [code = '', file = ''] = words;
    const tab = institutionTabs(workbook).get(code);
    if (tab === undefined) {
      throw new Error(`У учреждения «${code}» нет вкладки: проверьте код.`);
    }
    // Loaded only here: it takes longer to load than most commands run.
    const {exportTab} = await import('../xlsx/export-tab');
    const bytes = await exportTab(workbook, tab.sheetId);
    if (bytes === null) throw new Error(`Вкладки «${tab.title}» нет.`);
    writeAtomically(path.resolve(io.cwd, file), bytes);
    printLine(io.stdout, `Форма «${tab.title}» сохранена в файл «${file}».`);
    return 0;
  },
};
