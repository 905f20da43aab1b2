import type {Preset} from '../../core/order/preset';
import {
  parseStructure,
  type Actual,
  type ActualTab,
} from '../../workbook/actual';
import {decode} from '../../workbook/decode/decode';
import type {Area} from '../../workbook/layout';
import {withValues} from '../../workbook/read';
import {readColumns} from '../../workbook/read-columns';
import type {DataFilter} from '../../workbook/sheets-api';
import type {Host} from './host';
import {withKnownSheets} from './known-sheets';
import type {Opened} from './open-workbook';
import {refuseEmptied} from './refuse-damage';

/** Sheets and what they are, without their protections and formats. */
const OUTLINE_FIELDS =
  'properties(title,locale,timeZone),sheets(' +
  'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount)),' +
  'developerMetadata(metadataId,metadataKey,metadataValue))';

/** Cells to read; without an `endRow` down to the last row of the sheet. */
export type Span = Omit<Area, 'endRow'> & {endRow?: number};

/** What to read of a tab: nothing, what commands read, or some cells. */
export type Part = 'nothing' | 'columns' | readonly Span[];

function filtersOf(tab: ActualTab, part: Part): DataFilter[] {
  if (part === 'nothing') return [];
  const {sheetId} = tab;
  if (part === 'columns') {
    return readColumns(tab.anchor?.id ?? null, tab.columnCount, false).map(
      ([startColumnIndex, endColumnIndex]) => ({
        gridRange: {sheetId, startColumnIndex, endColumnIndex},
      }),
    );
  }
  return part.map(area => ({
    gridRange: {
      sheetId,
      startRowIndex: area.startRow,
      ...(area.endRow === undefined ? {} : {endRowIndex: area.endRow}),
      startColumnIndex: area.startColumn,
      endColumnIndex: area.endColumn,
    },
  }));
}

/** Which sheets are ours, without what they hold. */
export function readOutline(host: Host): Actual {
  return withKnownSheets(
    host,
    parseStructure(host.readStructure(OUTLINE_FIELDS)),
  );
}

/** Reads a part of the tabs of an outline in one call and decodes it. */
export function readTabs(
  host: Host,
  preset: Preset,
  outline: Actual,
  partOf: (tabId: string) => Part,
): Opened {
  const filters = outline.tabs.flatMap(tab =>
    tab.anchor ? filtersOf(tab, partOf(tab.anchor.id)) : [],
  );
  const actual =
    filters.length === 0
      ? outline
      : withValues(outline, host.readValues(filters));
  return {actual, book: decode(actual, preset)};
}

/**
 * Reads a part of the workbook in two calls and decodes it. What is not read
 * looks empty: whoever asks must know what she asked for.
 */
export function readPart(
  host: Host,
  preset: Preset,
  partOf: (tabId: string) => Part,
): Opened {
  const outline = readOutline(host);
  const isAsked = outline.tabs.some(
    ({anchor}) => anchor?.id === 'registry' && partOf(anchor.id) !== 'nothing',
  );
  const opened = readTabs(host, preset, outline, partOf);
  if (isAsked) refuseEmptied(opened.actual);
  return opened;
}
