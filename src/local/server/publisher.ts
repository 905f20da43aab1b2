import type {Session} from 'better-sse';
import type {BookState} from '../sheets/model';
import type {Workbook} from '../sheets/workbook';
import {tabViews} from './book-view';
import {KnownPeople} from './people';
import type {Person, ServerEvent, SheetPatch, SheetView} from './protocol';
import {openAreas} from './view/open-areas';
import {SheetRenderer, type CommonPatch} from './view/sheet-renderer';

type DataOf<Name extends ServerEvent['event']> = Extract<
  ServerEvent,
  {event: Name}
>['data'];

interface Shown {
  workbook: Workbook;
  book: BookState;
  /** What TODAY gives; a new day is a change of its own. */
  today: number;
}

interface Listener {
  session: Session;
  user: string;
  hangUp: () => void;
  /** JSON of what this page was told of the book last. */
  book: string;
}

/**
 * Tells the pages what has changed since it told them last. Only sheets that a
 * page has loaded are rendered, until no page is left.
 */
export class Publisher {
  private readonly listeners = new Set<Listener>();
  private renderers = new Map<number, SheetRenderer>();
  private shown: Shown | null = null;
  private readonly known = new KnownPeople();
  private n = 0;

  /** @param current the workbook as it stands */
  constructor(private readonly current: () => Workbook) {}

  /** Grows with every change of the workbook. */
  get version(): number {
    this.publish();
    return this.n;
  }

  people(): readonly Person[] {
    return this.known.of(this.current());
  }

  listen(session: Session, user: string, hangUp: () => void): void {
    this.publish();
    const {shown} = this;
    if (!shown) return;
    const book = this.bookText(shown.book, user);
    const listener = {session, user, book, hangUp};
    this.listeners.add(listener);
    session.once('disconnected', () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.renderers.clear();
    });
  }

  /** Null for an unknown sheet. */
  sheet(sheetId: number, user: string): SheetView | null {
    this.publish();
    const {workbook, book} = this.shown!;
    const sheet = book.sheets.find(s => s.properties.sheetId === sheetId);
    if (!sheet) return null;
    let renderer = this.renderers.get(sheetId);
    if (!renderer) {
      renderer = new SheetRenderer();
      renderer.render(book, workbook.calculated(), sheet);
      this.renderers.set(sheetId, renderer);
    }
    const open = openAreas(book, sheet, user);
    return {...renderer.view(), version: this.n, open};
  }

  /** A passing message for one person's pages. */
  toast(data: DataOf<'toast'>, user: string): void {
    for (const listener of this.listeners) {
      if (listener.user === user) listener.session.push(data, 'toast');
    }
  }

  /** Ends the connections of all pages. */
  hangUp(): void {
    for (const {hangUp} of this.listeners) {
      hangUp();
    }
  }

  /** Does nothing when nothing has changed. */
  publish(): void {
    const workbook = this.current();
    const book = workbook.snapshot();
    const {today} = workbook;
    const before = this.shown;
    const isSame = before?.workbook === workbook && before.book === book;
    if (isSame && before.today === today) return;
    if (isSame) workbook.recalculate();
    this.shown = {workbook, book, today};
    this.n++;
    if (before) this.patch(workbook, before.book, book);
  }

  private patch(workbook: Workbook, before: BookState, book: BookState): void {
    const common = new Map<number, CommonPatch | null>();
    for (const [sheetId, renderer] of this.renderers) {
      const sheet = book.sheets.find(s => s.properties.sheetId === sheetId);
      if (!sheet) {
        this.renderers.delete(sheetId);
        continue;
      }
      common.set(sheetId, renderer.render(book, workbook.calculated(), sheet));
    }
    for (const listener of this.listeners) {
      const {user} = listener;
      const sheets = [...common].flatMap(([sheetId, patch]) =>
        this.sheetPatch(sheetId, patch, before, book, user),
      );
      const text = this.bookText(book, user);
      const isNew = text !== listener.book;
      listener.book = text;
      if (sheets.length === 0 && !isNew) continue;
      const data: DataOf<'patch'> = {
        version: this.n,
        sheets,
        ...(isNew ? {book: JSON.parse(text) as DataOf<'patch'>['book']} : {}),
      };
      listener.session.push(data, 'patch');
    }
  }

  private sheetPatch(
    sheetId: number,
    common: CommonPatch | null,
    before: BookState,
    book: BookState,
    user: string,
  ): SheetPatch[] {
    const at = (state: BookState) => {
      const sheet = state.sheets.find(s => s.properties.sheetId === sheetId);
      return sheet ? openAreas(state, sheet, user) : [];
    };
    const open = at(book);
    if (common?.isWhole) {
      const view = this.renderers.get(sheetId)!.view();
      return [{sheetId, whole: {...view, version: this.n, open}}];
    }
    const was = at(before);
    const opened = open !== was && JSON.stringify(open) !== JSON.stringify(was);
    if (!common && !opened) return [];
    return [{sheetId, ...common?.changed, ...(opened ? {open} : {})}];
  }

  private bookText(book: BookState, user: string): string {
    const {title} = book.properties;
    const people = this.people();
    return JSON.stringify({title, tabs: tabViews(book, user), people});
  }
}
