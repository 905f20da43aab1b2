import {HostError, type Host, type HostFailure} from '../app/host';

const WAIT_MS = 20_000;

/** The handler of the installable edit trigger. */
export const EDIT_HANDLER = 'onSheetEdit';

function failureOf(message: string): HostFailure {
  if (/quota|rate limit|too many/i.test(message)) return 'quota';
  if (/permission|protected|denied/i.test(message)) return 'denied';
  return 'other';
}

/** Calls a service; its refusal becomes a `HostError`. */
function ask<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new HostError(failureOf(message), message);
  }
}

function sheets() {
  const service = Sheets?.Spreadsheets;
  if (!service?.Values) {
    throw new HostError('other', 'the advanced Sheets service is not enabled');
  }
  return {spreadsheets: service, values: service.Values};
}

function address(user: GoogleAppsScript.Base.User | null): string {
  return user?.getEmail() ?? '';
}

function hasEditTrigger(): boolean {
  return ScriptApp.getProjectTriggers().some(
    trigger => trigger.getHandlerFunction() === EDIT_HANDLER,
  );
}

/** The spreadsheet that the script belongs to, as commands see it. */
export function googleHost(): Host {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const id = document.getId();
  return {
    readStructure: fields => ask(() => sheets().spreadsheets.get(id, {fields})),
    readValues: dataFilters =>
      ask(() =>
        sheets().values.batchGetByDataFilter(
          {
            dataFilters,
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: 'FORMATTED_STRING',
          },
          id,
        ),
      ),
    readCells: (dataFilters, fields) =>
      ask(() =>
        sheets().spreadsheets.getByDataFilter(
          {dataFilters, includeGridData: true},
          id,
          {fields},
        ),
      ),
    write: requests => {
      ask(() => sheets().spreadsheets.batchUpdate({requests}, id));
    },
    now: timeZone =>
      ask(() =>
        Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm"),
      ),
    user: () => ask(() => address(Session.getEffectiveUser())),
    // Null in a shared drive (reference/spreadsheet/spreadsheet#getOwner).
    owner: () => ask(() => address(document.getOwner())),
    ensureEditTrigger: () =>
      ask(() => {
        if (hasEditTrigger()) return false;
        ScriptApp.newTrigger(EDIT_HANDLER)
          .forSpreadsheet(document)
          .onEdit()
          .create();
        return true;
      }),
    lock: work => {
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(WAIT_MS)) {
        throw new HostError('busy', 'another command holds the lock');
      }
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
    parseCsv: text => ask(() => Utilities.parseCsv(text, ';')),
    log: message => console.error(message),
  };
}
