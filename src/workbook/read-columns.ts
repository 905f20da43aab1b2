import type {Span} from './columns';
import {SERVICE} from './service-tabs';
import {institutionOf, type ServiceTab} from './tab-ids';
import {INSTITUTION} from './tabs/institution-columns';

/** What commands read of a tab of ours. */
function spansOf(tabId: string, plans: boolean): readonly Span[] {
  if (institutionOf(tabId) !== null) return INSTITUTION.spans;
  return SERVICE[tabId as ServiceTab].spans(plans);
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
