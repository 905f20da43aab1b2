import {covers} from '../../../workbook/compile/covers';
import {cellFormat} from '../../../workbook/compile/format';
import type {Request} from '../../../workbook/sheets-api';
import {areaOf, fill} from '../place-requests';
import {Untried, type Place, type Probe} from '../probe';
import {SHEET_MARK} from './sheet-mark';

/** 12.12.2025. */
const DAY = 46003;

const dated = (place: Place): Request => ({
  updateCells: {
    start: {sheetId: place.sheetId, rowIndex: place.row, columnIndex: 0},
    rows: [
      {
        values: [
          {
            userEnteredValue: {numberValue: DAY},
            userEnteredFormat: {
              numberFormat: {type: 'DATE', pattern: 'dd.mm.yyyy'},
            },
          },
        ],
      },
    ],
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});

/** What answers hold, and what they leave out. */
export const ANSWERS: readonly Probe[] = [
  {
    id: 'first-sheet-id',
    run({platform, sheetIds}) {
      if (!sheetIds.includes(0)) {
        throw new Untried('В книге нет листа с номером 0.');
      }
      const gridRange = {
        sheetId: 0,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 1,
      };
      const {valueRanges} = platform.values([{gridRange}]);
      const echoed = valueRanges?.[0]?.dataFilters?.[0]?.gridRange;
      return {
        holds: echoed !== undefined && echoed.sheetId === undefined,
        seen: JSON.stringify(echoed ?? null),
      };
    },
  },
  {
    id: 'zero-bounds',
    arrange: place => [
      {
        mergeCells: {
          range: areaOf(place, [0, 1], [0, 2]),
          mergeType: 'MERGE_ALL',
        },
      },
    ],
    run({sheet, place}) {
      const merge = sheet().merges?.find(
        ({startRowIndex}) => startRowIndex === place.row,
      );
      return {
        holds: merge?.startColumnIndex === 0,
        seen: JSON.stringify(merge ?? null),
      };
    },
  },
  {
    id: 'metadata-sheet-id',
    run({sheet, place}) {
      const mark = sheet().developerMetadata?.find(
        ({metadataKey}) => metadataKey === SHEET_MARK.key,
      );
      return {
        holds: mark?.location?.sheetId === place.sheetId,
        seen: JSON.stringify(mark?.location ?? null),
      };
    },
  },
  {
    id: 'trailing-blanks',
    arrange: place => [fill(place, [['начало']])],
    run({value}) {
      const read = value(0, 1);
      return {holds: read === undefined, seen: JSON.stringify(read ?? null)};
    },
  },
  {
    id: 'shown-dates',
    arrange: place => [dated(place)],
    run({value}) {
      const read = value(0, 0);
      return {holds: read === '12.12.2025', seen: JSON.stringify(read ?? null)};
    },
  },
  {
    id: 'box-value',
    arrange: ({sheetId, row}) => [
      {
        updateCells: {
          start: {sheetId, rowIndex: row, columnIndex: 0},
          rows: [
            {
              values: [
                {
                  userEnteredValue: {boolValue: true},
                  dataValidation: {condition: {type: 'BOOLEAN'}, strict: true},
                },
              ],
            },
          ],
          fields: 'userEnteredValue,dataValidation',
        },
      },
    ],
    run({value, cell}) {
      const read = value(0, 0);
      const type = cell(0, 0).dataValidation?.condition?.type;
      return {
        holds: read === true && type === 'BOOLEAN',
        seen: `${JSON.stringify(read ?? null)}, ${type ?? 'без флажка'}`,
      };
    },
  },
  {
    id: 'format-read-back',
    arrange: place => [
      {
        repeatCell: {
          range: areaOf(place, [0, 1], [0, 1]),
          cell: {userEnteredFormat: cellFormat('title')},
          fields: 'userEnteredFormat',
        },
      },
    ],
    run({cell}) {
      const read = cell(0, 0).userEnteredFormat;
      return {
        holds: covers(read, cellFormat('title')),
        seen: JSON.stringify(read ?? null),
      };
    },
  },
  {
    id: 'replies-in-order',
    run({platform, place}) {
      const answer = platform.batchUpdate([
        fill(place, [['один']]),
        {
          findReplace: {
            find: 'один',
            replacement: 'два',
            range: areaOf(place),
          },
        },
      ]);
      const replies = answer?.replies ?? [];
      const [first, second] = replies;
      return {
        holds:
          replies.length === 2 &&
          JSON.stringify(first) === '{}' &&
          second?.findReplace !== undefined,
        seen: JSON.stringify(replies),
      };
    },
  },
  {
    id: 'grid-properties',
    run({platform, place, sheet}) {
      const {rowCount, columnCount} = sheet().properties?.gridProperties ?? {};
      platform.batchUpdate([
        {
          updateSheetProperties: {
            properties: {
              sheetId: place.sheetId,
              gridProperties: {
                rowCount,
                columnCount,
                frozenRowCount: 1,
                hideGridlines: true,
              },
            },
            fields: 'gridProperties',
          },
        },
      ]);
      return {holds: true, seen: 'принято'};
    },
  },
];
