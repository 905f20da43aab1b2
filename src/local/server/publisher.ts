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

/** The connection of one page that listens. */
export interface Connection {
  /** Bytes that were written to it and that nobody has read yet. */
  unread(): number;
  write(chunk: Uint8Array): void;
  /** Ends it, in order or at once. */
  end(): void;
  destroy(): void;
}

interface Listener {
  connection: Connection;
  user: string;
  /** JSON of what this page was told of the book last. */
  book: string;
}

/** A page that lets more come together is let go; it may come again. */
const MOST_UNREAD = 4 * 1024 * 1024;
/** Pages that listen at a time. */
const MOST_LISTENERS = 1_000;

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

  get isFull(): boolean {
    return this.listeners.size >= MOST_LISTENERS;
  }

  /** @returns what to call when the connection has ended */
  listen(connection: Connection, user: string): () => void {
    this.publish();
    const {book} = this.shown!;
    const listener = {connection, user, book: this.bookText(book, user)};
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.renderers.clear();
    };
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
    const chunk = chunkOf('toast', data);
    for (const listener of this.listeners) {
      if (listener.user === user) this.send(listener, chunk);
    }
  }

  /** Ends the connections of all pages. */
  hangUp(): void {
    for (const {connection} of this.listeners) connection.end();
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
    const known = new Map<string, Told>();
    for (const listener of this.listeners) {
      const {user} = listener;
      const told = known.get(user) ?? this.tell(common, before, book, user);
      known.set(user, told);
      const chunk = told.text === listener.book ? told.plain() : told.whole();
      listener.book = told.text;
      if (chunk) this.send(listener, chunk);
    }
  }

  /** Of what changed, for all pages of one person. */
  private tell(
    common: ReadonlyMap<number, CommonPatch | null>,
    before: BookState,
    book: BookState,
    user: string,
  ): Told {
    const sheets = [...common].flatMap(([sheetId, patch]) =>
      this.sheetPatch(sheetId, patch, before, book, user),
    );
    const text = this.bookText(book, user);
    const data: DataOf<'patch'> = {version: this.n, sheets};
    return {
      text,
      plain: once(() => (sheets.length > 0 ? chunkOf('patch', data) : null)),
      whole: once(() =>
        chunkOf('patch', {
          ...data,
          book: JSON.parse(text) as DataOf<'patch'>['book'],
        }),
      ),
    };
  }

  private send({connection}: Listener, chunk: Uint8Array): void {
    if (connection.unread() > MOST_UNREAD) connection.destroy();
    else connection.write(chunk);
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

interface Told {
  /** JSON of the book. */
  text: string;
  /** Without the book; null when there is nothing else. */
  plain: () => Uint8Array | null;
  whole: () => Uint8Array;
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null;
  return () => (made ??= {value: make()}).value;
}

/** As the event stream of the HTML standard writes it; JSON has no line ends. */
function chunkOf<Name extends ServerEvent['event']>(
  event: Name,
  data: DataOf<Name>,
): Uint8Array {
  return Buffer.from(`event:${event}\ndata:${JSON.stringify(data)}\n\n`);
}
