import {compileBundle, type Sources} from '../../../src/local/runtime/bundle';
import type {
  CellPosition,
  EditEvent,
  SpreadsheetDocument,
} from '../../../src/local/runtime/document';
import type {Entry} from '../../../src/local/runtime/execution';
import {
  emptyScreen,
  type Host,
  type ServiceCall,
} from '../../../src/local/runtime/host';
import {emptyState} from '../../../src/local/runtime/host-state';
import {runBundle} from '../../../src/local/runtime/run-bundle';

const SCOPES = [
  'spreadsheets',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
  'script.container.ui',
];

/** A manifest with the scopes given, all of them unless told otherwise. */
export function manifest(scopes: readonly string[] = SCOPES): string {
  return JSON.stringify({
    timeZone: 'Europe/Kaliningrad',
    runtimeVersion: 'V8',
    oauthScopes: scopes.map(
      scope => `https://www.googleapis.com/auth/${scope}`,
    ),
    dependencies: {
      enabledAdvancedServices: [
        {userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4'},
      ],
    },
  });
}

/** A spreadsheet of one column that records what it was asked. */
export class FakeDocument implements SpreadsheetDocument {
  readonly id = 'doc-1';
  readonly owner = 'centre@example.org';
  readonly asked: unknown[] = [];
  readonly cells = new Map<number, string>();

  get(options: object, user: string): unknown {
    this.asked.push(['get', options, user]);
    return {
      spreadsheetId: this.id,
      properties: {title: 'Книга', locale: 'ru_RU', timeZone: 'Europe/Moscow'},
      sheets: [{properties: {sheetId: 7, title: 'Лист'}}],
    };
  }
  getByDataFilter(body: object, options: object, user: string): unknown {
    this.asked.push(['getByDataFilter', body, options, user]);
    return {spreadsheetId: this.id};
  }
  batchUpdate(body: {requests?: unknown[]}, user: string): unknown {
    if (!body.requests?.length) {
      throw Object.assign(new Error('Must specify at least one request.'), {
        code: 400,
        status: 'INVALID_ARGUMENT',
      });
    }
    this.asked.push(['batchUpdate', body, user]);
    return {spreadsheetId: this.id, replies: body.requests.map(() => ({}))};
  }
  valuesGet(range: string, options: object, user: string): unknown {
    this.asked.push(['valuesGet', range, options, user]);
    return {range, values: [...this.cells.values()].map(text => [text])};
  }
  valuesBatchGet(options: object, user: string): unknown {
    this.asked.push(['valuesBatchGet', options, user]);
    return {valueRanges: []};
  }
  valuesBatchGetByDataFilter(body: object, user: string): unknown {
    this.asked.push(['valuesBatchGetByDataFilter', body, user]);
    return {valueRanges: []};
  }
  type(at: CellPosition, text: string, user: string): EditEvent {
    if (at.column !== 0) throw new Error('ячейка защищена');
    const oldValue = this.cells.get(at.row);
    this.cells.set(at.row, text);
    return {
      user,
      sheetId: at.sheetId,
      range: {
        startRow: at.row,
        endRow: at.row + 1,
        startColumn: at.column,
        endColumn: at.column + 1,
      },
      value: text,
      ...(oldValue === undefined ? {} : {oldValue}),
    };
  }
}

export interface Stage extends Host {
  document: FakeDocument;
  calls: ServiceCall[];
}

/** A host around a script, with the calls of its services in `calls`. */
export function stage(
  code: string,
  more: {
    now?: number;
    manifest?: string;
    pages?: Sources;
    wording?: Host['wording'];
  } = {},
): Stage {
  const calls: ServiceCall[] = [];
  return {
    bundle: compileBundle({
      'Code.js': code,
      'appsscript.json': more.manifest ?? manifest(),
      ...more.pages,
    }),
    document: new FakeDocument(),
    state: emptyState(),
    now: more.now ?? null,
    trace: call => calls.push(call),
    screen: emptyScreen(),
    log: [],
    heldLocks: new Set(),
    ...(more.wording ? {wording: more.wording} : {}),
    calls,
  };
}

export function as(user: string, more: Partial<Entry> = {}): Entry {
  return {user, actor: user, authMode: 'FULL', hasWindow: true, ...more};
}

export const CENTRE = as('centre@example.org');

/** Runs `body` as a function of the script and gives what it returns. */
export function evaluate(
  body: string,
  more: Parameters<typeof stage>[1] & {entry?: Entry} = {},
): {result: unknown; host: Stage} {
  const host = stage(`function go() { ${body} }`, more);
  const result = runBundle(host, more.entry ?? CENTRE, 'go', () => []);
  return {result, host};
}
