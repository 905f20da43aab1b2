import type {Span} from './columns';
import {institutionOf, type ServiceTab} from './tab-ids';
import {archiveSpans} from './tabs/archive-columns';
import {DATA} from './tabs/data';
import {DECISIONS} from './tabs/decisions';
import {FINDINGS} from './tabs/findings';
import {INDICATORS} from './tabs/indicators';
import {INSTITUTION} from './tabs/institution-columns';
import {JOURNAL} from './tabs/journal';
import {PLAN} from './tabs/plan';
import {READINGS} from './tabs/readings';
import {RECOMMENDATIONS} from './tabs/recommendations';
import {REGISTRY} from './tabs/registry';
import {RULES} from './tabs/rules';
import {START} from './tabs/start';
import {SUMMARY} from './tabs/summary-columns';

const TABS: Readonly<
  Record<Exclude<ServiceTab, 'archive'>, {spans: readonly Span[]}>
> = {
  start: START,
  plan: PLAN,
  registry: REGISTRY,
  indicators: INDICATORS,
  rules: RULES,
  summary: SUMMARY,
  data: DATA,
  findings: FINDINGS,
  recommendations: RECOMMENDATIONS,
  decisions: DECISIONS,
  readings: READINGS,
  journal: JOURNAL,
};

/** What commands read of a tab of ours. */
function spansOf(tabId: string, plans: boolean): readonly Span[] {
  if (institutionOf(tabId) !== null) return INSTITUTION.spans;
  if (tabId === 'archive') return archiveSpans(plans);
  return TABS[tabId as keyof typeof TABS].spans;
}

/**
 * Spans of columns; of a tab that is not ours all of them.
 *
 * @param plans whether archived plans are read, which make up most of «Архив»
 */
export function readColumns(
  tabId: string | null,
  columnCount: number,
  plans: boolean,
): readonly Span[] {
  const spans = tabId === null ? null : spansOf(tabId, plans);
  return (spans ?? [[0, columnCount]])
    .map(([start, end]) => [start, Math.min(end, columnCount)] as const)
    .filter(([start, end]) => start < end);
}
