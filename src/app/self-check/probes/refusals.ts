import type {Request} from '../../../workbook/sheets-api';
import {areaOf, fill} from '../place-requests';
import type {Place, Probe} from '../probe';
import {refusalText} from '../refused';

const INVALID = 400;
/** Columns that a spreadsheet may have: up to ZZZ. */
const MOST_COLUMNS = 18_278;
/** Drawn once; no sheet has it. */
const NO_SHEET = 1_987_654_321;

const STRIPES = {
  firstBandColorStyle: {rgbColor: {red: 1, green: 1, blue: 1}},
  secondBandColorStyle: {rgbColor: {red: 0.9, green: 0.9, blue: 0.9}},
};
const striped = (place: Place): Request => ({
  addBanding: {
    bandedRange: {
      range: areaOf(place, [0, 1], [0, 3]),
      rowProperties: STRIPES,
    },
  },
});

interface Refusing {
  id: string;
  arrange?: Probe['arrange'];
  requests(place: Place): Request[];
}

const REQUESTS: readonly Refusing[] = [
  {
    id: 'second-protection',
    requests: ({sheetId}) => [
      {addProtectedRange: {protectedRange: {range: {sheetId}}}},
    ],
  },
  {
    id: 'frozen-merge',
    arrange: place => [
      {
        mergeCells: {
          range: areaOf(place, [0, 1], [0, 2]),
          mergeType: 'MERGE_ALL',
        },
      },
    ],
    requests: ({sheetId}) => [
      {
        updateSheetProperties: {
          properties: {sheetId, gridProperties: {frozenColumnCount: 1}},
          fields: 'gridProperties.frozenColumnCount',
        },
      },
    ],
  },
  {
    id: 'too-many-columns',
    requests: ({sheetId}) => [
      {
        updateSheetProperties: {
          properties: {
            sheetId,
            gridProperties: {columnCount: MOST_COLUMNS + 1},
          },
          fields: 'gridProperties.columnCount',
        },
      },
    ],
  },
  {
    id: 'second-banding',
    arrange: place => [striped(place)],
    requests: place => [striped(place)],
  },
  {
    id: 'no-such-sheet',
    requests: () => [{deleteSheet: {sheetId: NO_SHEET}}],
  },
];

/** What is refused, by code; the words are for the report. */
export const REFUSALS: readonly Probe[] = [
  ...REQUESTS.map(({id, arrange, requests}): Probe => ({
    id: `refused-${id}`,
    ...(arrange ? {arrange} : {}),
    run({platform, refusal, place}) {
      const answer = refusal(() => platform.batchUpdate(requests(place)));
      return {
        holds: answer?.code === INVALID,
        seen: answer ? refusalText(answer) : 'принято',
      };
    },
  })),
  {
    id: 'refused-spreadsheet-intersecting',
    run({platform, refusal}) {
      const answer = refusal(() =>
        platform.findMetadata({
          dataFilters: [
            {
              developerMetadataLookup: {
                locationMatchingStrategy: 'INTERSECTING_LOCATION',
                metadataLocation: {spreadsheet: true},
              },
            },
          ],
        }),
      );
      return {
        holds: answer?.code === INVALID,
        seen: answer ? refusalText(answer) : 'принято',
      };
    },
  },
  {
    id: 'refused-whole',
    run({platform, refusal, place, valueNow}) {
      const answer = refusal(() =>
        platform.batchUpdate([
          fill(place, [['половина']]),
          {deleteSheet: {sheetId: NO_SHEET}},
        ]),
      );
      const read = valueNow(0, 0) ?? '';
      return {
        holds: answer !== null && read === '',
        seen: read === '' ? 'ничего не записано' : 'записана половина',
      };
    },
  },
  {
    id: 'large-body',
    run({platform, place}) {
      const text = 'о'.repeat(24_000);
      const rows = Array.from({length: 5}, () => Array(8).fill(text));
      platform.batchUpdate([
        fill(place, rows),
        {
          updateCells: {
            range: areaOf(place, [0, 5]),
            fields: 'userEnteredValue',
          },
        },
      ]);
      return {holds: true, seen: 'принято'};
    },
    rows: 5,
  },
];
