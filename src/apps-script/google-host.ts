import {
  HostError,
  TRIGGERS,
  type Host,
  type HostFailure,
  type Trigger,
} from '../app/engine/host';

const WAIT_MS = 20_000;

/** Handlers of the installable triggers, by names that no simple one has. */
const HANDLERS: Record<Trigger, string> = {
  edit: 'onSheetEdit',
  clock: 'onEveryHour',
};

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

function isOf(
  trigger: GoogleAppsScript.Script.Trigger,
  kind: Trigger,
): boolean {
  return trigger.getHandlerFunction() === HANDLERS[kind];
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
    // Tells of the acting user's own (reference/script/script-app).
    triggers: () =>
      ask(() =>
        ScriptApp.getProjectTriggers().flatMap(trigger =>
          TRIGGERS.filter(kind => isOf(trigger, kind)),
        ),
      ),
    installTrigger: kind => {
      ask(() => {
        const builder = ScriptApp.newTrigger(HANDLERS[kind]);
        return kind === 'edit'
          ? builder.forSpreadsheet(document).onEdit().create()
          : builder.timeBased().everyHours(1).create();
      });
    },
    removeTriggers: kind =>
      ask(() => {
        for (const trigger of ScriptApp.getProjectTriggers()) {
          if (isOf(trigger, kind)) ScriptApp.deleteTrigger(trigger);
        }
      }),
    readNote: key =>
      ask(
        () => PropertiesService.getDocumentProperties().getProperty(key) ?? '',
      ),
    writeNote: (key, text) => {
      ask(() => {
        const notes = PropertiesService.getDocumentProperties();
        return text === ''
          ? notes.deleteProperty(key)
          : notes.setProperty(key, text);
      });
    },
    mailQuota: () => ask(() => MailApp.getRemainingDailyQuota()),
    sendMail: ({to, subject, text, html}) =>
      ask(() =>
        MailApp.sendEmail(to.join(','), subject, text, {htmlBody: html}),
      ),
    url: () => document.getUrl(),
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
    // Moves the person's own selection (reference/spreadsheet/range#activate).
    select: (sheetId, cell) =>
      ask(() => {
        const sheet = document.getSheetById(sheetId);
        sheet?.getRange(cell).activate();
        return sheet !== null;
      }),
    parseCsv: (text, delimiter) =>
      ask(() => Utilities.parseCsv(text, delimiter)),
    log: message => console.error(message),
  };
}
