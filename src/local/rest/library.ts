import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {emptyState} from '../runtime/host-state';
import {Workbook} from '../sheets/workbook';
import type {BlankBook} from '../sheets/blank-book';
import {BookFile} from './book-file';
import {notFound} from './google-answer';

const ID = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * The workbooks that the server offers: the one of the state file, and those
 * that clients made, each in a file of its own in `spreadsheets` beside it.
 */
export class Library {
  private readonly books = new Map<string, BookFile>();
  /** The workbook of the state file. */
  readonly main: BookFile;
  private readonly folder: string;

  constructor(
    file: string,
    private readonly now: (() => Date) | null,
    /** Told when the main workbook may have changed. */
    changed: () => void = () => {},
  ) {
    this.main = new BookFile(file, now, changed);
    this.folder = path.join(path.dirname(file), 'spreadsheets');
  }

  /** @throws ApiError 404 when there is no such spreadsheet */
  find(id: string): BookFile {
    if (id === this.main.workbook().id) return this.main;
    const known = this.books.get(id);
    if (known) return known;
    const file = this.fileOf(id);
    if (!ID.test(id) || !fs.existsSync(file)) throw notFound();
    const book = new BookFile(file, this.now);
    this.books.set(id, book);
    return book;
  }

  /** Makes a spreadsheet; `fill` may still change it before it is kept. */
  async create(
    options: Omit<BlankBook, 'id'>,
    fill: (workbook: Workbook) => void,
  ): Promise<Workbook> {
    const id = randomBytes(33).toString('base64url');
    const workbook = Workbook.create({...options, id});
    fill(workbook);
    const file = this.fileOf(id);
    this.books.set(
      id,
      await BookFile.create(file, workbook, emptyState(), this.now),
    );
    return workbook;
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }
}
