import {STAGES, type Stage} from '../core/submission/collection';
import {FILLINGS} from '../core/submission/filling';
import type {Institution} from '../core/order/institution';
import {formatDay} from '../wording/date';
import type {Scalar} from './layout';
import type {Actual} from './actual';
import type {Book, Settings} from './book';
import {institutionOf} from './tab-ids';
import {REGISTRY_COLUMN, registryLine} from './tabs/registry';

/**
 * The line of the registry, as its cells show it; instead of the link, its
 * place among the lines.
 */
export function lineMemo(
  institution: Institution,
  place: number,
  book: Book,
): string {
  const shown = registryLine(institution, book).map((value, column) => {
    if (column === REGISTRY_COLUMN.link) return place;
    if (typeof value !== 'object' || value === null) return value ?? '';
    return 'day' in value ? formatDay(value.day) : '';
  });
  return JSON.stringify(shown);
}

export const settingsMemo = (settings: Settings): string => {
  const {stage, period, deadline, openedOn, centre, committee, filling} =
    settings;
  return JSON.stringify({
    stage,
    period,
    deadline,
    openedOn,
    centre,
    committee,
    filling,
  });
};

function parsed(memo: string | undefined): unknown {
  try {
    return JSON.parse(memo ?? 'null');
  } catch {
    return null;
  }
}

/** Lines of the registry that the tabs of institutions keep, in their order. */
export function linesKept(actual: Actual): Map<string, readonly Scalar[]> {
  const lines = new Map<string, readonly Scalar[]>();
  for (const {anchor} of actual.tabs) {
    const code = anchor && institutionOf(anchor.id);
    const cells = parsed(anchor?.memo);
    if (!code || !Array.isArray(cells) || cells[0] !== code) continue;
    lines.set(
      code,
      cells.map(cell => String(cell)),
    );
  }
  const place = (cells: readonly Scalar[]) =>
    Number(cells[REGISTRY_COLUMN.link] ?? 0);
  return new Map([...lines].sort(([, a], [, b]) => place(a) - place(b)));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isDay = (value: unknown): value is string | null =>
  value === null || (isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value));
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(isText);

/**
 * Service tabs that keep the settings: people delete one or two of them by
 * accident, hardly all.
 */
export const KEEP_SETTINGS: readonly string[] = [
  'registry',
  'summary',
  'archive',
  'journal',
];

/** The settings that a tab keeps; null when none does. */
export function settingsKept({tabs}: Actual): Settings | null {
  for (const id of KEEP_SETTINGS) {
    const anchor = tabs.find(tab => tab.anchor?.id === id)?.anchor;
    const settings = settingsOf(anchor?.memo);
    if (settings) return settings;
  }
  return null;
}

function settingsOf(memo: string | undefined): Settings | null {
  const held = parsed(memo);
  if (typeof held !== 'object' || held === null) return null;
  const {stage, period, deadline, openedOn, centre, committee, filling} =
    held as Partial<Record<keyof Settings, unknown>>;
  const isWhole =
    STAGES.includes(stage as Stage) &&
    (period === null || Number.isInteger(period)) &&
    areTexts(centre) &&
    areTexts(committee);
  if (!isWhole || !isDay(deadline) || !isDay(openedOn)) return null;
  return {
    stage: stage as Stage,
    period: period as number | null,
    deadline,
    openedOn,
    centre,
    committee,
    // A workbook that was set up before there was a choice has none.
    filling: FILLINGS.find(one => one === filling) ?? 'tab',
  };
}
