import {KEY_PARAMETER} from '../app/web-form/links';
import {
  isQuiet,
  LOOK_FIELDS,
  lookFilters,
  parsePlaces,
  PLACES_NOTE,
  whatIsSeen,
} from '../app/submission/look-places';
import {uidOf} from '../app/submission/trigger-uid';
import {LOOK_NOTE} from '../app/engine/look-note';
import {COLUMN} from '../workbook/tabs/institution-columns';

/*
 * Looks that are cheap: an export answers whether the entry point of its name
 * has anything to do. They are built apart, so that an execution which has
 * nothing to do does not pay for loading the rest.
 */

/**
 * What of the event is looked at. The bounds of its range are plain fields,
 * one-based; the documentation names only methods, which would be calls.
 */
interface EditEvent {
  value?: unknown;
  range?: {columnStart?: number};
}

/** One-based column of the checkbox in an institution's tab. */
const CHECKBOX_COLUMN = COLUMN.value + 1;

/**
 * Whether the edit can be the tick of a checkbox, told from the event alone.
 * The trigger runs at everybody's every edit on the owner's daily quota, so
 * any other edit must cost no service call. A block of cells has no `value`
 * (guides/triggers/events): a tick that is pasted waits for the next command.
 */
export function onSheetEdit(event: EditEvent | undefined): boolean {
  if (event?.value !== 'TRUE') return false;
  const column = event.range?.columnStart;
  return column === undefined || column === CHECKBOX_COLUMN;
}

/** A request of the web app (guides/web#request_parameters). */
interface GetEvent {
  parameter?: Readonly<Record<string, string>>;
}

/** Where the shell of a page says what it begins with. */
const VIEW = 'data-view=""';

const TITLE = 'Профориентация: отчёт учреждения';

/** What a secret looks like; anything else is put into no page. */
const SECRET = /^[\w-]{1,100}$/;

/**
 * The page of the form by link, the same for every address: it asks by itself
 * what its secret opens. Google ignores meta tags of the page's own
 * (reference/html/html-output#addMetaTag).
 */
export function doGet(
  event: GetEvent | undefined,
): GoogleAppsScript.HTML.HtmlOutput {
  const key = event?.parameter?.[KEY_PARAMETER] ?? '';
  const html = HtmlService.createHtmlOutputFromFile('form').getContent();
  const begun = SECRET.test(key) ? `data-view="${key}"` : VIEW;
  return HtmlService.createHtmlOutput(html.replace(VIEW, begun))
    .setTitle(TITLE)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/**
 * Whether a look has anything to do: a new day has begun, a box or an answer
 * waits, or something is not where or as it was. It reads once and keeps that
 * it looked; whatever goes wrong is left to the whole look, which says so.
 */
export function onLook(event: unknown): boolean {
  try {
    const notes = PropertiesService.getDocumentProperties();
    const places = parsePlaces(notes.getProperty(PLACES_NOTE));
    // Any page may call it: only the trigger itself knows its id.
    if (!places || places.uid === '' || places.uid !== uidOf(event)) {
      return true;
    }
    const pattern = "yyyy-MM-dd'T'HH:mm";
    const now = Utilities.formatDate(new Date(), places.timeZone, pattern);
    if (now.slice(0, 10) !== places.day) return true;
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const answer = Sheets?.Spreadsheets?.getByDataFilter(
      {dataFilters: lookFilters(places), includeGridData: true},
      id,
      {fields: LOOK_FIELDS},
    );
    if (!answer || !isQuiet(places, whatIsSeen(places, answer))) return true;
    notes.setProperty(LOOK_NOTE, now);
    return false;
  } catch {
    return true;
  }
}
