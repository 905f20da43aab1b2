import type {Command} from './command';

export const importCommand: Command = {
  name: 'import',
  usage: 'ФАЙЛ.xlsx',
  words: 1,
  options: [],
  createsWorkbook: true,
  run() {
    throw new Error(
      'Команда import пока не поддерживается: внесите данные командами ' +
        'import-institutions и import-submissions.',
    );
  },
};
