import type {Workbook} from '../sheets/workbook';
import {firstColumn, ownTabs} from './own-tabs';

export const REGISTRY = 'registry';
export const START = 'start';
const EMAIL_TITLE = 'Эл. почта';
const NAME_TITLE = 'Учреждение';
/** Zero-based; where «Начало» holds what it says beside its labels. */
const SETTING_COLUMN = 2;

/** Codes in the registry with the first e-mail of each, null if none. */
export function registryUsers(workbook: Workbook): Map<string, string | null> {
  return new Map(
    registeredInstitutions(workbook).map(({code, emails}) => [
      code,
      emails[0] ?? null,
    ]),
  );
}

export interface Registered {
  code: string;
  name: string;
  emails: string[];
}

/** Institutions of the registry, in its order. */
export function registeredInstitutions(workbook: Workbook): Registered[] {
  const registry = ownTabs(workbook).find(({id}) => id === REGISTRY);
  if (registry === undefined) return [];
  const {sheetId} = registry;
  const codes = firstColumn(workbook, sheetId);
  const sheet = workbook.sheets().find(tab => tab.sheetId === sheetId)!;
  const text = (row: number, column: number) =>
    workbook.cell({sheetId, row, column}).formatted.trim();
  const found: Registered[] = [];
  let emails: number | null = null;
  let name: number | null = null;
  for (const [row, code] of codes.entries()) {
    if (emails !== null && code !== '') {
      found.push({
        code,
        name: name === null ? code : text(row, name),
        emails: text(row, emails)
          .split(/[\s,;]+/)
          .filter(word => word !== ''),
      });
    }
    for (
      let column = 0;
      emails === null && column < sheet.columnCount;
      column++
    ) {
      const title = text(row, column);
      if (title === EMAIL_TITLE) emails = column;
      if (title === NAME_TITLE) name = column;
    }
  }
  return found;
}

/** Addresses that «Начало» names for a role, in lower case. */
export function roleAddresses(
  workbook: Workbook,
  role: 'centre' | 'committee',
): string[] {
  const start = ownTabs(workbook).find(({id}) => id === START);
  if (start === undefined) return [];
  const {sheetId} = start;
  const row = firstColumn(workbook, sheetId).indexOf(role);
  if (row < 0) return [];
  return workbook
    .cell({sheetId, row, column: SETTING_COLUMN})
    .formatted.toLowerCase()
    .split(/[\s,;]+/)
    .filter(word => word !== '');
}
