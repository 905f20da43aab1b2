import * as z from 'zod/mini';
import {rollUp} from '../../core/analysis/roll-up';
import type {Severity} from '../../core/checks/finding';
import {countText, SEVERITY_NAMES} from '../../wording/severity';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {findingsOf} from '../analysis/analyse';
import {findingRows} from '../analysis/finding-rows';
import {ruleReach} from '../recommendations/rule-reach';

/** What it tells. */
const TEXT = {
  checked: (rows: string) => `Проверено. Замечания: ${rows}.`,
};

/** «3 ошибки, 5 предупреждений» over the lines of «Замечания». */
export function countLevels(
  rows: readonly {cells: readonly unknown[]}[],
): string {
  const count = (severity: Severity) =>
    rows.filter(row => row.cells[3] === SEVERITY_NAMES[severity]).length;
  return countText({
    error: count('error'),
    warning: count('warning'),
    note: count('note'),
  });
}

function run({book, today}: Context) {
  const findings = findingsOf(book, book.peerMedians);
  const {preset, institutions, submissions} = book;
  const {notCounted} = rollUp({preset, institutions, submissions, findings});
  const rows = findingRows(book, findings, notCounted);
  return {
    changes: {findings: rows, ruleReach: ruleReach(book, today) ?? undefined},
    message: TEXT.checked(countLevels(rows)),
  };
}

/** Renews «Замечания» from the values as they stand. */
export const check = command({
  title: 'Проверить',
  menu: {submenu: 'centre', group: 2, order: 1},
  args: z.strictObject({}),
  renews: ['findings', 'ruleReach'],
  plans: true,
  run,
});
