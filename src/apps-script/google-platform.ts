import type {Platform} from '../app/self-check/platform';
import {unpack} from './unpack';

const WAIT_MS = 1_000;
/** A function that there is: Google refuses no other, and it does no harm. */
const HANDLER = 'onEveryHour';

function sheets() {
  const service = Sheets?.Spreadsheets;
  const values = service?.Values;
  const metadata = service?.DeveloperMetadata;
  if (!service || !values || !metadata) {
    throw new Error('the advanced Sheets service is not enabled');
  }
  return {service, values, metadata};
}

const handlers = () =>
  ScriptApp.getProjectTriggers().map(trigger => trigger.getHandlerFunction());

/** Google as it is, for the self-check. */
export function googlePlatform(
  document: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Platform {
  const id = document.getId();
  return {
    structure: fields => sheets().service.get(id, {fields}),
    cells: (dataFilters, fields) =>
      sheets().service.getByDataFilter(
        {dataFilters, includeGridData: true},
        id,
        {fields},
      ),
    values: dataFilters =>
      sheets().values.batchGetByDataFilter(
        {
          dataFilters,
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'FORMATTED_STRING',
        },
        id,
      ),
    batchUpdate: requests => sheets().service.batchUpdate({requests}, id),
    typeIn: (range, values) => {
      sheets().values.update({values}, id, range, {
        valueInputOption: 'USER_ENTERED',
      });
    },
    findMetadata: body => sheets().metadata.search(body, id),
    setValue: (sheetId, cell, text) => {
      // What validation refuses is thrown when it is written, not before
      // (reference/spreadsheet/spreadsheet-app#flush).
      SpreadsheetApp.flush();
      document.getSheetById(sheetId)?.getRange(cell).setValue(text);
      SpreadsheetApp.flush();
    },
    lock: () => {
      const lock = LockService.getDocumentLock();
      const taken = lock.tryLock(WAIT_MS);
      const held = lock.hasLock();
      if (taken) lock.releaseLock();
      return {taken, held, after: lock.hasLock()};
    },
    note: (key, text) => {
      const notes = PropertiesService.getDocumentProperties();
      notes.setProperty(key, text);
      const kept = notes.getProperty(key);
      notes.deleteProperty(key);
      return {kept, removed: notes.getProperty(key)};
    },
    triggers: () => {
      const before = handlers();
      const made = ScriptApp.newTrigger(HANDLER)
        .timeBased()
        .everyHours(1)
        .create();
      let during: string[] = [];
      try {
        during = handlers();
      } finally {
        ScriptApp.deleteTrigger(made);
      }
      return {before, during, after: handlers()};
    },
    mailQuota: () => MailApp.getRemainingDailyQuota(),
    sendMail: to => MailApp.sendEmail(to, 'Proforientir', 'Proforientir'),
    unpack,
    parseCsv: (text, delimiter) => Utilities.parseCsv(text, delimiter),
    now: timeZone =>
      Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm"),
    people: () => ({
      effective: Session.getEffectiveUser().getEmail(),
      active: Session.getActiveUser().getEmail(),
      owner: document.getOwner()?.getEmail() ?? '',
    }),
  };
}
