import fs from 'node:fs';
import {
  parseStateFile,
  stateFilePieces,
  writeInBackground,
} from '../runtime/state-file';
import {lockFile} from '../runtime/file-lock';
import {asFileTrouble, FileTrouble} from '../runtime/file-trouble';
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

/** So long a command of another program may keep the file, milliseconds. */
const PATIENCE = 10_000;

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
   * @throws ApiError or FileTrouble when it cannot be kept; it is then undone
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
    await writeInBackground(this.file, pieces, async put => {
      const lock = await lockFile(this.file, PATIENCE);
      try {
        if (this.stamp() !== held.stamp) throw overtaken();
        put();
        held.stamp = this.stamp();
      } finally {
        lock.release();
      }
    });
  }

  private read(): Held {
    try {
      const stamp = this.stamp();
      const text = fs.readFileSync(this.file, 'utf8');
      const held = readWorkbook(text, this.file);
      if (this.now) held.workbook.setClock(this.now);
      return {...held, stamp};
    } catch (error) {
      throw asFileTrouble(error, this.file);
    }
  }

  /** Differs for each file that was put in this place; null: no file. */
  private stamp(): string | null {
    const stat = fs.statSync(this.file, {bigint: true, throwIfNoEntry: false});
    return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : null;
  }
}

/** @throws FileTrouble for a text that holds no workbook */
export function readWorkbook(
  text: string,
  file: string,
): {workbook: Workbook; state: HostState} {
  const {workbook, state} = parseStateFile(text, file);
  try {
    return {workbook: Workbook.parse(workbook), state};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const text = why.startsWith('Файл книги')
      ? why.replace('Файл книги', `Файл книги «${file}»`)
      : `Файл книги «${file}» не открывается: восстановите его из копии или удалите, чтобы начать заново.`;
    throw new FileTrouble(text, {cause: error});
  }
}

function overtaken(): ApiError {
  return new ApiError(
    409,
    'ABORTED',
    'The workbook was changed by another program at the same time. Try again.',
  );
}
