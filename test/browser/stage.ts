import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {Browser, BrowserContext} from 'puppeteer-core';
import {stringifyStateFile} from '../../src/local/runtime/state-file';
import {columnLetters} from '../../src/local/sheets/a1';
import type {Workbook} from '../../src/local/sheets/workbook';
import {institutionTab} from '../../src/workbook/tab-ids';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {bundleHost, type BundleHost} from '../support/bundle-host';
import {blankWorkbook, COMMITTEE, csv, MOMENT} from '../support/municipality';
import {rowOf, tabOf} from '../support/sheets-of';
import {connectBrowser} from './in-browser';
import {PersonWindow} from './person-window';

const ROOT = path.join(__dirname, '..', '..');

/** A tab that nobody protects, below the institutions'. */
export const DRAFT = {sheetId: 900, title: 'Черновик'};

/** What a stage begins with. */
export interface Setting {
  book: Workbook;
  /** Of the file that the server opens. */
  text: string;
}

function settingOf({book, host}: BundleHost): Setting {
  const text = stringifyStateFile({
    workbook: book.stringify(),
    state: host.state,
  });
  return {book, text};
}

/** A workbook that nobody has set up. */
export const blankSetting = (): Setting =>
  settingOf(bundleHost(blankWorkbook()));

/**
 * A workbook in the middle of its collection, two schools in it.
 *
 * @param prepare what people did in it before
 */
export function collectingSetting(
  prepare: (desk: BundleHost) => void = () => undefined,
): Setting {
  const book = blankWorkbook();
  const desk = bundleHost(book);
  const must = (command: string, args: object) => {
    const answer = desk.call(command, args);
    if (!answer.ok) throw new Error(`${command}: ${answer.message}`);
  };
  const schools = [
    {code: 's01', name: 'Школа № 1'},
    {code: 's02', name: 'Школа № 2'},
  ];
  must('set-up', {committee: [COMMITTEE]});
  must('add-institutions', {csv: csv(schools)});
  must('open-collection', {period: 2025, deadline: '2025-12-20'});
  book.batchUpdate({requests: [{addSheet: {properties: DRAFT}}]}, book.owner);
  prepare(desk);
  return settingOf(desk);
}

/** The server as `npm start` runs it, and the windows of people at it. */
export class Stage {
  private readonly contexts: BrowserContext[] = [];
  private server: ChildProcess | null = null;
  url = '';

  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
    private readonly book: Workbook,
  ) {}

  static async open({book, text} = collectingSetting()): Promise<Stage> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stage-'));
    fs.writeFileSync(path.join(folder, 'workbook.json'), text);
    const stage = new Stage(await connectBrowser(), folder, book);
    await stage.start();
    return stage;
  }

  /** Address of a cell in an institution's tab, by the id of its row. */
  inputOf(code: string, row: string, column: keyof typeof COLUMN): string {
    const tab = tabOf(this.book, institutionTab(code));
    return `${columnLetters(COLUMN[column])}${rowOf(tab, row) + 1}`;
  }

  /** Where the form of an institution is downloaded, as Google has it. */
  formOf(code: string): string {
    const {sheetId} = tabOf(this.book, institutionTab(code));
    return `${this.url}spreadsheets/d/${this.book.id}/export?format=xlsx&gid=${sheetId}`;
  }

  /** Where «Свод» has the preliminary total of an indicator. */
  totalOf(indicator: string): string {
    return `E${rowOf(tabOf(this.book, 'summary'), indicator) + 1}`;
  }

  /** At the address that it had before, if it had one. */
  async start(): Promise<void> {
    const args = ['--no-open', '--now', MOMENT, '--workbook'];
    const file = path.join(this.folder, 'workbook.json');
    const port = this.url === '' ? [] : ['--port', new URL(this.url).port];
    const server = spawn(
      process.execPath,
      [path.join(ROOT, 'build', 'start.mjs'), ...args, file, ...port],
      {stdio: ['ignore', 'pipe', 'pipe']},
    );
    this.server = server;
    let said = '';
    this.url = await new Promise<string>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text.toString();
        const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (url) resolve(url);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', () => reject(new Error(`no server: ${said}`)));
    });
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const {server} = this;
    if (!server) return;
    const ended = new Promise(resolve => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    this.server = null;
  }

  /** A browser of one's own, without the others' cookies and clipboard rights. */
  async window(as: string, tab?: string): Promise<PersonWindow> {
    const context = await this.browser.createBrowserContext();
    this.contexts.push(context);
    await context.overridePermissions(this.url, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const page = await context.newPage();
    const window = await PersonWindow.open(page, `${this.url}?as=${as}`);
    if (tab !== undefined) await window.openTab(tab);
    return window;
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.kill();
    await this.browser.disconnect();
    fs.rmSync(this.folder, {recursive: true, force: true});
  }
}
