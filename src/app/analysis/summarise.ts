import {analyseClosed} from '../../core/analysis/analyse-period';
import {waysToTargets} from '../../core/analysis/city-figures';
import {comparable} from '../../core/analysis/definition-change';
import type {ArchivedTotal} from '../../core/analysis/history';
import {rollUp, type RollupRow} from '../../core/analysis/roll-up';
import type {Book, FindingRow} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {previousPeriod} from '../../workbook/decode/archive';
import {activityCounts} from './activity-counts';
import {analyse} from './analyse';
import {findingRows} from './finding-rows';
import {ruleReach} from '../recommendations/rule-reach';

/** Parts that a roll-up renews: all of them rest on the returns. */
export const SUMMARY_PARTS = [
  'rollup',
  'peerMedians',
  'activityCounts',
  'ruleReach',
  'targetWays',
  'findings',
] as const;

type Summary = Pick<Changes, (typeof SUMMARY_PARTS)[number]> & {
  rollup: RollupRow[];
  findings: FindingRow[];
};

/** Rolls the returns up, beside the totals of the period before. */
export function summarise(book: Book, today: string): Summary {
  const {period, stage} = book.settings;
  const archived = previousPeriod(book.archive, period);
  const analysis = analyse(book);
  const before = archived && analyseClosed(book.preset, archived);
  const isLastYear = before?.period === (period ?? 0) - 1;
  const lastYear = isLastYear && stage === 'closed' ? before : null;
  const {catalogue} = book.preset;
  const totals = [
    ...comparable(
      archived?.totals ?? new Map<string, ArchivedTotal>(),
      archived?.catalogue ?? catalogue,
      catalogue,
    ),
  ];
  const {rows, notCounted} = rollUp(
    analysis,
    before && {
      totals: new Map(totals.map(([id, {total}]) => [id, total])),
      counted: before.counted,
    },
  );
  return {
    rollup: rows,
    targetWays: waysToTargets(analysis, book.targets, lastYear),
    peerMedians: analysis.medians,
    activityCounts: activityCounts(book, today),
    ruleReach: ruleReach(book, today, analysis) ?? undefined,
    findings: findingRows(book, analysis.findings, notCounted),
  };
}
