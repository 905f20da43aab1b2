import {waysToTargets} from '../../core/analysis/city-figures';
import {rollUp} from '../../core/analysis/roll-up';
import type {Decoded} from '../../workbook/decode/decode';
import type {FindingRow, Model} from '../../workbook/model';
import {activityCounts} from './activity-counts';
import {analyse} from './analyse';
import {findingRows} from './finding-rows';
import {ruleReach} from '../recommendations/rule-reach';

/** What a roll-up writes: all of it rests on the returns as they stand. */
type Summary = Pick<
  Model,
  'rollup' | 'peerMedians' | 'activityCounts' | 'ruleReach' | 'targetWays'
> & {findings: FindingRow[]};

/** Rolls the returns up, beside the totals of the period before. */
export function summarise(decoded: Decoded, today: string): Summary {
  const {model, previous} = decoded;
  const analysis = analyse(model);
  const totals = [...(previous?.totals ?? [])];
  const isLastYear = previous?.period === (model.settings.period ?? 0) - 1;
  const lastYear = isLastYear && previous ? previous.totals : null;
  const {rows, notCounted} = rollUp(
    analysis,
    new Map(totals.map(([id, {total}]) => [id, total])),
  );
  return {
    rollup: rows,
    targetWays: waysToTargets(analysis, model.targets, lastYear),
    peerMedians: analysis.medians,
    activityCounts: activityCounts(model, today),
    ruleReach: ruleReach(decoded, today, analysis),
    findings: findingRows(model, analysis.findings, notCounted),
  };
}
