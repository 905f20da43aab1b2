import type {Actual, ActualTab} from '../actual';
import type {Places} from '../compile/cell-value';
import type {TabSpec} from '../layout';
import {foldTitle, SERVICE_TABS} from '../tab-ids';
import {LARGEST_ID, stableId} from '../stable-id';

/** The sheet of each tab that is there, by id of the tab. */
export function tabsById(actual: Actual): Map<string, ActualTab> {
  const tabs = new Map<string, ActualTab>();
  for (const tab of actual.tabs) {
    if (tab.anchor && !tabs.has(tab.anchor.id)) tabs.set(tab.anchor.id, tab);
  }
  return tabs;
}

/** The same id for the same tab, unless another sheet has it. */
function sheetIdFor(tabId: string, taken: ReadonlySet<number>): number {
  let id = stableId(tabId);
  while (taken.has(id)) id = (id % LARGEST_ID) + 1;
  return id;
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(foldTitle(free)); number++) {
    free = `${title} (${number})`;
  }
  return free;
}

/**
 * Title and sheet id of every tab, those to be made included. A tab keeps the
 * title that people gave it, unless titles are to be restored.
 */
export function placesOf(
  specs: readonly TabSpec[],
  actual: Actual,
  tabs: ReadonlyMap<string, ActualTab>,
  restoreTitles: boolean,
): Places {
  const ids = new Map<string, number>();
  const titles = new Map<string, string>();
  const own = new Set<ActualTab>(
    specs.flatMap(spec => tabs.get(spec.id) ?? []),
  );
  const takenIds = new Set(actual.tabs.map(tab => tab.sheetId));
  const takenTitles = new Set(
    actual.tabs
      .filter(tab => !own.has(tab) || !restoreTitles)
      .map(tab => foldTitle(tab.title)),
  );
  for (const spec of specs) {
    const tab = tabs.get(spec.id);
    const id = tab?.sheetId ?? sheetIdFor(spec.id, takenIds);
    const adopted = tab !== undefined && tab.anchor === null;
    const title =
      tab && !restoreTitles && !adopted
        ? tab.title
        : freeTitle(spec.title, takenTitles);
    ids.set(spec.id, id);
    titles.set(spec.id, title);
    takenIds.add(id);
    takenTitles.add(foldTitle(title));
  }
  const known = <T>(map: Map<string, T>, tab: string): T => {
    const value = map.get(tab);
    if (value === undefined) throw new Error(`unknown tab: ${tab}`);
    return value;
  };
  return {
    // A formula may name a service tab that is not written this time.
    title: tab =>
      titles.get(tab) ??
      tabs.get(tab)?.title ??
      known(new Map<string, string>(SERVICE_TABS), tab),
    sheetId: tab => known(ids, tab),
  };
}
