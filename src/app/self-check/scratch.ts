import type {Request, Spreadsheet} from '../../workbook/sheets-api';
import type {Platform} from './platform';
import {COLUMNS} from './probe';
import {SHEET_MARK} from './probes/sheet-mark';

/** Ids of the scratch tab and its copy, the same in every workbook. */
export const SCRATCH_ID = 1_771_100_101;
export const COPY_ID = 1_771_100_102;

const TITLE = 'Самопроверка (временная)';
const COPY_TITLE = 'Самопроверка (копия)';
const FIELDS = 'properties(locale),sheets(properties(sheetId,title))';

/** What of the workbook the scratch tab must fit into. */
export interface Surroundings {
  /** Ids of the other sheets. */
  sheetIds: number[];
  locale: string;
  /** Scratch tabs that are there. */
  leftovers: number[];
  titles: string[];
}

export function lookAround(platform: Platform): Surroundings {
  const {properties, sheets = []}: Spreadsheet = platform.structure(FIELDS);
  const all = sheets.map(sheet => ({
    id: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
  }));
  const isOurs = ({id}: {id: number}) => id === SCRATCH_ID || id === COPY_ID;
  return {
    sheetIds: all.filter(one => !isOurs(one)).map(({id}) => id),
    locale: properties?.locale ?? '',
    leftovers: all.filter(isOurs).map(({id}) => id),
    titles: all.filter(one => !isOurs(one)).map(({title}) => title),
  };
}

/** The title, or the title with a number where a sheet has it already. */
function freeTitle(titles: readonly string[], wanted: string): string {
  const taken = new Set(titles.map(title => title.toLowerCase()));
  let title = wanted;
  for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${wanted} ${n}`;
  return title;
}

const removal = (ids: readonly number[]): Request[] =>
  ids.map(sheetId => ({deleteSheet: {sheetId}}));

/** Makes the scratch tab anew; returns its title. */
export function makeScratch(
  platform: Platform,
  {leftovers, titles}: Surroundings,
  rowCount: number,
): string {
  const title = freeTitle(titles, TITLE);
  platform.batchUpdate([
    ...removal(leftovers),
    {
      addSheet: {
        properties: {
          sheetId: SCRATCH_ID,
          title,
          gridProperties: {rowCount, columnCount: COLUMNS},
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: SHEET_MARK.key,
          metadataValue: SHEET_MARK.value,
          visibility: 'DOCUMENT',
          location: {sheetId: SCRATCH_ID},
        },
      },
    },
  ]);
  return title;
}

export function copyScratch(
  platform: Platform,
  {sheetIds, titles}: Surroundings,
): void {
  platform.batchUpdate([
    {
      duplicateSheet: {
        sourceSheetId: SCRATCH_ID,
        newSheetId: COPY_ID,
        newSheetName: freeTitle(titles, COPY_TITLE),
        insertSheetIndex: sheetIds.length + 1,
      },
    },
  ]);
}

/** Removes the scratch tabs that are there; true when none is left. */
export function removeScratch(platform: Platform): boolean {
  try {
    const {leftovers} = lookAround(platform);
    if (leftovers.length > 0) platform.batchUpdate(removal(leftovers));
    return true;
  } catch {
    return false;
  }
}
