import type {Command} from './command';
import {exportCommand} from './export';
import {form} from './form';
import {importCommand} from './import';
import {importInstitutions} from './import-institutions';
import {importSubmissions} from './import-submissions';
import {menu} from './menu';
import {run} from './run';
import {serve} from './serve';
import {tab} from './tab';

export const COMMANDS: readonly Command[] = [
  run,
  menu,
  importInstitutions,
  importSubmissions,
  tab,
  exportCommand,
  form,
  importCommand,
  serve,
];

/** @throws one line with the list if there is no such command. */
export function findCommand(
  name: string | undefined,
  commands: readonly Command[],
): Command {
  const found = commands.find(command => command.name === name);
  if (found !== undefined) return found;
  const list = commands.map(command => command.name).join(', ');
  throw new Error(
    name === undefined
      ? `Назовите команду: ${list}.`
      : `Нет команды «${name}». Есть: ${list}.`,
  );
}
