import {parseA1, wholeOf} from '../a1';
import {invalid} from '../api-error';
import {boxOf, intersection, wholeSpan} from '../box';
import {
  checkLookup,
  matchesLookup,
  sheetOfMetadata,
} from '../developer-metadata';
import {findNamedRange} from '../named-ranges';
import type {
  BookState,
  Box,
  DataFilter,
  DeveloperMetadata,
  SheetState,
} from '../model';

export interface Area {
  sheet: SheetState;
  box: Box;
}

/** The cells of an A1 range, which must begin inside the grid. */
export function areaOfRange(book: BookState, range: string): Area {
  const {sheet, box} = namedArea(book, range) ?? parseA1(range, book.sheets);
  const inside = intersection(box, wholeOf(sheet));
  if (!inside) {
    throw invalid(
      `Range (${range}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return {sheet, box: inside};
}

/** The area of `NAME`, or of `'Sheet'!NAME`; null if no name stands there. */
function namedArea(book: BookState, range: string): Area | null {
  const named = findNamedRange(book, range.slice(range.lastIndexOf('!') + 1));
  if (!named?.range) return null;
  const sheet = sheetOf(book, named.range.sheetId ?? 0);
  return {sheet, box: boxOf(named.range, sheet)};
}

/**
 * The areas that a filter finds: one for a range, one for each piece of
 * metadata of a sheet, row or column that a lookup finds.
 */
export function areasOfFilter(book: BookState, filter: DataFilter): Area[] {
  if (filter.a1Range !== undefined) return [areaOfRange(book, filter.a1Range)];
  if (filter.gridRange) {
    const sheet = sheetOf(book, filter.gridRange.sheetId ?? 0);
    return [{sheet, box: boxOf(filter.gridRange, sheet)}];
  }
  if (!filter.developerMetadataLookup) {
    throw invalid('DataFilter must set a filter.');
  }
  return findMetadata(book, [filter]).flatMap(({location}) => {
    const range = location?.dimensionRange;
    const sheetId = location?.sheetId ?? range?.sheetId;
    if (sheetId === undefined) return [];
    const sheet = sheetOf(book, sheetId);
    const box = range
      ? wholeSpan(
          sheet,
          range.dimension === 'ROWS',
          range.startIndex ?? 0,
          range.endIndex ?? 0,
        )
      : wholeOf(sheet);
    return [{sheet, box}];
  });
}

/**
 * The metadata that one of the filters finds, each once, in stored order: what
 * a lookup selects, or what lies on places that meet a region
 * (reference/rest/v4/spreadsheets.developerMetadata/search).
 */
export function findMetadata(
  book: BookState,
  filters: readonly DataFilter[],
): DeveloperMetadata[] {
  const tests = filters.map(filter => finder(book, filter));
  return book.developerMetadata.filter(metadata =>
    tests.some(finds => finds(metadata)),
  );
}

function finder(
  book: BookState,
  filter: DataFilter,
): (metadata: DeveloperMetadata) => boolean {
  const lookup = filter.developerMetadataLookup;
  if (lookup) {
    checkLookup(lookup);
    return metadata => matchesLookup(metadata, lookup);
  }
  const areas = areasOfFilter(book, filter);
  return metadata =>
    areas.some(({sheet, box}) => {
      if (sheetOfMetadata(metadata) !== sheet.properties.sheetId) return false;
      const range = metadata.location?.dimensionRange;
      if (!range) return true;
      const {dimension, startIndex = 0, endIndex = 0} = range;
      const span = wholeSpan(sheet, dimension === 'ROWS', startIndex, endIndex);
      return intersection(box, span) !== null;
    });
}

/** What the filters find, each with the filters that found it. */
export function matchMetadata(
  book: BookState,
  filters: readonly DataFilter[],
): gapi.client.sheets.MatchedDeveloperMetadata[] {
  if (filters.length === 0) throw invalid('No dataFilters specified.');
  const tests = filters.map(filter => ({filter, finds: finder(book, filter)}));
  return findMetadata(book, filters).map(developerMetadata => ({
    developerMetadata,
    dataFilters: tests
      .filter(({finds}) => finds(developerMetadata))
      .map(({filter}) => filter),
  }));
}

function sheetOf(book: BookState, sheetId: number): SheetState {
  const sheet = book.sheets.find(s => s.properties.sheetId === sheetId);
  if (!sheet) throw invalid(`No grid with id: ${sheetId}`);
  return sheet;
}
