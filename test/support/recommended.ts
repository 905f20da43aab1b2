import {RECOMMENDATION_COLUMN as R} from '../../src/workbook/tabs/recommendations';
import {bundleHost, type BundleHost} from './bundle-host';
import {collecting} from './commands';
import {OWNER, personOf} from './municipality';
import {EXPLAINED, SOUND} from './school-return';
import {fillReturn, rowOf, tabOf} from './sheets-of';

/** Ids of what is recommended to the first school and to the second. */
export const BILET = 'bilet-absent/s01/2025/i3.1a';
export const PLAN = 'plan-not-approved/s02/2025/i1.1';

/** Hands in the returns of the two schools, and recommends to each of them. */
export function recommendToTwo(bundle: BundleHost): void {
  fillReturn(bundle.book, 's01', {...SOUND, 'i3.1a': 0}, EXPLAINED);
  fillReturn(bundle.book, 's02', {...SOUND, 'i1.1': 'нет'});
  for (const code of ['s01', 's02']) {
    bundle.type(code, 'submit', 'TRUE', personOf(code));
  }
  for (const command of ['submit', 'recommend']) {
    const {ok, message, details} = bundle.call(command);
    if (!ok) throw new Error([message, ...details].join('\n'));
  }
}

/** A workbook in which each of two schools is recommended something. */
export function recommended(): BundleHost {
  const bundle = bundleHost(collecting([{code: 's01'}, {code: 's02'}]));
  recommendToTwo(bundle);
  bundle.calls.length = 0;
  return bundle;
}

/** The centre types into a line of «Рекомендации». */
export function typeIntoLine(
  {book}: BundleHost,
  id: string,
  column: keyof typeof R,
  text: string,
): void {
  const tab = tabOf(book, 'recommendations');
  const cell = {sheetId: tab.sheetId, row: rowOf(tab, id), column: R[column]};
  book.type(cell, text, OWNER);
}

/** Reads and writes of the sheets since the last time. */
export function callsOf(bundle: BundleHost): {reads: number; writes: number} {
  const sheets = bundle.calls.filter(({service}) => service === 'Sheets');
  const writes = sheets.filter(({method}) => /batchUpdate$/.test(method));
  bundle.calls.length = 0;
  return {reads: sheets.length - writes.length, writes: writes.length};
}
