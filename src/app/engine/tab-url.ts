import {tabsById} from '../../workbook/reconcile/places';
import {institutionTab} from '../../workbook/tab-ids';
import type {Host} from './host';
import type {Opened} from './open-workbook';

function sheetOf({actual}: Pick<Opened, 'actual'>, code: string) {
  return tabsById(actual).get(institutionTab(code))?.sheetId ?? null;
}

/** Opens an institution's tab in a browser; the workbook while it has none. */
export function tabUrl(
  host: Pick<Host, 'url'>,
  opened: Pick<Opened, 'actual'>,
  code: string,
): string {
  const sheet = sheetOf(opened, code);
  return sheet === null ? host.url() : `${host.url()}#gid=${sheet}`;
}

/**
 * Downloads an institution's tab as XLSX, in the browser's own session, so
 * that the script needs no further scope (docs/unverified.md).
 */
export function formUrl(
  host: Pick<Host, 'url'>,
  opened: Pick<Opened, 'actual'>,
  code: string,
): string {
  const book = host.url().replace(/\/edit.*$/, '');
  return `${book}/export?format=xlsx&gid=${sheetOf(opened, code)}`;
}
