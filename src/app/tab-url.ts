import {tabsById} from '../workbook/reconcile/places';
import {institutionTab} from '../workbook/tab-ids';
import type {Host} from './host';
import type {Opened} from './open-workbook';

/** Opens an institution's tab in a browser; the workbook while it has none. */
export function tabUrl(
  host: Pick<Host, 'url'>,
  {actual}: Pick<Opened, 'actual'>,
  code: string,
): string {
  const tab = tabsById(actual).get(institutionTab(code));
  return tab ? `${host.url()}#gid=${tab.sheetId}` : host.url();
}
