import * as z from 'zod/mini';
import {rollUp} from '../../core/analysis/roll-up';
import {plural} from '../../wording/number';
import type {Context, Outcome} from '../engine/command';
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

function run(context: Context): Outcome {
  const {model, today} = context;
  const findings = findingsOf(model, model.peerMedians);
  const {preset, institutions, submissions} = model;
  const {notCounted} = rollUp({preset, institutions, submissions, findings});
  const rows = findingRows(model, findings, notCounted);
  return {
    model: {...model, findings: rows, ruleReach: ruleReach(context, today)},
    message: `Проверено. Замечания: ${countLevels(rows)}.`,
  };
}

/** Renews «Замечания» from the values as they stand. */
export const check = command({
  name: 'check',
  title: 'Проверить',
  args: z.strictObject({}),
  run,
});
