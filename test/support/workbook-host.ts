import {
  HostError,
  type Host,
  type Message,
  type Trigger,
} from '../../src/app/engine/host';
import {leaveOutZeros} from '../../src/local/sheets/leave-out-zeros';
import {ApiError, type Workbook} from '../../src/local/sheets/workbook';
import type {
  BatchGetValuesResponse,
  Request,
  Spreadsheet,
} from '../../src/workbook/sheets-api';
import {memoryLinks, type MemoryLinks} from './memory-links';
import {MOMENT} from './municipality';
import {selfCheckWords, workbookPlatform} from './workbook-platform';
import type {Platform} from '../../src/app/self-check/platform';
import {selfCheck, selfCheckLines} from '../../src/app/self-check/self-check';

/** The port of the commands over a local workbook, and what went through it. */
export interface WorkbookHost extends Host {
  book: Workbook;
  platform: Platform;
  reads: number;
  /** Bodies of the writes, in their order. */
  writes: Request[][];
  logged: string[];
  installed: Trigger[];
}

export interface HostSettings {
  user?: string;
  moment?: string;
  /** Notes beside the workbook; they outlive the host. */
  notes?: Map<string, string>;
  /** Letters that went, and how many addresses a day may have. */
  outbox?: Message[];
  quota?: number;
  /** Milliseconds since the execution began. */
  elapsed?: () => number;
  /** Links and what is remembered; kept when given again. */
  links?: MemoryLinks;
  /** Called before each write; what it throws stops the command there. */
  beforeWrite?: (requests: readonly Request[]) => void;
}

/** A command's view of the workbook as the given user. */
export function workbookHost(
  book: Workbook,
  {
    user = book.owner,
    moment = MOMENT,
    notes = new Map(),
    outbox = [],
    quota = 100,
    elapsed = () => 0,
    links = memoryLinks(),
    beforeWrite,
  }: HostSettings = {},
): WorkbookHost {
  const ask = <Result>(call: () => Result): Result => {
    try {
      return leaveOutZeros(call());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const denied = /protected|permission/i.test(error.message);
      throw new HostError(denied ? 'denied' : 'other', error.message, true);
    }
  };
  const host: WorkbookHost = {
    book,
    reads: 0,
    writes: [],
    logged: [],
    installed: [],
    readStructure: fields => {
      host.reads++;
      return ask(() => book.get({fields}, user)) as Spreadsheet;
    },
    readValues: dataFilters => {
      host.reads++;
      const body = {
        dataFilters,
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'FORMATTED_STRING',
      };
      return ask(() =>
        book.valuesBatchGetByDataFilter(body as object, user),
      ) as BatchGetValuesResponse;
    },
    readCells: (dataFilters, fields) => {
      host.reads++;
      const body = {dataFilters, includeGridData: true};
      return ask(() =>
        book.getByDataFilter(body as object, {fields}, user),
      ) as Spreadsheet;
    },
    write: requests => {
      beforeWrite?.(requests);
      host.writes.push(requests);
      ask(() => book.batchUpdate({requests} as object, user));
    },
    now: () => moment,
    elapsed,
    user: () => user,
    owner: () => book.owner,
    triggers: () => [...host.installed],
    installTrigger: kind => host.installed.push(kind),
    removeTriggers: kind => {
      host.installed = host.installed.filter(one => one !== kind);
    },
    readNote: key => notes.get(key) ?? '',
    writeNote: (key, text) => notes.set(key, text),
    mailQuota: () =>
      quota - outbox.reduce((sum, letter) => sum + letter.to.length, 0),
    sendMail: letter => {
      if (letter.to.some(address => address.startsWith('wrong'))) {
        throw new HostError('address', 'Invalid email');
      }
      outbox.push(letter);
    },
    url: () => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    lock: work => work(),
    select: sheetId => book.sheets().some(one => one.sheetId === sheetId),
    parseCsv: (text, delimiter) =>
      text.split('\n').map(line => line.split(delimiter)),
    links,
    selfCheck: () => {
      const data = selfCheck(host.platform, selfCheckWords());
      return {data, lines: selfCheckLines(data)};
    },
    platform: workbookPlatform(book, user, {
      moment,
      notes,
      mailQuota: () => host.mailQuota(),
      beforeWrite,
    }),
    log: message => host.logged.push(message),
  };
  return host;
}
