import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {Platform} from '../../src/app/self-check/platform';
import type {SelfCheckWords} from '../../src/app/self-check/probe';
import {leaveOutZeros} from '../../src/local/sheets/leave-out-zeros';
import {ApiError, type Workbook} from '../../src/local/sheets/workbook';
import type {Request} from '../../src/workbook/sheets-api';

const WORDS = path.join(__dirname, '../../src/app/self-check/words.json');

export const selfCheckWords = (): SelfCheckWords =>
  JSON.parse(readFileSync(WORDS, 'utf8'));

interface Around {
  moment: string;
  notes: Map<string, string>;
  mailQuota(): number;
  beforeWrite: ((requests: readonly Request[]) => void) | undefined;
}

/** What the self-check looks at, over a local workbook. */
export function workbookPlatform(
  book: Workbook,
  user: string,
  {moment, notes, mailQuota, beforeWrite}: Around,
): Platform {
  const ask = <Result>(call: () => unknown): Result => {
    try {
      return leaveOutZeros(call()) as Result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const {code, status, message} = error;
      throw Object.assign(new Error(message), {details: {code, status}});
    }
  };
  return {
    structure: fields => ask(() => book.get({fields}, user)),
    cells: (dataFilters, fields) =>
      ask(() =>
        book.getByDataFilter(
          {dataFilters, includeGridData: true} as object,
          {fields},
          user,
        ),
      ),
    values: dataFilters =>
      ask(() =>
        book.valuesBatchGetByDataFilter(
          {
            dataFilters,
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: 'FORMATTED_STRING',
          } as object,
          user,
        ),
      ),
    batchUpdate: requests => {
      beforeWrite?.(requests);
      return ask(() => book.batchUpdate({requests} as object, user));
    },
    typeIn: (range, values) => {
      const options = {valueInputOption: 'USER_ENTERED'};
      ask(() => book.valuesUpdate(range, {values} as object, options, user));
    },
    findMetadata: body =>
      ask(() => book.searchDeveloperMetadata(body as object, user)),
    setValue: (sheetId, cell, text) => {
      const column = cell.charCodeAt(0) - 'A'.charCodeAt(0);
      const row = Number(cell.slice(1)) - 1;
      book.type({sheetId, row, column}, text, user);
    },
    lock: () => ({taken: true, held: true, after: false}),
    note: (key, text) => {
      notes.set(key, text);
      const kept = notes.get(key) ?? null;
      notes.delete(key);
      return {kept, removed: notes.get(key) ?? null};
    },
    triggers: () => ({before: [], during: ['onEveryHour'], after: []}),
    mailQuota,
    sendMail: () => {
      throw new Error('Invalid email');
    },
    unpack: packed =>
      gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
    parseCsv: () => [
      ['а', 'б;"в"\nг'],
      ['д', 'е'],
    ],
    now: zone =>
      zone.endsWith('Kamchatka')
        ? `${moment.slice(0, 10)}T20:00`
        : `${moment.slice(0, 10)}T10:00`,
    people: () => ({effective: user, active: user, owner: book.owner}),
  };
}
