import {changeChart} from '../sheets/charts';
import {sheetOfMetadata} from '../sheets/developer-metadata';
import type {BookState, SheetState} from '../sheets/model';
import {readState, writeState} from '../sheets/state-file';
import {Workbook} from '../sheets/workbook';
import type {CarriedState} from './carried-state';
import {exportXlsx} from './export-xlsx';
import {mergeTab} from './merge-import';
import {FileFault} from './file-fault';
import {openXlsx, readTabs, type OpenedXlsx} from './read-xlsx';
import type {KnownSheet} from './sheets-formula';

/**
 * What replaces the workbook when a file is imported, as «Заменить таблицу» of
 * Sheets does: its id, owner, title, locale and zone stay. A file that was
 * exported here brings back all that it was, with what was changed in it since.
 * @throws FileFault
 */
export async function importXlsx(
  bytes: Uint8Array,
  current: Workbook,
): Promise<Workbook> {
  const opened = await openXlsx(bytes);
  const {id, owner} = current;
  const state = opened.carried && readCarried(opened.carried);
  try {
    return state
      ? await restored(opened, opened.carried!, {...state, id, owner})
      : replaced(opened, current.snapshot());
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      'В файле есть то, что не удаётся прочитать: откройте его в Excel, сохраните заново и повторите.',
      {cause: error},
    );
  }
}

/** A state that was damaged in the file counts for nothing. */
function readCarried({state}: CarriedState): BookState | null {
  try {
    return readState(state);
  } catch {
    return null;
  }
}

/** Read once whole, so that nothing in it fails later. */
function workbookOf(state: BookState): Workbook {
  const workbook = Workbook.parse(Buffer.concat(writeState(state)).toString());
  workbook.get({includeGridData: true}, workbook.owner);
  return workbook;
}

function replaced(opened: OpenedXlsx, book: BookState): Workbook {
  const blank = {...book, sheets: [], developerMetadata: []};
  delete blank.namedRanges;
  return workbookOf({...blank, sheets: readTabs(opened, blank, new Map())});
}

async function restored(
  opened: OpenedXlsx,
  carried: CarriedState,
  state: BookState,
): Promise<Workbook> {
  const again = await openXlsx(await exportXlsx(workbookOf(state)));
  const exported = again.carried?.tabs ?? [];
  const then = readTabs(again, state, knownBy(exported, state));
  const now = readTabs(opened, state, knownBy(carried.tabs, state));
  const torn = new Set<number>();
  const sheets = now.map(tab => {
    const {sheetId} = tab.properties;
    const at = state.sheets.findIndex(s => s.properties.sheetId === sheetId);
    const own = state.sheets[at];
    const was = then.find(s => s.properties.sheetId === sheetId);
    if (!own || !was) return tab;
    if (exported[at]?.cell === carried.tabs[at]?.cell) {
      return mergeTab(own, was, tab);
    }
    torn.add(sheetId);
    return moved(own, tab);
  });
  const workbook = workbookOf(withoutLost({...state, sheets}, torn));
  const titles = state.sheets.map((_, at) => [
    exported[at]?.title,
    carried.tabs[at]?.title,
  ]);
  rename(workbook, state, titles);
  return workbook;
}

/** Tabs of the state by their titles in the file. */
function knownBy(
  tabs: CarriedState['tabs'],
  state: BookState,
): Map<string, KnownSheet> {
  return new Map(
    tabs.flatMap((place, at): [string, KnownSheet][] => {
      const properties = state.sheets[at]?.properties;
      if (!place || !properties) return [];
      const {sheetId, title} = properties;
      return [[place.title.toLowerCase(), {sheetId, title}]];
    }),
  );
}

/**
 * A tab whose rows or columns were moved in the file: it is as the file has it,
 * but for what the add-on, which knows it by its metadata, puts right itself.
 */
function moved(own: SheetState, now: SheetState): SheetState {
  return {
    ...now,
    rowCount: Math.max(own.rowCount, now.rowCount),
    columnCount: Math.max(own.columnCount, now.columnCount),
    protectedRanges: own.protectedRanges,
    charts: own.charts,
  };
}

/** Drops what points at tabs that are gone, or at lines of those in `torn`. */
function withoutLost(state: BookState, torn: ReadonlySet<number>): BookState {
  const left = new Set(state.sheets.map(({properties}) => properties.sheetId));
  const {namedRanges, developerMetadata} = state;
  return {
    ...state,
    sheets: state.sheets.map(sheet => ({
      ...sheet,
      charts: sheet.charts.map(chart =>
        changeChart(chart, range =>
          left.has(range.sheetId ?? 0) ? range : null,
        ),
      ),
    })),
    developerMetadata: developerMetadata.filter(metadata => {
      const sheetId = sheetOfMetadata(metadata);
      if (sheetId === null) return true;
      const ofLine = metadata.location?.dimensionRange !== undefined;
      return left.has(sheetId) && !(ofLine && torn.has(sheetId));
    }),
    ...(namedRanges
      ? {namedRanges: namedRanges.filter(n => left.has(n.range?.sheetId ?? 0))}
      : {}),
  };
}

/**
 * Gives tabs the titles that they were given in the file, and formulas with
 * them; a title that was only cut to Excel's length stays whole. By way of
 * other titles, as two tabs may have changed theirs.
 * @param titles in the file, as exported and as imported, by tabs of `state`.
 */
function rename(
  workbook: Workbook,
  state: BookState,
  titles: readonly (readonly (string | undefined)[])[],
): void {
  const renamed = titles.flatMap(([before, after], at) => {
    const sheetId = state.sheets[at]?.properties.sheetId;
    return after === undefined || before === after || sheetId === undefined
      ? []
      : [{sheetId, title: after}];
  });
  const request = (sheetId: number, title: string) => ({
    updateSheetProperties: {properties: {sheetId, title}, fields: 'title'},
  });
  if (renamed.length === 0) return;
  workbook.batchUpdate(
    {
      requests: [
        ...renamed.map(({sheetId}) => request(sheetId, `_${sheetId}`)),
        ...renamed.map(({sheetId, title}) => request(sheetId, title)),
      ],
    },
    workbook.owner,
  );
}
