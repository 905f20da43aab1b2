import type {Workbook} from '../sheets/workbook';
import {firstColumn, ownTabs} from './own-tabs';
import {registryUsers} from './registered';

/*
 * How the command line finds its way in the add-on's workbook. It knows no
 * more of its layout than what stands here.
 */

const INSTITUTION = 'institution:';

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
