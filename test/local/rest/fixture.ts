import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {auth, sheets, type sheets_v4} from '@googleapis/sheets';
import {BookFile} from '../../../src/local/rest/book-file';
import {Library} from '../../../src/local/rest/library';
import {
  startServer,
  type RunningServer,
} from '../../../src/local/rest/start-server';
import {emptyState} from '../../../src/local/runtime/host-state';
import {newBook, OWNER} from '../sheets/books';

export const BOOK = 'book';

/** A server over a workbook in a folder of its own. */
export class Desk {
  private constructor(
    readonly folder: string,
    readonly file: string,
    readonly server: RunningServer,
    /** What the server reported as its own faults. */
    readonly errors: readonly unknown[],
  ) {}

  static async open(locale = 'ru_RU'): Promise<Desk> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rest-'));
    const file = path.join(folder, 'workbook.json');
    await BookFile.create(file, newBook(locale), emptyState(), null);
    return Desk.start(folder, file);
  }

  private static async start(folder: string, file: string): Promise<Desk> {
    const errors: unknown[] = [];
    const server = await startServer(new Library(file, null), 0, error =>
      errors.push(error),
    );
    return new Desk(folder, file, server, errors);
  }

  /** Another server on the same files; this one is gone. */
  async restart(): Promise<Desk> {
    await this.server.close();
    return Desk.start(this.folder, this.file);
  }

  google(user = OWNER): sheets_v4.Sheets {
    return googleClient(this.server.url, user);
  }

  /** A bare request: status and the body as JSON gave it. */
  async ask(
    method: string,
    address: string,
    body?: unknown,
    headers: Record<string, string> = {authorization: `Bearer ${OWNER}`},
  ): Promise<{status: number; body: unknown}> {
    const response = await fetch(`${this.server.url}${address}`, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
    return {status: response.status, body: await response.json()};
  }

  async close(): Promise<void> {
    await this.server.close();
    fs.rmSync(this.folder, {recursive: true});
  }
}

/** Google's own client; only the address and the token are ours. */
export function googleClient(url: string, user: string): sheets_v4.Sheets {
  const client = new auth.OAuth2();
  client.setCredentials({access_token: user});
  return sheets({
    version: 'v4',
    auth: client,
    rootUrl: `${url}/`,
    // The client loads its fetch in a way that the test runner lacks.
    fetchImplementation: fetch,
    retry: false,
  });
}

/** The error's own fields as Google words them. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{code: number; message: string; status: string}> {
  try {
    await call;
  } catch (error) {
    const {response} = error as {
      response: {
        data: {error: {code: number; message: string; status: string}};
      };
    };
    return response.data.error;
  }
  throw new Error('nothing was refused');
}
