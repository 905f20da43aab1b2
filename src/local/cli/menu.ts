import {openSpreadsheet} from '../runtime/act';
import type {Menu} from '../runtime/host';
import {printLine, type Command} from './command';

/** Lists the menu as `onOpen` builds it, with the command of each item. */
export const menu: Command = {
  name: 'menu',
  usage: '',
  words: 0,
  options: [],
  createsWorkbook: true,
  run({host, user, io}) {
    const lines = openSpreadsheet(host, user).flatMap(linesOf);
    const width = Math.max(0, ...lines.map(line => line.command?.length ?? 0));
    for (const {command, title} of lines) {
      printLine(
        io.stdout,
        command === null ? title : `${command.padEnd(width)}    ${title}`,
      );
    }
    return 0;
  },
};

interface Line {
  /** Null for the heading of a submenu. */
  command: string | null;
  title: string;
}

function linesOf({entries}: Menu): Line[] {
  return entries.flatMap((entry): Line[] => {
    if (entry.kind === 'separator') return [];
    if (entry.kind === 'menu') {
      return [{command: null, title: entry.menu.title}, ...linesOf(entry.menu)];
    }
    return [{command: commandOf(entry.functionName), title: entry.title}];
  });
}

/** `menuSetUp` is the command `set-up`. */
export function commandOf(functionName: string): string {
  return functionName
    .replace(/^menu(?=[A-Z])/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
