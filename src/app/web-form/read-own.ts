import type {Preset} from '../../core/order/preset';
import {FORM_BY_LINK} from '../../wording/form-by-link';
import type {Actual} from '../../workbook/actual';
import {institutionTab} from '../../workbook/tab-ids';
import {rowsByText} from '../../workbook/grid';
import {archiveSpan} from '../../workbook/tabs/archive-columns';
import {REGISTRY_COLUMN} from '../../workbook/tabs/registry';
import {HostError, Refusal, type Host} from '../engine/host';
import type {Opened} from '../engine/open-workbook';
import {readOutline, readTabs, type Part} from '../engine/read-part';
import {ownReturn, returnPart, type OwnReturn} from '../submission/own-return';

/** So long it is remembered where the tabs are; sheets keep their ids. */
const KEPT = 6 * 60 * 60;

/** A return with what was read for it. */
export interface ReadOwn {
  opened: Opened;
  own: OwnReturn;
  /** Sheet of «Журнал»; null when there is none. */
  journal: number | null;
}

/** Where the last whole look found what the form of an institution needs. */
interface Places {
  outline: Actual;
  /** Zero-based row of its line in the registry. */
  line: number;
}

const nameOf = (code: string) => `places ${code}`;

/** The few tabs of the outline that one institution's form needs. */
function trimmed(outline: Actual, code: string): Actual {
  const ids = ['start', 'registry', 'journal', institutionTab(code)];
  const tabs = outline.tabs.filter(
    ({anchor}) => anchor && ids.includes(anchor.id),
  );
  return {...outline, tabs};
}

function remembered(host: Host, code: string): Places | null {
  const name = nameOf(code);
  const text = host.links.recall([name])[name];
  try {
    return text === undefined ? null : (JSON.parse(text) as Places);
  } catch {
    return null;
  }
}

/** Rows of «Начало» among which the settings stand. */
const SETTINGS_ROWS = 40;

/** The settings, the line of the registry and the tab: nothing of others. */
const smallPart =
  (line: number, code: string) =>
  (tab: string): Part => {
    if (tab === 'start') {
      return [
        {startRow: 0, endRow: SETTINGS_ROWS, startColumn: 0, endColumn: 3},
      ];
    }
    if (tab === 'registry') {
      const endColumn = REGISTRY_COLUMN.link + 1;
      return [{startRow: line, endRow: line + 1, startColumn: 0, endColumn}];
    }
    return tab === institutionTab(code) ? 'columns' : 'nothing';
  };

/** Archived plans, for what was done in the years before. */
const PLANS: Part = [
  {startRow: 0, startColumn: 0, endColumn: 1},
  {
    startRow: 0,
    startColumn: archiveSpan('activities')[0],
    endColumn: archiveSpan('activities')[1],
  },
];

/**
 * Reads one institution's return. Where its tabs are is remembered, so that
 * it is one small read, however many institutions there are.
 *
 * @param plans whether archived plans are read, which are long: it then looks
 *     anew where the tabs are, too
 * @throws Refusal when the institution or its tab is gone
 */
export function readOwn(
  host: Host,
  preset: Preset,
  code: string,
  today: string,
  plans: boolean,
): ReadOwn {
  const known = plans ? null : remembered(host, code);
  const opened =
    (known && readKnown(host, preset, known, code)) ??
    readAnew(host, preset, code, plans);
  const {institutions} = opened.book;
  const institution = institutions.find(one => one.code === code);
  if (!institution) {
    throw new Refusal(FORM_BY_LINK.gone);
  }
  const person = {role: 'institution', own: [institution]} as const;
  const journal = opened.actual.tabs.find(
    ({anchor}) => anchor?.id === 'journal',
  );
  return {
    opened,
    own: ownReturn(opened, person, today, code),
    journal: journal?.sheetId ?? null,
  };
}

/** Null when something is no longer where it was. */
function readKnown(
  host: Host,
  preset: Preset,
  {outline, line}: Places,
  code: string,
): Opened | null {
  try {
    const opened = readTabs(host, preset, outline, smallPart(line, code));
    const {institutions, settings} = opened.book;
    const isThere = institutions.some(one => one.code === code);
    return isThere && settings.period !== null ? opened : null;
  } catch (error) {
    if (error instanceof HostError && error.failure === 'other') return null;
    throw error;
  }
}

function readAnew(
  host: Host,
  preset: Preset,
  code: string,
  plans: boolean,
): Opened {
  const outline = readOutline(host);
  const opened = readTabs(host, preset, outline, tab =>
    tab === 'archive' && plans ? PLANS : returnPart(tab, code),
  );
  const registry = opened.actual.tabs.find(
    ({anchor}) => anchor?.id === 'registry',
  );
  const line = registry
    ? rowsByText(registry.values, REGISTRY_COLUMN.id).get(code)
    : undefined;
  if (line !== undefined) {
    const places: Places = {outline: trimmed(outline, code), line};
    host.links.remember(nameOf(code), JSON.stringify(places), KEPT);
  }
  return opened;
}
