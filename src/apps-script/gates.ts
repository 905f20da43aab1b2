import {KEY_PARAMETER} from '../app/web-form/links';
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
