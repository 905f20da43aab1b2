import type {Workbook} from '../sheets/workbook';

/*
 * How the command line finds its way in the add-on's workbook. It knows no
 * more of its layout than what stands here.
 */

const TAB_KEY = 'proforientir.tab';
const INSTITUTION = 'institution:';
const REGISTRY = 'registry';
const EMAIL_TITLE = 'Эл. почта';

/** Zero-based columns of an institution's tab. */
export const COLUMN = {id: 0, value: 4, check: 6, explanation: 7} as const;

/** Id of the row with the checkbox of submission. */
export const SUBMIT_ROW = 'submit';

/**
 * Whether a row's id is that of an indicator, cohort or activity, and not of
 * a heading (`id`, `block:…`) or of the submission.
 */
export function isField(id: string): boolean {
  return id !== SUBMIT_ROW && id !== 'id' && !id.includes(':');
}

export interface InstitutionTab {
  code: string;
  sheetId: number;
  title: string;
  /** First e-mail of the registry; null if it has none. */
  user: string | null;
  /** Zero-based row by the id in its first column. */
  rows: ReadonlyMap<string, number>;
}

/** Tabs of institutions by code, in the order of the tabs. */
export function institutionTabs(
  workbook: Workbook,
): Map<string, InstitutionTab> {
  const tabs = new Map<string, InstitutionTab>();
  const users = registryUsers(workbook);
  for (const {id, sheetId, title} of ownTabs(workbook)) {
    if (!id.startsWith(INSTITUTION)) continue;
    const code = id.slice(INSTITUTION.length);
    const rows = new Map<string, number>();
    for (const [row, text] of firstColumn(workbook, sheetId).entries()) {
      if (text !== '') rows.set(text, row);
    }
    const user = users.get(code) ?? null;
    tabs.set(code, {code, sheetId, title, user, rows});
  }
  return tabs;
}

/** Ids of all rows of the add-on's tabs, those that describe fields included. */
export function knownIds(workbook: Workbook): Set<string> {
  return new Set(
    ownTabs(workbook).flatMap(({sheetId}) => firstColumn(workbook, sheetId)),
  );
}

/** Codes in the registry with the first e-mail of each, null if none. */
export function registryUsers(workbook: Workbook): Map<string, string | null> {
  const users = new Map<string, string | null>();
  const registry = ownTabs(workbook).find(({id}) => id === REGISTRY);
  if (registry === undefined) return users;
  const {sheetId} = registry;
  const codes = firstColumn(workbook, sheetId);
  const sheet = workbook.sheets().find(tab => tab.sheetId === sheetId)!;
  const text = (row: number, column: number) =>
    workbook.cell({sheetId, row, column}).formatted.trim();
  let emails: number | null = null;
  for (let row = 0; row < codes.length; row++) {
    if (emails !== null && codes[row] !== '') {
      const first = text(row, emails).split(/\s+/)[0];
      users.set(
        codes[row]!,
        first === undefined || first === '' ? null : first,
      );
    }
    for (
      let column = 0;
      emails === null && column < sheet.columnCount;
      column++
    ) {
      if (text(row, column) === EMAIL_TITLE) emails = column;
    }
  }
  return users;
}

/** Shown texts of column A down to its last one, '' for an empty cell. */
function firstColumn(workbook: Workbook, sheetId: number): string[] {
  const sheet = workbook.sheets().find(tab => tab.sheetId === sheetId)!;
  const texts: string[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    texts.push(
      workbook.cell({sheetId, row, column: COLUMN.id}).formatted.trim(),
    );
  }
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
}

interface OwnTab {
  id: string;
  sheetId: number;
  title: string;
}

/**
 * Tabs that bear the add-on's mark. A mark that was copied with its tab names
 * another sheet than the one it stands on, and does not count.
 */
function ownTabs(workbook: Workbook): OwnTab[] {
  const book = workbook.get(
    {
      fields:
        'sheets(properties(sheetId,title),' +
        'developerMetadata(metadataKey,metadataValue))',
    },
    workbook.owner,
  );
  const tabs: OwnTab[] = [];
  for (const {properties, developerMetadata} of book.sheets ?? []) {
    const sheetId = properties?.sheetId ?? 0;
    for (const {metadataKey, metadataValue} of developerMetadata ?? []) {
      const mark = metadataKey === TAB_KEY ? parseMark(metadataValue) : null;
      if (mark !== null && mark.sheet === sheetId) {
        tabs.push({id: mark.id, sheetId, title: properties?.title ?? ''});
      }
    }
  }
  return tabs;
}

function parseMark(
  text: string | undefined,
): {id: string; sheet: number} | null {
  try {
    const {id, sheet} = JSON.parse(text ?? '') as {id: unknown; sheet: unknown};
    return typeof id === 'string' && typeof sheet === 'number'
      ? {id, sheet}
      : null;
  } catch {
    return null;
  }
}
