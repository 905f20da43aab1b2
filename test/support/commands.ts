import type {CommandName} from '../../src/app/commands';
import type {Answer} from '../../src/app/engine/answer-failure';
import {runCommand} from '../../src/app/engine/run-command';
import type {Workbook} from '../../src/local/sheets/workbook';
import {keptBook} from './kept-book';
import {
  blankWorkbook,
  COMMITTEE,
  csv,
  PRESET,
  setMoment,
  type Line,
} from './municipality';
import {
  workbookHost,
  type HostSettings,
  type WorkbookHost,
} from './workbook-host';

/** What a command said and what it asked of its host. */
export type Ran = Answer & {host: WorkbookHost};

/** Runs a command over the workbook. */
export function run(
  book: Workbook,
  name: CommandName,
  args: unknown = {},
  settings: HostSettings = {},
): Ran {
  const host = workbookHost(book, settings);
  return {...runCommand(host, PRESET, name, args), host};
}

/** The same, for a step that must succeed. */
export function must(...call: Parameters<typeof run>): Ran {
  const ran = run(...call);
  if (!ran.ok) {
    const lines = [ran.message, ...ran.details, ...ran.host.logged];
    throw new Error(lines.join('\n'));
  }
  return ran;
}

/** A workbook that is made once; each call gets a copy of its own. */
export function once(make: () => Workbook): () => Workbook {
  let made: Workbook | null = null;
  return () => (made ??= make()).fork();
}

const collected = new Map<string, Workbook>();

/**
 * A workbook whose collection for 2025 is open. The same institutions are set
 * up once; each call gets a copy of its own.
 */
export function collecting(lines: readonly Line[]): Workbook {
  const table = csv(lines);
  const known = collected.get(table);
  if (known !== undefined) return known.fork();
  const book = keptBook(`collecting\n${table}`, () => {
    const made = blankWorkbook();
    must(made, 'set-up', {committee: [COMMITTEE]});
    must(made, 'add-institutions', {csv: table});
    must(made, 'open-collection', {period: 2025, deadline: '20.12.2025'});
    return made;
  });
  setMoment(book);
  collected.set(table, book);
  return book.fork();
}
