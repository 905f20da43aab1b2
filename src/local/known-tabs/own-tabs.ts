import type {Workbook} from '../sheets/workbook';

const TAB_KEY = 'proforientir.tab';
/** Zero-based; rows are found by the id that stands there. */
const ID_COLUMN = 0;

/** Shown texts of column A down to its last one, '' for an empty cell. */
export function firstColumn(workbook: Workbook, sheetId: number): string[] {
  const sheet = workbook.sheets().find(tab => tab.sheetId === sheetId)!;
  const texts: string[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    texts.push(
      workbook.cell({sheetId, row, column: ID_COLUMN}).formatted.trim(),
    );
  }
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
}

export interface OwnTab {
  id: string;
  sheetId: number;
  title: string;
}

/**
 * Tabs that bear the add-on's mark. A mark that was copied with its tab names
 * another sheet than the one it stands on, and does not count.
 */
export function ownTabs(workbook: Workbook): OwnTab[] {
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
