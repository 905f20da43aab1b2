import {HostError, TRIGGERS, type Host, type Trigger} from '../app/engine/host';
import {googleLinks} from './google-links';
import {ask} from './host-error';
import {loadSelfCheck} from './load-self-check';
import {print} from './print';

/** The script is loaded anew at each execution. */
const STARTED = Date.now();

const WAIT_MS = 20_000;

/** Handlers of the installable triggers, by names that no simple one has. */
const HANDLERS: Record<Trigger, string> = {
  edit: 'onSheetEdit',
  clock: 'onLook',
  hourly: 'onEveryHour',
};

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

/** The spreadsheet that the script belongs to, asked for when it is needed. */
function spreadsheet() {
  let document: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null;
  let id = '';
  const get = () => (document ??= SpreadsheetApp.getActiveSpreadsheet());
  return {get, id: () => (id ||= get().getId())};
}

/** Goes on without: Google lets the lock go when the execution ends. */
function letGo(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    print(`lock: ${String(error)}`);
  }
}

/** Null in the web app, which belongs to no open document: no notes there. */
const documentNotes = () =>
  PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;

/** The spreadsheet that the script belongs to, as commands see it. */
export function googleHost(): Host {
  const document = spreadsheet();
  return {
    readStructure: fields =>
      ask(() => sheets().spreadsheets.get(document.id(), {fields})),
    readValues: dataFilters =>
      ask(() =>
        sheets().values.batchGetByDataFilter(
          {
            dataFilters,
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: 'FORMATTED_STRING',
          },
          document.id(),
        ),
      ),
    readCells: (dataFilters, fields) =>
      ask(() =>
        sheets().spreadsheets.getByDataFilter(
          {dataFilters, includeGridData: true},
          document.id(),
          {fields},
        ),
      ),
    write: requests => {
      ask(() => sheets().spreadsheets.batchUpdate({requests}, document.id()));
    },
    now: timeZone =>
      ask(() =>
        Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm"),
      ),
    elapsed: () => Date.now() - STARTED,
    user: () => ask(() => address(Session.getEffectiveUser())),
    // Null in a shared drive (reference/spreadsheet/spreadsheet#getOwner).
    owner: () => ask(() => address(document.get().getOwner())),
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
        if (kind === 'edit') {
          return builder.forSpreadsheet(document.get()).onEdit().create();
        }
        const clock = builder.timeBased();
        return kind === 'clock'
          ? clock.everyMinutes(5).create()
          : clock.everyHours(1).create();
      });
    },
    removeTriggers: kind =>
      ask(() => {
        for (const trigger of ScriptApp.getProjectTriggers()) {
          if (isOf(trigger, kind)) ScriptApp.deleteTrigger(trigger);
        }
      }),
    readNote: key => ask(() => documentNotes()?.getProperty(key) ?? ''),
    writeNote: (key, text) => {
      ask(() => {
        const notes = documentNotes();
        if (notes === null) return;
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
    url: () => ask(() => document.get().getUrl()),
    links: googleLinks(),
    lock: work => {
      // A web app has no document lock (reference/lock/lock-service).
      const lock = ask(() => LockService.getScriptLock());
      try {
        if (!ask(() => lock.tryLock(WAIT_MS))) {
          throw new HostError('busy', 'another command holds the lock');
        }
        return work();
      } finally {
        letGo(lock);
      }
    },
    // Moves the person's own selection (reference/spreadsheet/range#activate).
    select: (sheetId, cell) =>
      ask(() => {
        const sheet = document.get().getSheetById(sheetId);
        sheet?.getRange(cell).activate();
        return sheet !== null;
      }),
    parseCsv: (text, delimiter) =>
      ask(() => Utilities.parseCsv(text, delimiter)),
    selfCheck: () => loadSelfCheck().run(),
    log: print,
  };
}
