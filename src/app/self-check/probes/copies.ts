import {covers} from '../../../workbook/compile/covers';
import type {CellData, Request, Sheet} from '../../../workbook/sheets-api';
import {areaOf, fill} from '../place-requests';
import type {Bench, Place, Probe} from '../probe';

const WIDTH = 137;
const HIDDEN = 7;
const NOTE = 'Заметка самопроверки';

interface Carried {
  id: string;
  arrange(place: Place): Request[];
  /** The same of the tab and of its copy; undefined when it is not there. */
  look(
    cell: (row: number, column: number) => CellData,
    sheet: Sheet,
    place: Place,
  ): unknown;
}

const CARRIED: readonly Carried[] = [
  {
    id: 'values',
    arrange: place => [fill(place, [[7, 'слово', `=A${place.row + 1}*2`]])],
    look: cell => {
      const read = [0, 1, 2].map(column => cell(0, column));
      return read.every(one => one.userEnteredValue !== undefined)
        ? read.map(one => [one.userEnteredValue, one.effectiveValue])
        : undefined;
    },
  },
  {
    id: 'validation',
    arrange: place => [
      {
        setDataValidation: {
          range: areaOf(place, [0, 1], [0, 1]),
          rule: {condition: {type: 'BOOLEAN'}, strict: true},
        },
      },
    ],
    look: cell => cell(0, 0).dataValidation?.condition,
  },
  {
    id: 'format',
    arrange: place => [
      {
        repeatCell: {
          range: areaOf(place, [0, 1], [0, 1]),
          cell: {userEnteredFormat: {textFormat: {bold: true}}},
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ],
    look: cell => cell(0, 0).userEnteredFormat?.textFormat?.bold,
  },
  {
    id: 'note',
    arrange: ({sheetId, row}) => [
      {
        updateCells: {
          start: {sheetId, rowIndex: row, columnIndex: 0},
          rows: [{values: [{note: NOTE}]}],
          fields: 'note',
        },
      },
    ],
    look: cell => cell(0, 0).note,
  },
  {
    id: 'merge',
    arrange: place => [
      {
        mergeCells: {
          range: areaOf(place, [0, 1], [1, 3]),
          mergeType: 'MERGE_ALL',
        },
      },
    ],
    look: (_, {merges}, {row}) => {
      const found = merges?.find(
        ({startRowIndex, startColumnIndex}) =>
          startRowIndex === row && startColumnIndex === 1,
      );
      return found && [found.endRowIndex, found.endColumnIndex];
    },
  },
  {
    id: 'widths',
    arrange: ({sheetId}) => [
      {
        updateDimensionProperties: {
          range: {
            sheetId,
            dimension: 'COLUMNS',
            startIndex: HIDDEN,
            endIndex: HIDDEN + 1,
          },
          properties: {pixelSize: WIDTH, hiddenByUser: true},
          fields: 'pixelSize,hiddenByUser',
        },
      },
    ],
    look: (_, {data}) => {
      const column = data?.[0]?.columnMetadata?.[HIDDEN];
      return column?.pixelSize === WIDTH
        ? [column.pixelSize, column.hiddenByUser]
        : undefined;
    },
  },
  {
    id: 'condition',
    arrange: place => [
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [areaOf(place, [0, 1], [0, 2])],
            booleanRule: {
              condition: {
                type: 'CUSTOM_FORMULA',
                values: [{userEnteredValue: `=$A${place.row + 1}<>""`}],
              },
              format: {textFormat: {italic: true}},
            },
          },
        },
      },
    ],
    look: (_, {conditionalFormats}, {row}) =>
      conditionalFormats?.find(({ranges}) => ranges?.[0]?.startRowIndex === row)
        ?.booleanRule?.condition,
  },
];

const carries = ({id, arrange, look}: Carried): Probe => ({
  id: `copy-${id}`,
  arrange,
  run({cell, copied, sheet, copy, place}) {
    const [own, other] = [
      look(cell, sheet(), place),
      look(copied, copy(), place),
    ];
    return {
      holds: own !== undefined && covers(other, own),
      seen: `${JSON.stringify(own ?? null)} → ${JSON.stringify(other ?? null)}`,
    };
  },
});

const count = (list: readonly unknown[] | undefined) => list?.length ?? 0;

/** What a copy leaves behind. */
const LEFT: readonly Probe[] = [
  {
    id: 'copy-metadata',
    run({sheet, copy}: Bench) {
      const own = sheet().developerMetadata ?? [];
      const other = copy().developerMetadata ?? [];
      return {
        holds: other.every(({metadataKey, metadataValue}) =>
          own.some(
            one =>
              one.metadataKey === metadataKey &&
              one.metadataValue === metadataValue,
          ),
        ),
        seen: `у образца ${count(own)}, у копии ${count(other)}`,
      };
    },
  },
  {
    id: 'copy-protection',
    run({sheet, copy}: Bench) {
      const [own, other] = [sheet(), copy()].map(one =>
        count(one.protectedRanges),
      );
      return {
        holds: other === 0,
        seen: `у образца ${own}, у копии ${other}`,
      };
    },
  },
];

/** What `duplicateSheet` carries along. */
export const COPIES: readonly Probe[] = [...CARRIED.map(carries), ...LEFT];
