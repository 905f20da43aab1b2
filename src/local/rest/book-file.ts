import fs from 'node:fs';
import {
  parseStateFile,
  stateFilePieces,
  writeInBackground,
} from '../runtime/state-file';
import type {HostState} from '../runtime/host-state';
import {ApiError, Workbook} from '../sheets/workbook';

/** A workbook and what is kept beside it; another pair after a reading. */
export interface Held {
  readonly workbook: Workbook;
  readonly state: HostState;
  /** Of the file that held just this; null before the first write. */
  stamp: string | null;
}

interface Waiter {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * A workbook and the state file that it lives in. Other programs may write the
 * file, too: it is read again when it has changed.
 */
export class BookFile {
  private held: Held | null = null;
  private waiting: Waiter[] = [];
  private writing = false;

  /** @param now null: the machine's clock */
  constructor(
    readonly file: string,
    private readonly now: (() => Date) | null,
    /** Told when an edit is to be kept, and when one could not be. */
    private readonly changed: () => void = () => {},
  ) {}

  /** A new file. */
  static async create(
    file: string,
    workbook: Workbook,
    state: HostState,
    now: (() => Date) | null,
  ): Promise<BookFile> {
    const book = new BookFile(file, now);
    if (now) workbook.setClock(now);
    book.held = {workbook, state, stamp: null};
    await book.commit();
    return book;
  }

  /** As it is now: what was applied here, or what another program wrote. */
  workbook(): Workbook {
    return this.current().workbook;
  }

  /** The same with the state beside it. */
  current(): Held {
    if (!this.held || (!this.writing && this.held.stamp !== this.stamp())) {
      this.held = this.read();
    }
    return this.held;
  }

  /**
   * Ends when all that was applied so far is on disk. Edits that come while a
   * write is under way go together into the next one.
   * @throws ApiError when it cannot be kept; it is then undone
   */
  commit(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({resolve, reject});
      this.changed();
      if (!this.writing) void this.writeAll();
    });
  }

  /** Ends when no write is under way. */
  async settled(): Promise<void> {
    if (this.writing) await this.commit();
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      // Requests that have arrived already join this write.
      await new Promise(resolve => setImmediate(resolve));
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.write();
        for (const {resolve} of group) resolve();
      } catch (error) {
        this.held = null;
        group.push(...this.waiting);
        this.waiting = [];
        for (const {reject} of group) reject(error);
        this.changed();
      }
    }
    this.writing = false;
  }

  /** What comes while the file is being written goes into the next one. */
  private async write(): Promise<void> {
    const {held} = this;
    if (!held) throw new Error(`nothing to write: ${this.file}`);
    const {workbook, state} = held;
    const pieces = stateFilePieces(workbook.pieces(), state);
    await writeInBackground(this.file, pieces, () => {
      if (this.stamp() === held.stamp) return;
      throw new ApiError(
        409,
        'ABORTED',
        'The workbook was changed by another program at the same time. Try again.',
      );
    });
    held.stamp = this.stamp();
  }

  private read(): Held {
    const stamp = this.stamp();
    const text = fs.readFileSync(this.file, 'utf8');
    const {workbook: json, state} = parseStateFile(text, this.file);
    const workbook = Workbook.parse(json);
    if (this.now) workbook.setClock(this.now);
    return {workbook, state, stamp};
  }

  /** Differs for each file that was put in this place; null: no file. */
  private stamp(): string | null {
    const stat = fs.statSync(this.file, {bigint: true, throwIfNoEntry: false});
    return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : null;
  }
}
