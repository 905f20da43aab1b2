import type {CellData, GridRange, Sheet} from '../../workbook/sheets-api';
import type {Platform} from './platform';
import {COLUMNS, Untried, type Bench, type Place} from './probe';
import {refused} from './refused';
import {copyScratch, COPY_ID, SCRATCH_ID, type Surroundings} from './scratch';

const UNREAD = 'Временная вкладка не читается.';
const FIELDS =
  'sheets(properties(sheetId,gridProperties),developerMetadata,protectedRanges,' +
  'conditionalFormats,merges,charts,' +
  'data(rowMetadata(hiddenByUser,pixelSize),columnMetadata(hiddenByUser,pixelSize),' +
  'rowData(values(userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,dataValidation,note))))';

/** Does it once, when it is first asked for; a failure is a failure again. */
function once<Result>(make: () => Result): () => Result {
  let made: {result: Result} | {error: unknown} | null = null;
  return () => {
    if (!made) {
      try {
        made = {result: make()};
      } catch (error) {
        made = {error};
      }
    }
    if ('error' in made) throw made.error;
    return made.result;
  };
}

function readSheet(platform: Platform, sheetId: number): Sheet {
  const {sheets = []} = platform.cells([{gridRange: {sheetId}}], FIELDS);
  const found = sheets.find(one => one.properties?.sheetId === sheetId);
  if (!found) throw new Untried(UNREAD);
  return found;
}

function readValues(platform: Platform, gridRange: GridRange): unknown[][] {
  const {valueRanges} = platform.values([{gridRange}]);
  return valueRanges?.[0]?.valueRange?.values ?? [];
}

const cellOf = ({data}: Sheet, row: number, column: number): CellData =>
  data?.[0]?.rowData?.[row]?.values?.[column] ?? {};

/**
 * What all probes share: the scratch tab is read and copied once, however many
 * of them look at it.
 */
export function makeBench(
  platform: Platform,
  around: Surroundings,
  people: readonly string[],
): (place: Place) => Bench {
  const sheet = once(() => readSheet(platform, SCRATCH_ID));
  const values = once(() => readValues(platform, {sheetId: SCRATCH_ID}));
  const copy = once(() => {
    copyScratch(platform, around);
    return readSheet(platform, COPY_ID);
  });
  return place => ({
    platform,
    place,
    people,
    sheetIds: around.sheetIds,
    sheet,
    copy,
    cell: (row, column) => cellOf(sheet(), place.row + row, column),
    copied: (row, column) => cellOf(copy(), place.row + row, column),
    value: (row, column) => values()[place.row + row]?.[column],
    valueNow: (row, column) =>
      readValues(platform, {
        sheetId: place.sheetId,
        startRowIndex: place.row + row,
        endRowIndex: place.row + row + 1,
        startColumnIndex: 0,
        endColumnIndex: COLUMNS,
      })[0]?.[column],
    refusal: act => {
      try {
        act();
        return null;
      } catch (error) {
        return refused(error);
      }
    },
  });
}
