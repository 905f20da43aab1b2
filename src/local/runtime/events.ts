import {columnLetters} from '../sheets/a1';
import type {EditEvent} from './document';
import {AUTH_MODE} from './enums';
import type {Execution} from './execution';
import {visibleActor} from './services/session';
import {spreadsheet} from './services/spreadsheet-app';

/** The event that `onOpen` gets. */
export function openEvent(x: Execution): object {
  return eventObject(x, {});
}

/**
 * The event of an edit, as Google gives it. Reading its fields is free;
 * the methods of `range` and `source` are calls to the service.
 */
export function editEvent(
  x: Execution,
  edit: EditEvent,
  triggerUid?: string,
): object {
  return eventObject(x, {
    range: editedRange(x, edit),
    ...(edit.value === undefined ? {} : {value: edit.value}),
    ...(edit.oldValue === undefined ? {} : {oldValue: edit.oldValue}),
    ...(triggerUid === undefined ? {} : {triggerUid}),
  });
}

/** The event of a change; an edit of values is the change `EDIT`. */
export function changeEvent(
  x: Execution,
  changeType: string,
  triggerUid: string,
): object {
  return eventObject(x, {changeType, triggerUid});
}

/** The event of a clock trigger: the moment in UTC, part by part. */
export function clockEvent(x: Execution, triggerUid: string): object {
  const now = x.host.now === null ? new Date() : new Date(x.host.now);
  const sunday = 7;
  return Object.assign(x.realm.parse('{}') as object, {
    authMode: AUTH_MODE[x.authMode],
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || sunday,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    month: now.getUTCMonth() + 1,
    second: now.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    year: now.getUTCFullYear(),
  });
}

function eventObject(x: Execution, fields: Record<string, unknown>): object {
  const event = x.realm.parse('{}') as Record<string, unknown>;
  event['authMode'] = AUTH_MODE[x.authMode];
  event['user'] = x.expose('User', {
    getEmail: () => visibleActor(x),
    getNickname: () => visibleActor(x),
  });
  let source: object | undefined;
  Object.defineProperty(event, 'source', {
    get: () => (source ??= spreadsheet(x)),
    enumerable: true,
  });
  return Object.assign(event, fields);
}

/** A range is not a plain object, yet its four corners can be read as fields. */
function editedRange(x: Execution, edit: EditEvent): object {
  const {startRow, endRow, startColumn, endColumn} = edit.range;
  const record = <T>(method: string, perform: () => T): T =>
    x.calls.record('SpreadsheetApp', `Range.${method}`, [], perform);
  const getter =
    <T>(method: string, value: T) =>
    () =>
      record(method, () => value);
  const first = columnLetters(startColumn) + (startRow + 1);
  const last = columnLetters(endColumn - 1) + endRow;
  return x.expose('Range', {
    rowStart: startRow + 1,
    rowEnd: endRow,
    columnStart: startColumn + 1,
    columnEnd: endColumn,
    getRow: getter('getRow', startRow + 1),
    getLastRow: getter('getLastRow', endRow),
    getColumn: getter('getColumn', startColumn + 1),
    getLastColumn: getter('getLastColumn', endColumn),
    getNumRows: getter('getNumRows', endRow - startRow),
    getNumColumns: getter('getNumColumns', endColumn - startColumn),
    getA1Notation: getter(
      'getA1Notation',
      first === last ? first : `${first}:${last}`,
    ),
    getSheet: getter(
      'getSheet',
      x.expose('Sheet', {
        getSheetId: () => {
          return x.calls.record(
            'SpreadsheetApp',
            'Sheet.getSheetId',
            [],
            () => edit.sheetId,
          );
        },
        getName: () =>
          x.calls.record('SpreadsheetApp', 'Sheet.getName', [], () =>
            sheetTitle(x, edit.sheetId),
          ),
      }),
    ),
  });
}

function sheetTitle(x: Execution, sheetId: number): string {
  const answer = x.host.document.get(
    {fields: 'sheets(properties(sheetId,title))'},
    x.host.document.owner,
  ) as {sheets: {properties: {sheetId?: number; title: string}}[]};
  const found = answer.sheets.find(
    ({properties}) => (properties.sheetId ?? 0) === sheetId,
  );
  return found?.properties.title ?? '';
}
