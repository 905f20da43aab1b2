import type {Institution} from '../core/order/institution';
import type {Area, Layout, Protection, TabSpec} from './layout';
import {applyChanges} from './apply-changes';
import type {Book} from './book';
import type {Changes} from './changes';
import {KEEP_SETTINGS, lineMemo, settingsMemo} from './anchor-memo';
import {receivedBy} from './received';
import {SERVICE} from './service-tabs';
import {COLOUR} from './style';
import {
  institutionTab,
  institutionTitles,
  SERVICE_TABS,
  type ServiceTab,
} from './tab-ids';
import {institutionContent} from './tabs/institution';
import {institutionLayout} from './tabs/institution-layout';

/** What the workbook is to be. */
interface Wanted {
  /** After the changes. */
  book: Book;
  changes: Changes;
  today: string | null;
}

function serviceTab(
  id: ServiceTab,
  title: string,
  {book, changes, today}: Wanted,
): TabSpec {
  const content = SERVICE[id].content(book, changes, today);
  const {layout, values, keptColumns, charts, appended, cleared, placed} =
    content;
  return {
    id,
    title,
    colour: id === 'start' || id === 'summary' ? COLOUR.accent : COLOUR.calm,
    layout,
    values,
    keptColumns: keptColumns ?? [],
    hiddenRows: [],
    charts: charts ?? [],
    protection: serviceProtection(id, layout, book),
    memo: KEEP_SETTINGS.includes(id) ? settingsMemo(book.settings) : '',
    appended: appended ?? [],
    cleared: cleared ?? [],
    placed: placed ?? [],
  };
}

/** The centre may change all; the committee what it types into «Решения». */
function serviceProtection(
  id: ServiceTab,
  layout: Layout,
  {settings: {centre, committee}}: Book,
): Protection {
  const area = id === 'decisions' ? inputArea(layout) : null;
  return {
    editors: unique(centre),
    open: area ? [area] : [],
    inputs: area
      ? [{of: 'decisions', area, editors: unique([...centre, ...committee])}]
      : [],
  };
}

/** The smallest rectangle around the cells that people type into. */
function inputArea(layout: Layout): Area | null {
  const area = {
    startRow: layout.rows.length,
    endRow: 0,
    startColumn: layout.columns.length,
    endColumn: 0,
  };
  layout.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell.content !== 'input') return;
      area.startRow = Math.min(area.startRow, row);
      area.endRow = Math.max(area.endRow, row + 1);
      area.startColumn = Math.min(area.startColumn, column);
      area.endColumn = Math.max(area.endColumn, column + 1);
    }),
  );
  return area.endRow > area.startRow ? area : null;
}

function protectionOf(
  institution: Institution,
  book: Book,
  content: ReturnType<typeof institutionContent>,
): Protection {
  const {centre, filling} = book.settings;
  const {inputs, answers, unlocked} = content;
  // By link nobody of an institution needs the workbook.
  const own = filling === 'link' ? [] : institution.emails;
  const people = unique([...centre, ...own]);
  return {
    editors: unique(centre),
    open: content.open,
    inputs: [
      {
        of: 'return',
        area: inputs,
        editors: unlocked ? people : unique(centre),
      },
      // Recommendations come when the collection is over.
      ...(answers
        ? [{of: 'answers' as const, area: answers, editors: people}]
        : []),
    ],
  };
}

/** Specifications of tabs, each worked out when it is asked for. */
export interface Desired {
  /** Ids of all tabs, in their order. */
  ids: readonly string[];
  /** Throws for a tab that is none of ours. */
  tab(id: string): TabSpec;
}

/**
 * What the tabs of the workbook should be: what it says, with the changes.
 *
 * @param before what it says without them
 * @param today `yyyy-mm-dd`; null when it is not known: dates that depend on
 *     it are left, and no deadline has passed
 */
export function desiredTabs(
  before: Book,
  changes: Changes,
  today: string | null,
): Desired {
  const book = applyChanges(before, changes);
  const titles = institutionTitles(book.institutions);
  const received = receivedBy(book.recommendations);
  const institutionSpec = (
    institution: Institution,
    place: number,
  ): TabSpec => {
    const content = institutionContent(institution, book, {
      received: received.get(institution.code) ?? [],
      typed: changes.typed,
      today,
    });
    return {
      id: institutionTab(institution.code),
      title: titles.get(institution.code) ?? institution.code,
      colour: COLOUR.school,
      layout: institutionLayout(book.preset, institution),
      values: content.values,
      keptColumns: [],
      hiddenRows: content.hiddenRows,
      charts: [],
      protection: protectionOf(institution, book, content),
      memo: lineMemo(institution, place, book),
      appended: [],
      cleared: [],
      placed: [],
    };
  };
  const makers = new Map<string, () => TabSpec>([
    ...SERVICE_TABS.map(
      ([id, title]) =>
        [id, () => serviceTab(id, title, {book, changes, today})] as const,
    ),
    ...book.institutions.map(
      (one, place) =>
        [institutionTab(one.code), () => institutionSpec(one, place)] as const,
    ),
  ]);
  return {
    ids: [...makers.keys()],
    tab(id) {
      const make = makers.get(id);
      if (!make) throw new Error(`no such tab: ${id}`);
      return make();
    },
  };
}

/** What every tab of the workbook should be, in the order of the tabs. */
export function desired(
  book: Book,
  changes: Changes,
  today: string | null,
): TabSpec[] {
  const tabs = desiredTabs(book, changes, today);
  return tabs.ids.map(id => tabs.tab(id));
}

function unique(addresses: readonly string[]): string[] {
  const folded = addresses.map(address => address.toLowerCase());
  return [...new Set(folded)].sort();
}
