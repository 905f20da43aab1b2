import {parseOptions} from '../cli/options';
import {openHost, type OpenedHost} from '../cli/open-host';
import {parseInZone} from '../runtime/zoned-time';
import type {TypedText, Workbook} from '../sheets/workbook';

/** What a command of the command line answered. */
export interface Answer {
  /** Exit status. */
  status: number;
  /** Lines of standard output. */
  said: readonly string[];
  /** Lines of standard error. */
  refused: readonly string[];
}

export interface CommandLinePlace {
  /** Folder that file names start from. */
  cwd: string;
  /** Folder of the built add-on. */
  bundle: string;
  /** File that `save` writes the workbook to; it must not be there yet. */
  workbook: string;
}

/**
 * The commands of the command line over one workbook that stays open between
 * them: reading it anew for each would take most of the time.
 */
export class CommandLine {
  private readonly opened: OpenedHost;
  private clock = '';

  constructor(private readonly place: CommandLinePlace) {
    const {workbook, bundle} = place;
    this.opened = openHost({
      file: workbook,
      bundle,
      trace: null,
      now: null,
      create: true,
    });
  }

  /**
   * @param at the day and time of the command in the add-on's zone.
   * @param words the command and its arguments, as in a terminal.
   * @throws {Error} with one line for the person if the command broke off.
   */
  async ask(at: string, ...words: string[]): Promise<Answer> {
    const {workbook} = this;
    const options = parseOptions(words);
    const {cwd, bundle} = this.place;
    const texts = {stdout: '', stderr: ''};
    const status = await options.command.run({
      words: options.words,
      args: options.args,
      json: options.json,
      port: options.port,
      file: this.place.workbook,
      user: options.as ?? workbook.owner,
      host: {...this.opened.host, now: this.setClock(at)},
      workbook,
      io: {
        cwd,
        bundle,
        stdout: {write: text => (texts.stdout += text)},
        stderr: {write: text => (texts.stderr += text)},
      },
    });
    const [said, refused] = [linesOf(texts.stdout), linesOf(texts.stderr)];
    return {status, said, refused};
  }

  /** @throws {Error} with what the command said if it failed. */
  async tell(at: string, ...words: string[]): Promise<readonly string[]> {
    const {status, said, refused} = await this.ask(at, ...words);
    if (status !== 0) throw new Error(refused.join(' '));
    return said;
  }

  /**
   * A person types into many cells. The edit trigger is not run for each: it
   * looks at ticks only.
   * @throws {Refusal} with nothing typed
   */
  type(at: string, texts: readonly TypedText[], user: string): void {
    this.setClock(at);
    this.workbook.typeAll(texts, user);
  }

  /** To look at. */
  get workbook(): Workbook {
    return this.opened.workbook;
  }

  /** Names the workbook, as its owner does in the header. */
  rename(title: string): void {
    const {workbook} = this;
    const requests = [
      {updateSpreadsheetProperties: {properties: {title}, fields: 'title'}},
    ];
    workbook.batchUpdate({requests}, workbook.owner);
  }

  /** Writes the workbook's file. */
  save(): void {
    this.opened.save();
  }

  private setClock(at: string): number {
    const {bundle} = this.opened.host;
    const now = parseInZone(at, bundle.manifest.timeZone);
    if (now === null) throw new RangeError(`not a moment: ${at}`);
    // Everything is calculated anew for another time, so not more than needed.
    if (at !== this.clock) this.workbook.setClock(() => new Date(now));
    this.clock = at;
    return now;
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line.trim() !== '');
}
