import {parseA1, wholeOf} from '../a1';
import {invalid} from '../api-error';
import {boxOf, intersection, wholeSpan} from '../box';
import {findMetadata} from '../developer-metadata';
import {findNamedRange} from '../named-ranges';
import type {BookState, Box, DataFilter, SheetState} from '../model';

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
  return findMetadata(book.developerMetadata, [filter]).flatMap(
    ({location}) => {
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
    },
  );
}

function sheetOf(book: BookState, sheetId: number): SheetState {
  const sheet = book.sheets.find(s => s.properties.sheetId === sheetId);
  if (!sheet) throw invalid(`No grid with id: ${sheetId}`);
  return sheet;
}
