import type {Actual, ActualTab} from '../actual';
import type {Places} from '../compile/cell-value';
import {chartRequests} from '../compile/chart-requests';
import {
  layoutFingerprint,
  onlyHidesOthers,
} from '../compile/layout-fingerprint';
import {
  protectionRequests,
  type AlwaysEditors,
} from '../compile/protection-requests';
import {
  addSheetRequests,
  appendRequests,
  changeRequests,
  copyRequests,
  fillRequests,
  placedRequests,
  hideRequests,
  rewriteRequests,
} from '../compile/tab-requests';
import {rowsInPlace} from '../compile/tab-writes';
import type {TabSpec} from '../layout';
import type {Request} from '../sheets-api';
import {foldTitle, institutionOf} from '../tab-ids';
import {isIntact} from './intact';
import {linesFirst} from './lines-first';
import {placesOf, tabsById} from './places';

export interface ReconcileOptions {
  /** The cells were read in full: looks are compared, order is restored. */
  deep: boolean;
  /** Tabs get back the titles that they should have. */
  restoreTitles: boolean;
  /** Locale and time zone that the workbook must have; null leaves them. */
  region: {locale: string; timeZone: string} | null;
  always: AlwaysEditors;
  /** The workbook turns to another period; else it is an ordinary write. */
  turn?: Turn | null;
}

/**
 * The two ways between periods. A write cut off between groups must leave a
 * workbook from which either way can be gone to its end. Forward: «Архив»
 * holds the period before any input is emptied, and only then the settings
 * change. Back: the settings first, the inputs, and «Архив» last.
 */
export type Turn = 'forward' | 'back';

const TURNS: Record<Turn, {first: readonly string[]; last: readonly string[]}> =
  {
    forward: {first: ['archive'], last: []},
    back: {first: ['start', 'registry'], last: ['archive']},
  };

/** The tab that keeps what has no place. */
const KEEPER = 'findings';

/** Requests that belong together: a write is split only between groups. */
export type RequestGroup = readonly Request[];

function regionRequests(
  actual: Actual,
  region: ReconcileOptions['region'],
): Request[] {
  if (!region) return [];
  const {locale, timeZone} = region;
  if (actual.locale === locale && actual.timeZone === timeZone) return [];
  return [
    {
      updateSpreadsheetProperties: {
        properties: {locale, timeZone},
        fields: 'locale,timeZone',
      },
    },
  ];
}

function existingTab(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
  options: ReconcileOptions,
): Request[] {
  const written = tab.anchor?.layout ?? '';
  const hides = onlyHidesOthers(spec, written);
  const sound =
    (hides || written === layoutFingerprint(spec)) &&
    rowsInPlace(spec, tab) &&
    // Charts stand in empty rows, which anybody may have taken away.
    (spec.charts.length === 0 || tab.rowCount >= spec.layout.rows.length) &&
    (!options.deep || isIntact(spec, tab, places));
  const title = places.title(spec.id);
  return [
    ...(title === tab.title
      ? []
      : [
          {
            updateSheetProperties: {
              properties: {sheetId: tab.sheetId, title},
              fields: 'title',
            },
          },
        ]),
    ...(options.deep && tab.hidden
      ? [
          {
            updateSheetProperties: {
              properties: {sheetId: tab.sheetId, hidden: false},
              fields: 'hidden',
            },
          },
        ]
      : []),
    ...(sound
      ? [
          ...changeRequests(spec, tab, places),
          ...(hides ? hideRequests(spec, tab) : []),
        ]
      : rewriteRequests(spec, tab, places)),
  ];
}

/**
 * Puts our tabs into their order, other people's behind them. Nothing when
 * all of ours are there, one behind the other.
 */
function orderRequests(
  specs: readonly TabSpec[],
  tabs: ReadonlyMap<string, ActualTab>,
  places: Places,
): Request[] {
  const there = specs.flatMap(spec => tabs.get(spec.id) ?? []);
  const inOrder = there.every((tab, index) => {
    const next = there[index + 1];
    return !next || tab.index < next.index;
  });
  if (inOrder && there.length === specs.length) return [];
  return specs.map((spec, index) => ({
    updateSheetProperties: {
      properties: {sheetId: places.sheetId(spec.id), index},
      fields: 'index',
    },
  }));
}

/** An only, empty sheet of a new workbook becomes the first tab. */
function withAdopted(
  specs: readonly TabSpec[],
  actual: Actual,
): Map<string, ActualTab> {
  const tabs = tabsById(actual);
  const [only, ...others] = actual.tabs;
  const first = specs[0];
  if (only && first && others.length === 0 && tabs.size === 0) {
    if (only.values.length === 0) tabs.set(first.id, only);
  }
  return tabs;
}

/**
 * Frees titles that one of our tabs has and another is to get, as when two
 * institutions change names: a title must be unique at every request.
 */
function freeingRequests(
  specs: readonly TabSpec[],
  tabs: ReadonlyMap<string, ActualTab>,
  places: Places,
): Request[] {
  const wanted = new Map<string, string>(
    specs.map(spec => [foldTitle(places.title(spec.id)), spec.id]),
  );
  return specs.flatMap(spec => {
    const tab = tabs.get(spec.id);
    if (!tab || tab.title === places.title(spec.id)) return [];
    const heir = wanted.get(foldTitle(tab.title));
    if (heir === undefined || heir === spec.id) return [];
    const properties = {sheetId: tab.sheetId, title: `~${tab.sheetId}`};
    return [{updateSheetProperties: {properties, fields: 'title'}}];
  });
}

/**
 * The difference between what the workbook should be and what it is, as
 * requests in the order in which they must be applied. Empty when there is
 * none. Tabs that are not among `specs` are left alone.
 */
export function reconcile(
  actual: Actual,
  specs: readonly TabSpec[],
  options: ReconcileOptions,
): RequestGroup[] {
  const tabs = withAdopted(specs, actual);
  const places = placesOf(specs, actual, tabs, options.restoreTitles);
  const {always} = options;
  const protect = (spec: TabSpec) =>
    protectionRequests(
      places.sheetId(spec.id),
      spec.protection,
      tabs.get(spec.id) ?? null,
      always,
    );
  const institutions = specs.filter(spec => institutionOf(spec.id) !== null);
  const service = specs.filter(spec => institutionOf(spec.id) === null);
  const made = new Map<TabSpec['layout'], TabSpec>();
  let count = actual.tabs.length;

  const tabGroups = institutions.map((spec): Request[] => {
    const tab = tabs.get(spec.id);
    if (tab) {
      return [...existingTab(spec, tab, places, options), ...protect(spec)];
    }
    const source = made.get(spec.layout);
    const index = count++;
    if (source) return copyRequests(spec, source, index, places);
    made.set(spec.layout, spec);
    return [
      ...addSheetRequests(spec, index, places),
      ...fillRequests(spec, places),
    ];
  });
  const institutionGroups = [
    ...tabGroups,
    // A copy may carry the protections of its source along: none has any yet.
    ...institutions.filter(({id}) => !tabs.has(id)).map(protect),
  ];
  const added = service.flatMap(spec =>
    tabs.has(spec.id)
      ? []
      : addSheetRequests(spec, specs.indexOf(spec), places),
  );
  const serviceGroups = service.map((spec): Request[][] => {
    const tab = tabs.get(spec.id);
    return [
      [
        ...(tab
          ? existingTab(spec, tab, places, options)
          : fillRequests(spec, places)),
        ...appendRequests(spec, places),
        ...chartRequests(
          spec,
          places.sheetId(spec.id),
          tab ?? null,
          actual,
          options.deep,
        ),
        ...protect(spec),
      ],
      ...placedRequests(spec, tab ?? null, places),
    ];
  });
  const groupsOf = (wanted: (id: string) => boolean) =>
    service.flatMap((spec, index) =>
      wanted(spec.id) ? (serviceGroups[index] ?? []) : [],
    );
  if (options.turn) {
    const {first, last} = TURNS[options.turn];
    const isFirst = (id: string) => first.includes(id);
    const isLast = (id: string) => last.includes(id);
    const opening = groupsOf(isFirst);
    return [
      ...(options.turn === 'back' ? [opening.flat()] : opening),
      ...institutionGroups,
      // Period and states of the returns change together.
      groupsOf(id => !isFirst(id) && !isLast(id)).flat(),
      ...groupsOf(isLast),
    ].filter(group => group.length > 0);
  }
  // What loses its place is kept before anything is taken away.
  const isKeeper = (id: string) =>
    options.deep && id === KEEPER && tabs.has(id);
  const others = groupsOf(id => !isKeeper(id));
  const lines = specs.find(({id}) => id === 'registry');
  const missing = institutions.filter(({id}) => !tabs.has(id));
  const groups = [
    [
      ...regionRequests(actual, options.region),
      ...freeingRequests(specs, tabs, places),
      ...(actual.straightening?.requests ?? []),
      ...groupsOf(isKeeper).flat(),
    ],
    lines ? linesFirst(lines, tabs.get(lines.id), missing, places) : [],
    ...institutionGroups,
    // Sheets and their marks together: a sheet without one would be lost.
    ...(added.length > 0 ? [[...added, ...others.flat()]] : others),
    ...(options.deep ? [orderRequests(specs, tabs, places)] : []),
  ];
  return groups.filter(group => group.length > 0);
}
