import path from 'node:path';
import type {Answer} from '../../src/app/engine/answer-failure';
import type {
  PageRequest,
  QueryAnswer,
  QueryArgs,
  QueryData,
} from '../../src/app/engine/protocol';
import type {QueryName} from '../../src/app/queries';
import {
  callFromClient,
  typeIntoCell,
  type Typed,
} from '../../src/local/runtime/act';
import {readBundle} from '../../src/local/runtime/bundle';
import {
  emptyScreen,
  type Host,
  type ServiceCall,
} from '../../src/local/runtime/host';
import {emptyState} from '../../src/local/runtime/host-state';
import type {Workbook} from '../../src/local/sheets/workbook';
import {institutionTab} from '../../src/workbook/tab-ids';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {MOMENT, OWNER} from './municipality';
import {rowOf, tabOf} from './sheets-of';

const DIST = path.join(__dirname, '..', '..', 'dist');

/** The built add-on over a workbook, with every call that it made. */
export interface BundleHost {
  book: Workbook;
  host: Host;
  calls: ServiceCall[];
  /** Asks the add-on as its menu and the command line do. */
  call(command: string, args?: unknown, user?: string): Answer;
  /** Sends a request as a page does. */
  send(request: PageRequest, user?: string): unknown;
  /** Asks as a page does; throws what it was refused with. */
  ask<Name extends QueryName>(
    query: Name,
    args: QueryArgs<Name>,
    user?: string,
  ): QueryData<Name>;
  /** Types into an institution's tab; the installed triggers run. */
  type(code: string, row: string, text: string, user: string): Typed;
}

export function bundleHost(book: Workbook): BundleHost {
  const calls: ServiceCall[] = [];
  const first: Host = {
    bundle: readBundle(DIST),
    document: book,
    state: emptyState(),
    now: Date.parse(`${MOMENT}:00+02:00`),
    trace: one => calls.push(one),
    screen: emptyScreen(),
    log: [],
    heldLocks: new Set(),
    webApp: 'https://script.google.com/macros/s/form/exec',
  };
  return {
    book,
    host: first,
    calls,
    call(command, args = {}, user = OWNER) {
      return this.send({command, args}, user) as Answer;
    },
    send(request, user = OWNER) {
      return callFromClient(this.host, 'call', [request], user);
    },
    ask(query, args, user = OWNER) {
      const answer = this.send({query, args}, user) as QueryAnswer<
        QueryData<typeof query>
      >;
      if (!answer.ok) throw new Error(answer.message);
      return answer.data;
    },
    type(code, row, text, user) {
      const tab = tabOf(book, institutionTab(code));
      const cell = {
        sheetId: tab.sheetId,
        row: rowOf(tab, row),
        column: COLUMN.value,
      };
      return typeIntoCell(this.host, cell, text, user);
    },
  };
}
