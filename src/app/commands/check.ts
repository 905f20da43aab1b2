import * as z from 'zod/mini';
import {rollUp} from '../../core/analysis/roll-up';
import {plural} from '../../wording/number';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {findingsOf} from '../analysis/analyse';
import {findingRows} from '../analysis/finding-rows';
import {ruleReach} from '../recommendations/rule-reach';

/** «3 ошибки, 5 предупреждений» over the lines of «Замечания». */
export function countLevels(
  rows: readonly {cells: readonly unknown[]}[],
): string {
  const count = (level: string) =>
    rows.filter(row => row.cells[3] === level).length;
  const errors = count('ошибка');
  const warnings = count('предупреждение');
  const notes = count('примечание');
  return [
    `${errors} ${plural(errors, 'ошибка', 'ошибки', 'ошибок')}`,
    `${warnings} ${plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}`,
    `${notes} ${plural(notes, 'примечание', 'примечания', 'примечаний')}`,
  ].join(', ');
}

function run({book, today}: Context) {
  const findings = findingsOf(book, book.peerMedians);
  const {preset, institutions, submissions} = book;
  const {notCounted} = rollUp({preset, institutions, submissions, findings});
  const rows = findingRows(book, findings, notCounted);
  return {
    changes: {findings: rows, ruleReach: ruleReach(book, today) ?? undefined},
    message: `Проверено. Замечания: ${countLevels(rows)}.`,
  };
}

/** Renews «Замечания» from the values as they stand. */
export const check = command({
  title: 'Проверить',
  menu: {submenu: 'centre', group: 2, order: 1},
  args: z.strictObject({}),
  renews: ['findings', 'ruleReach'],
  run,
});
