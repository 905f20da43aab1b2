import type {Book} from './book';
import type {Changes} from './changes';
import type {Span} from './columns';
import type {ServiceTab} from './tab-ids';
import {archive} from './tabs/archive';
import {archiveSpans} from './tabs/archive-columns';
import {data, DATA} from './tabs/data';
import {decisions, DECISIONS} from './tabs/decisions';
import {findings, FINDINGS} from './tabs/findings';
import {indicators, INDICATORS} from './tabs/indicators';
import {journal, JOURNAL} from './tabs/journal';
import {plan, PLAN} from './tabs/plan';
import {readings, READINGS} from './tabs/readings';
import {recommendations, RECOMMENDATIONS} from './tabs/recommendations';
import {registry, REGISTRY} from './tabs/registry';
import {rules, RULES} from './tabs/rules';
import {start, START} from './tabs/start';
import {summary} from './tabs/summary';
import {SUMMARY} from './tabs/summary-columns';
import type {TabContent} from './tabs/tab-content';

/** A tab besides those of the institutions. */
interface Service {
  /** What it is to hold. */
  content(book: Book, changes: Changes, today: string | null): TabContent;
  /** What commands read of it; archived plans only when they are asked for. */
  spans(plans: boolean): readonly Span[];
}

/** The registry of tabs: a new one is a file, a line here and in `tab-ids`. */
export const SERVICE: Readonly<Record<ServiceTab, Service>> = {
  start: {content: start, spans: () => START.spans},
  plan: {content: plan, spans: () => PLAN.spans},
  registry: {content: registry, spans: () => REGISTRY.spans},
  indicators: {content: indicators, spans: () => INDICATORS.spans},
  rules: {content: rules, spans: () => RULES.spans},
  summary: {content: summary, spans: () => SUMMARY.spans},
  data: {content: data, spans: () => DATA.spans},
  findings: {content: findings, spans: () => FINDINGS.spans},
  recommendations: {
    content: recommendations,
    spans: () => RECOMMENDATIONS.spans,
  },
  decisions: {content: decisions, spans: () => DECISIONS.spans},
  archive: {content: archive, spans: archiveSpans},
  readings: {content: readings, spans: () => READINGS.spans},
  journal: {content: journal, spans: () => JOURNAL.spans},
};
