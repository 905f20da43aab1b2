import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {BookFile} from '../../../src/local/rest/book-file';
import {compileBundle} from '../../../src/local/runtime/bundle';
import {
  emptyState,
  type HostState,
} from '../../../src/local/runtime/host-state';
import type {
  BookView,
  GestureAnswer,
  RunAnswer,
  ServerEvent,
  SheetView,
} from '../../../src/local/server/protocol';
import {
  startLocal,
  type LocalHost,
} from '../../../src/local/server/start-local';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {manifest} from '../runtime/fixture';
import {newBook} from '../sheets/books';

export interface Desk {
  host: LocalHost;
  file: string;
  /** What the server reported as its own faults. */
  errors: unknown[];
  ask(method: string, address: string, more?: Asked): Promise<Response>;
  book(as?: string): Promise<BookView>;
  sheet(sheetId?: number, as?: string): Promise<SheetView>;
  gesture(gesture: object, as?: string): Promise<GestureAnswer>;
  run(way: 'menu' | 'call', request: object, as?: string): Promise<RunAnswer>;
  listen(as?: string): Promise<Listening>;
}

interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

const open: (() => Promise<void>)[] = [];

/** Ends all that a test has started. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

export interface DeskOptions {
  /** Text of the script. */
  script?: string;
  state?: HostState;
  workbook?: Workbook;
  /** Milliseconds since 1970; null: the machine's clock. */
  now?: number | null;
  page?: string;
}

/** A server over a workbook in a folder of its own. */
export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'server-'));
  const file = path.join(folder, 'workbook.json');
  const {workbook = newBook(), state = emptyState()} = options;
  await BookFile.create(file, workbook, state, null);
  const errors: unknown[] = [];
  const host = await startLocal({
    file,
    bundle: compileBundle({
      'Code.js': options.script ?? 'function onOpen() {}',
      'appsscript.json': manifest(),
    }),
    page: options.page ?? path.join(folder, 'page'),
    port: 0,
    now: options.now ?? null,
    report: error => errors.push(error),
  });
  open.push(async () => {
    await host.close();
    fs.rmSync(folder, {recursive: true, force: true});
  });
  return {host, file, errors, ...client(host.url)};
}

/** What a page asks of the server at an address. */
export function client(url: string): Omit<Desk, 'host' | 'file' | 'errors'> {
  const ask: Desk['ask'] = (method, address, {body, headers} = {}) =>
    fetch(`${url}${address}`, {
      method,
      headers: {
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
  const json = async <T>(
    method: string,
    address: string,
    as: string | undefined,
    body?: unknown,
  ): Promise<T> => {
    const who = as === undefined ? '' : `?as=${encodeURIComponent(as)}`;
    const response = await ask(method, address + who, {body});
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  };
  return {
    ask,
    book: as => json('GET', '/api/book', as),
    sheet: (sheetId = 0, as) => json('GET', `/api/sheets/${sheetId}`, as),
    gesture: (gesture, as) => json('POST', '/api/gestures', as, gesture),
    run: (way, request, as) =>
      json('POST', `/api/${way}`, as, {answers: [], ...request}),
    listen: as => Listening.start(url, as),
  };
}

type Patch = Extract<ServerEvent, {event: 'patch'}>['data'];

/** The events that one page got, in order. */
export class Listening {
  readonly events: ServerEvent[] = [];
  private readonly stop = new AbortController();
  private wake: () => void = () => {};

  static async start(url: string, as?: string): Promise<Listening> {
    const listening = new Listening();
    const who = as === undefined ? '' : `?as=${encodeURIComponent(as)}`;
    const response = await fetch(`${url}/api/events${who}`, {
      signal: listening.stop.signal,
    });
    void listening.read(response).catch(() => {});
    open.unshift(async () => listening.stop.abort());
    return listening;
  }

  close(): void {
    this.stop.abort();
  }

  get patches(): Patch[] {
    return this.events.flatMap(event =>
      event.event === 'patch' ? [event.data] : [],
    );
  }

  /** Waits until the events hold what is looked for. */
  async until<T>(find: (events: ServerEvent[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this.events);
      if (found !== undefined) return found;
      await new Promise<void>(resolve => (this.wake = resolve));
    }
  }

  /** A cell as the patches say last. */
  cell(row: number, column: number, shown?: string): Promise<unknown> {
    return this.until(events =>
      events
        .flatMap(event =>
          event.event === 'patch'
            ? event.data.sheets.flatMap(
                ({cells, whole}) => whole?.cells ?? cells ?? [],
              )
            : [],
        )
        .filter(({r, c}) => r === row && c === column)
        .find(({d}) => shown === undefined || d === shown),
    );
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const bytes of response.body!) {
      text += decoder.decode(bytes as Uint8Array, {stream: true});
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const event = /^event:(.*)$/m.exec(part)?.[1]?.trim();
        const data = /^data:(.*)$/m.exec(part)?.[1];
        if (event === undefined || data === undefined) continue;
        this.events.push({event, data: JSON.parse(data)} as ServerEvent);
      }
      this.wake();
    }
  }
}
