import {History} from '../gestures/history';
import type {Gesture} from '../gestures/gesture';
import type {Performed} from '../gestures/perform';
import type {BookFile, Held} from '../rest/book-file';
import {
  callFromClient,
  clickMenu,
  openSpreadsheet,
  strikeClock,
  triggersAfter,
} from '../runtime/act';
import type {Bundle} from '../runtime/bundle';
import {FileTrouble} from '../runtime/file-trouble';
import {emptyScreen, type Host, type Menu} from '../runtime/host';
import type {InstalledTrigger} from '../runtime/host-state';
import {rerunWithAnswers, type Answered} from '../runtime/rerun-with-answers';
import {callFromWebApp, openWebApp} from '../runtime/web-app';
import {keepPrevious} from '../runtime/keep-previous';
import {ScriptError} from '../runtime/script-error';
import {sameUser} from '../sheets/protection';
import {ApiError, Refusal, type Workbook} from '../sheets/workbook';
import {FileFault} from '../xlsx/file-fault';
import {bookView} from './book-view';
import {codeOf} from './form-link';
import {Publisher} from './publisher';
import type {
  BookView,
  GestureAnswer,
  LettersView,
  RunAnswer,
  RunRequest,
  WebAppView,
} from './protocol';
import {runAnswer} from './run-answer';

/** The host and what people did, for one reading of the workbook's file. */
interface Session {
  host: Host & {document: Workbook};
  history: History;
}

const OVERTAKEN =
  'Книгу в это же время изменил кто-то ещё. Повторите, пожалуйста.';

/** The workbook that pages show: who does what to it, and who is told. */
export class LiveBook {
  readonly publisher: Publisher;
  private readonly sessions = new WeakMap<Held, Session>();

  /**
   * @param now milliseconds since 1970 at which the script's time stands
   *     still; null: it does not
   * @param report is told of triggers that failed, and of the program's errors
   */
  constructor(
    private readonly file: BookFile,
    private readonly bundle: Bundle,
    private readonly now: number | null,
    private readonly report: (error: unknown) => void,
  ) {
    this.publisher = new Publisher(() => this.file.workbook());
  }

  get id(): string {
    return this.file.workbook().id;
  }

  /** Address of the web app, once a server offers it. */
  webAppAddress: string | undefined;

  /** The institution that has this address; null when none has. */
  institutionOf(email: string): string | null {
    return codeOf(this.file.workbook(), email);
  }

  get owner(): string {
    return this.file.workbook().owner;
  }

  view(user: string): BookView {
    const {host} = this.session();
    const before = host.document.snapshot();
    const menus = this.menusFor(host, user);
    // A trigger of the opening may have written something.
    if (host.document.snapshot() !== before) {
      this.file.commit().catch(this.report);
    }
    const {version} = this.publisher;
    const people = this.publisher.people();
    return bookView(host.document, version, people, menus, user);
  }

  async exported(): Promise<{name: string; bytes: Uint8Array}> {
    const {exportXlsx} = await import('../xlsx/export-xlsx');
    const workbook = this.file.workbook();
    return {name: `${workbook.title}.xlsx`, bytes: await exportXlsx(workbook)};
  }

  /** One tab for Excel; null when there is no such sheet. */
  async exportedTab(
    sheetId: number,
  ): Promise<{name: string; bytes: Uint8Array} | null> {
    const {exportTab} = await import('../xlsx/export-tab');
    const workbook = this.file.workbook();
    const sheet = workbook.sheets().find(one => one.sheetId === sheetId);
    const bytes = sheet ? await exportTab(workbook, sheetId) : null;
    return sheet && bytes ? {name: `${sheet.title}.xlsx`, bytes} : null;
  }

  /** Puts an Excel file in the place of the workbook; the old one is kept. */
  async import(bytes: Uint8Array, user: string): Promise<GestureAnswer> {
    const {importXlsx} = await import('../xlsx/import-xlsx');
    try {
      if (!sameUser(user, this.owner)) {
        throw new FileFault(
          'Заменить таблицу файлом может только её владелец.',
        );
      }
      const held = this.file.current();
      const before = held.workbook.snapshot();
      const imported = await importXlsx(bytes, held.workbook);
      // While the file was being read, somebody may have typed something.
      if (this.file.current() !== held || held.workbook.snapshot() !== before) {
        return {ok: false, message: OVERTAKEN, version: this.publisher.version};
      }
      keepPrevious(this.file.file);
      held.workbook.restore(imported.snapshot());
      // What people did before can't be taken back in another workbook.
      this.sessions.delete(held);
      await this.file.commit();
      return {ok: true, version: this.publisher.version};
    } catch (error) {
      const {version} = this.publisher;
      const message =
        error instanceof FileFault ? error.message : refusalText(error);
      return {ok: false, message, version};
    }
  }

  letters(): LettersView {
    return {letters: [...this.file.current().state.outbox].reverse()};
  }

  /** Ends when the edit and what its triggers did are on disk. */
  async gesture(gesture: Gesture, user: string): Promise<GestureAnswer> {
    const {host, history} = this.session();
    try {
      const happened = perform(history, gesture, user);
      if (happened) {
        if (isLarge(gesture)) await this.letOthersIn(host);
        this.publisher.publish();
        if (isLarge(gesture)) await this.letOthersIn(host);
        Object.assign(host.screen, emptyScreen());
        this.tellFailures(triggersAfter(host, happened, user));
        for (const {title, message} of host.screen.toasts) {
          this.publisher.toast({title, message}, user);
        }
        await this.file.commit();
      }
      return {ok: true, version: this.publisher.version};
    } catch (error) {
      const {version} = this.publisher;
      return {ok: false, message: refusalText(error), version};
    }
  }

  /**
   * Between two parts of what takes long.
   * @throws ApiError when the edit was taken back meanwhile
   */
  private async letOthersIn({document}: Host): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    if (this.file.workbook() === document) return;
    throw new ApiError(409, 'ABORTED', OVERTAKEN);
  }

  menu(request: RunRequest, user: string): Promise<RunAnswer> {
    return this.run(request, host => {
      clickMenu(host, request.functionName, user);
      return null;
    });
  }

  /** A call of a page that the script showed. */
  call(request: RunRequest, user: string): Promise<RunAnswer> {
    const {functionName, args = []} = request;
    return this.run(request, host =>
      callFromClient(host, functionName, args, user),
    );
  }

  /** What a stranger sees at the address of the web app; null when it fails. */
  async webApp(query: string): Promise<WebAppView | null> {
    try {
      const page = openWebApp(this.session().host, query);
      await this.file.commit();
      const {title, content, metaTags} = page;
      return {title, html: content, metaTags};
    } catch (error) {
      this.report(ScriptError.from(error).message);
      return null;
    }
  }

  /** A call of its page, with the owner's rights and by nobody named. */
  callWebApp({functionName, args = []}: RunRequest): Promise<RunAnswer> {
    return this.run({functionName, answers: []}, host =>
      callFromWebApp(host, functionName, args),
    );
  }

  /** A script that fails at the opening leaves a workbook without a menu. */
  private menusFor(host: Host, user: string): Menu[] {
    try {
      return openSpreadsheet(host, user);
    } catch (error) {
      this.report(`Меню не построено: ${ScriptError.from(error).message}`);
      return [];
    }
  }

  /** Of the script. */
  get timeZone(): string {
    return this.bundle.manifest.timeZone;
  }

  clockTriggers(): readonly InstalledTrigger[] {
    return this.file
      .current()
      .state.triggers.filter(({eventType}) => eventType === 'CLOCK');
  }

  /** The clock strikes for one trigger; ends when all is on disk. */
  async strike(uid: string): Promise<void> {
    this.tellFailures(strikeClock(this.session().host, uid));
    await this.file.commit();
  }

  /** The message may hold what somebody typed: it stays out of the log. */
  private tellFailures(failures: readonly string[]): void {
    for (const failure of failures) {
      this.report(`Триггер не сработал: ${failure.split(':')[0]}`);
    }
  }

  private async run(
    {answers}: RunRequest,
    work: (host: Host) => unknown,
  ): Promise<RunAnswer> {
    const {host} = this.session();
    let answer: RunAnswer;
    try {
      answer = runAnswer(
        rerunWithAnswers(host, answers as Answered[], () => work(host)),
      );
    } catch (error) {
      answer = {kind: 'failed', message: ScriptError.from(error).message};
    }
    if (answer.kind === 'question') return answer;
    try {
      await this.file.commit();
    } catch (error) {
      return {kind: 'failed', message: refusalText(error)};
    }
    return answer;
  }

  /** Whoever opened the file anew knows nothing of what was done before. */
  private session(): Session {
    const held = this.file.current();
    let session = this.sessions.get(held);
    if (!session) {
      const {workbook, state} = held;
      session = {
        host: {
          bundle: this.bundle,
          document: workbook,
          state,
          now: this.now,
          trace: null,
          screen: emptyScreen(),
          log: [],
          heldLocks: new Set(),
          ...(this.webAppAddress ? {webApp: this.webAppAddress} : {}),
        },
        history: new History(workbook),
      };
      this.sessions.set(held, session);
    }
    session.host.log.length = 0;
    return session;
  }
}

/** Cells from which on a paste is done in parts. */
const LARGE = 5_000;

function isLarge(gesture: Gesture): boolean {
  if (gesture.do !== 'paste') return false;
  const [row = []] = gesture.rows;
  return gesture.rows.length * row.length > LARGE;
}

/** Null when there is nothing to undo or redo. */
function perform(
  history: History,
  gesture: Gesture,
  user: string,
): Performed | null {
  if (gesture.do === 'undo') return history.undo(user);
  if (gesture.do === 'redo') return history.redo(user);
  return history.perform(gesture, user);
}

/** @throws the error itself unless it is a refusal */
function refusalText(error: unknown): string {
  if (error instanceof Refusal || error instanceof FileTrouble) {
    return error.message;
  }
  if (error instanceof ApiError && error.code === 409) return OVERTAKEN;
  throw error;
}
