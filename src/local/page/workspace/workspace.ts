import type {
  Area,
  BookView,
  Gesture,
  SheetPatch,
  ServerEvent,
  TabView,
} from '../../server/protocol';
import type {Grid} from '../grid/grid';
import {SheetState} from '../model/sheet-state';
import {OFFLINE, type Api} from '../net/api';

type Patch = Extract<ServerEvent, {event: 'patch'}>['data'];

/** What the rest of the page wants to hear of. */
export interface WorkspaceListener {
  /** Title, tabs, people or menus. */
  bookChanged(): void;
  tabShown(): void;
  cellsChanged(): void;
  refused(message: string): void;
}

/** The book in this window: which sheets are here and which one is shown. */
export class Workspace {
  private readonly sheets = new Map<number, SheetState>();
  /** Of sheets that were asked for while their view was on its way. */
  private readonly early = new Map<
    number,
    {version: number; sheet: SheetPatch}[]
  >();
  /** The tab that is shown: what is typed goes there. */
  current = -1;
  /** The tab that was chosen: the same, unless its cells are on their way. */
  wanted = -1;
  /** The tabs there were when one more was asked for. */
  private expects: ReadonlySet<number> | null = null;
  isOnline = true;

  constructor(
    readonly api: Api,
    readonly grid: Grid,
    public book: BookView,
    private readonly listener: WorkspaceListener,
  ) {}

  get tabs(): TabView[] {
    return this.book.tabs;
  }

  get shownTabs(): TabView[] {
    return this.tabs.filter(tab => !tab.hidden);
  }

  /** The one tab that an institution came for. */
  get ownTab(): TabView | null {
    const own = this.shownTabs.filter(tab => tab.mine);
    return this.book.me.role === 'institution' ? (own[0] ?? null) : null;
  }

  get sheet(): SheetState | null {
    return this.sheets.get(this.current) ?? null;
  }

  tab(sheetId: number): TabView | null {
    return this.tabs.find(tab => tab.sheetId === sheetId) ?? null;
  }

  /** Shows a tab, with an area of it selected if one is given. */
  async open(sheetId: number, area: Area | null = null): Promise<void> {
    this.wanted = sheetId;
    this.listener.tabShown();
    const state = this.sheets.get(sheetId) ?? (await this.load(sheetId));
    // Another tab may have been chosen meanwhile.
    if (this.wanted !== sheetId) return;
    if (state) {
      this.current = sheetId;
      this.grid.show(state);
    } else this.wanted = this.current;
    this.listener.tabShown();
    if (!state) return;
    if (area) this.grid.select(area, undefined, true);
    this.listener.cellsChanged();
  }

  private async load(sheetId: number): Promise<SheetState | null> {
    this.early.set(sheetId, []);
    try {
      const state = new SheetState(await this.api.sheet(sheetId));
      this.sheets.set(sheetId, state);
      for (const {version, sheet} of this.early.get(sheetId) ?? []) {
        this.patch(version, sheet);
      }
      return this.sheets.get(sheetId) ?? state;
    } catch (failure) {
      this.listener.refused(
        failure instanceof Error ? failure.message : OFFLINE,
      );
      return null;
    } finally {
      this.early.delete(sheetId);
    }
  }

  /** Whether it was done; a refusal is shown to the person. */
  async do(gesture: Gesture): Promise<boolean> {
    const answer = this.isOnline
      ? await this.api.gesture(gesture)
      : {ok: false, message: OFFLINE};
    if (!answer.ok) this.listener.refused(answer.message ?? 'Не получилось.');
    return answer.ok;
  }

  /** Makes a tab by a gesture and shows it as soon as it is here. */
  async make(
    gesture: Extract<Gesture, {do: 'add-sheet' | 'duplicate-sheet'}>,
  ): Promise<void> {
    this.expects = new Set(this.tabs.map(tab => tab.sheetId));
    if (await this.do(gesture)) this.openExpected();
    else this.expects = null;
  }

  private openExpected(): void {
    const made = this.tabs.find(
      tab => this.expects?.has(tab.sheetId) === false,
    );
    if (!made) return;
    this.expects = null;
    void this.open(made.sheetId);
  }

  take({version, book, sheets}: Patch): void {
    if (book) this.takeBook({...this.book, ...book});
    for (const sheet of sheets) {
      const early = this.early.get(sheet.sheetId);
      if (early) early.push({version, sheet});
      else this.patch(version, sheet);
    }
    if (sheets.some(sheet => sheet.sheetId === this.current)) {
      this.listener.cellsChanged();
    }
  }

  private patch(version: number, patch: SheetPatch): void {
    const {sheetId, whole} = patch;
    const state = this.sheets.get(sheetId);
    // What was loaded may hold the change already.
    if (!state || version <= state.view.version) return;
    state.view.version = version;
    if (whole) {
      this.replace(new SheetState(whole));
      return;
    }
    state.apply(patch);
    this.grid.redraw(sheetId, patch.cells ?? []);
    if (patch.open) this.grid.canvas.refresh();
  }

  private replace(state: SheetState): void {
    const {sheetId} = state.view;
    this.sheets.set(sheetId, state);
    if (sheetId === this.current) this.grid.show(state);
  }

  private takeBook(book: BookView): void {
    const left = new Set(book.tabs.map(tab => tab.sheetId));
    const before = this.shownTabs.findIndex(tab => tab.sheetId === this.wanted);
    this.book = book;
    for (const sheetId of [...this.sheets.keys()]) {
      if (left.has(sheetId)) continue;
      this.sheets.delete(sheetId);
      this.grid.forget(sheetId);
    }
    this.listener.bookChanged();
    this.openExpected();
    const isShown = this.shownTabs.some(tab => tab.sheetId === this.wanted);
    const next = this.shownTabs[Math.min(before, this.shownTabs.length - 1)];
    if (!isShown && next) void this.open(next.sheetId);
  }

  /** Asks for everything anew: what happened meanwhile is unknown. */
  async reload(): Promise<void> {
    this.takeBook(await this.api.book());
    await Promise.all(
      [...this.sheets.keys()].map(async sheetId =>
        this.replace(new SheetState(await this.api.sheet(sheetId))),
      ),
    );
    this.listener.cellsChanged();
  }
}
