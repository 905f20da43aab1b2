import {checkRow} from '../../src/core/checks/check-row';
import {checksOf} from '../../src/core/checks/checks-of';
import {entryOf} from '../../src/core/submission/submission';
import {inputRuleOf} from '../../src/core/submission/input-rule';
import {activityStatement} from '../../src/wording/activity-statement';
import {rowStatement} from '../../src/wording/row-statement';
import type {ActualTab} from '../../src/workbook/actual';
import {decode} from '../../src/workbook/decode/decode';
import {decodeSubmission} from '../../src/workbook/decode/submission';
import {desired} from '../../src/workbook/desired';
import {cellAt} from '../../src/workbook/grid';
import {reconcile} from '../../src/workbook/reconcile/reconcile';
import {institutionOf} from '../../src/workbook/tab-ids';
import {bodyRows, rowNumbers} from '../../src/workbook/tabs/institution-body';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {blankWorkbook, OWNER, PRESET} from './municipality';
import {cleaned} from './cleaned-value';
import {fourInstitutions} from './institutions';
import {readAll} from './read-all';

export const INSTITUTIONS = fourInstitutions();

/** The four tabs alone, as the add-on makes them. */
export function fourTabs(hasPrevious: boolean) {
  const book = blankWorkbook();
  const actual = readAll(book);
  const said = decode(actual, PRESET);
  const previous = hasPrevious ? new Map() : null;
  const specs = desired(
    said,
    {institutions: INSTITUTIONS, previous},
    null,
  ).filter(spec => institutionOf(spec.id) !== null);
  const groups = reconcile(actual, specs, {
    deep: false,
    restoreTitles: false,
    region: {locale: PRESET.locale, timeZone: PRESET.timeZone},
    always: [OWNER],
  });
  book.batchUpdate({requests: groups.flat() as object[]}, OWNER);
  return book;
}

/** What the tab shows, and what the functions say of the same cells. */
export function compare(
  institution: (typeof INSTITUTIONS)[number],
  tab: ActualTab | undefined,
  hasPrevious: boolean,
) {
  if (!tab) throw new Error(`no tab: ${institution.code}`);
  const {catalogue} = PRESET;
  const {submission, peerMedians} = decodeSubmission(
    institution,
    tab,
    undefined,
    2025,
    PRESET,
  );
  const rows = bodyRows(PRESET, institution);
  const numbers = rowNumbers(PRESET, institution);
  const cell = (id: string, column: number) =>
    cellAt(tab.values, numbers.get(id) ?? -1, column) ?? null;
  const previous = new Map(
    rows.flatMap(({id}) => {
      const value = cell(id, COLUMN.previous);
      return typeof value === 'number' ? [[id, value] as const] : [];
    }),
  );
  const context = {previous: hasPrevious ? previous : null, peerMedians};
  const checks = checksOf(catalogue, institution, hasPrevious);
  const shown: Record<string, unknown> = {};
  const said: Record<string, unknown> = {};
  for (const row of rows) {
    if (row.is === 'block' || row.is === 'submit') continue;
    if (row.is === 'recommendation') continue;
    shown[row.id] = {
      typed: [cell(row.id, COLUMN.value), cell(row.id, COLUMN.previous)],
      clean: cell(row.id, COLUMN.clean),
      check: cell(row.id, COLUMN.check),
    };
    const typed = [cell(row.id, COLUMN.value), cell(row.id, COLUMN.previous)];
    if (row.is === 'activity') {
      const report = submission.activities.get(row.id);
      if (!report) throw new Error(`no report: ${row.id}`);
      // A text that reads as a date may go without its number.
      const clean =
        cell(row.id, COLUMN.clean) === null
          ? null
          : Number(report.date?.replace(/-/g, ''));
      said[row.id] = {typed, clean, check: activityStatement(report)};
      continue;
    }
    const rule = inputRuleOf(catalogue, row.id);
    const own = checks.get(row.id) ?? [];
    const entry = entryOf(submission, row.id);
    const found = checkRow(own, row.id, submission, context);
    said[row.id] = {
      typed,
      clean: cleaned(entry.value),
      check: rowStatement({value: entry.value, ...rule}, found, own, catalogue),
    };
  }
  return {shown, said};
}
