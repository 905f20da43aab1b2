import {callBundle, printOutcome} from './call-bundle';
import type {Command} from './command';
import {readText} from './read-text';

/** Hands the text to the add-on, which reads and checks it. */
export const importInstitutions: Command = {
  name: 'import-institutions',
  usage: 'ФАЙЛ.csv',
  words: 1,
  options: [],
  createsWorkbook: true,
  run(call) {
    const csv = readText(call.io.cwd, call.words[0]!);
    const outcome = callBundle(call, {
      command: 'add-institutions',
      args: {csv},
    });
    if (!outcome.ok) {
      throw new Error([outcome.message, ...outcome.details].join(' '));
    }
    return printOutcome(call, outcome);
  },
};
