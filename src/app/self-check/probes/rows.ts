import type {Request} from '../../../workbook/sheets-api';
import {areaOf, fill} from '../place-requests';
import type {Place, Probe} from '../probe';
import {SHEET_MARK} from './sheet-mark';

const TALL = 61;
const ROW_KEY = 'proforientir-self-check-row';

const rowOf = ({sheetId, row}: Place, offset = 0) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex: row + offset,
  endIndex: row + offset + 1,
});

const sorted = (place: Place, before: readonly Request[]): Request[] => [
  fill(place, [[30], [10], [20], [5]]),
  ...before,
  {
    sortRange: {
      range: areaOf(place, [0, 4], [0, 2]),
      sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}],
    },
  },
];

const sized = (
  place: Place,
  properties: {pixelSize?: number; hiddenByUser?: boolean},
  offset = 0,
): Request => ({
  updateDimensionProperties: {
    range: rowOf(place, offset),
    properties,
    fields: Object.keys(properties).join(','),
  },
});

const marked = (place: Place): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: ROW_KEY,
      metadataValue: String(place.row),
      visibility: 'DOCUMENT',
      location: {dimensionRange: rowOf(place)},
    },
  },
});

/** Numbers of the four sorted rows. */
const order = (
  cell: (
    row: number,
    column: number,
  ) => {
    effectiveValue?: {numberValue?: number};
  },
) => [0, 1, 2, 3].map(row => cell(row, 0).effectiveValue?.numberValue);

/** Rows: what sorting moves, and how metadata is found by place. */
export const ROWS: readonly Probe[] = [
  {
    id: 'sort-hidden',
    rows: 4,
    arrange: place => sorted(place, [sized(place, {hiddenByUser: true}, 1)]),
    run({cell}) {
      const read = order(cell);
      return {holds: read.join() === '5,10,20,30', seen: read.join(', ')};
    },
  },
  {
    id: 'sort-metadata',
    rows: 4,
    arrange: place => sorted(place, [marked(place)]),
    run({platform, place}) {
      const {matchedDeveloperMetadata = []} = platform.findMetadata({
        dataFilters: [
          {
            developerMetadataLookup: {
              metadataKey: ROW_KEY,
              metadataValue: String(place.row),
            },
          },
        ],
      });
      const range =
        matchedDeveloperMetadata[0]?.developerMetadata?.location
          ?.dimensionRange;
      return {
        holds: range?.startIndex === place.row + 3,
        seen: JSON.stringify(range ?? null),
      };
    },
  },
  {
    id: 'sort-heights',
    rows: 4,
    arrange: place => sorted(place, [sized(place, {pixelSize: TALL})]),
    run({sheet, place}) {
      const sizes = [0, 1, 2, 3].map(
        row => sheet().data?.[0]?.rowMetadata?.[place.row + row]?.pixelSize,
      );
      return {
        holds: sizes[0] === TALL && sizes[3] !== TALL,
        seen: sizes.join(', '),
      };
    },
  },
  ...[
    {
      id: 'metadata-meets-row',
      filterOf: (place: Place) => ({
        developerMetadataLookup: {
          locationMatchingStrategy: 'INTERSECTING_LOCATION',
          metadataLocation: {dimensionRange: rowOf(place)},
        },
      }),
    },
    {
      id: 'metadata-meets-area',
      filterOf: (place: Place) => ({gridRange: areaOf(place)}),
    },
  ].map(({id, filterOf}): Probe => ({
    id,
    run({platform, place}) {
      const {matchedDeveloperMetadata = []} = platform.findMetadata({
        dataFilters: [filterOf(place)],
      });
      const keys = matchedDeveloperMetadata.map(
        ({developerMetadata}) => developerMetadata?.metadataKey,
      );
      return {
        holds: keys.includes(SHEET_MARK.key),
        seen: keys.join(', ') || 'ничего',
      };
    },
  })),
];
