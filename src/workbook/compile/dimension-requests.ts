import type {Layout} from '../layout';
import type {Request} from '../sheets-api';
import {rectangles} from './rectangles';

function update(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  [startIndex, endIndex]: readonly [number, number],
  properties: {pixelSize?: number; hiddenByUser?: boolean},
): Request {
  return {
    updateDimensionProperties: {
      range: {sheetId, dimension, startIndex, endIndex},
      properties,
      fields: Object.keys(properties).join(','),
    },
  };
}

/** Widths and hidden columns, a request for each run of alike columns. */
export function columnRequests(sheetId: number, layout: Layout): Request[] {
  return rectangles(
    [layout.columns],
    (a, b) => a.width === b.width && !a.hidden === !b.hidden,
  ).map(({area, value}) =>
    update(sheetId, 'COLUMNS', [area.startColumn, area.endColumn], {
      pixelSize: value.width,
      hiddenByUser: value.hidden ?? false,
    }),
  );
}

/** Heights of the rows that have one; the others fit themselves. */
export function heightRequests(sheetId: number, layout: Layout): Request[] {
  return [...layout.heights].map(([row, pixelSize]) =>
    update(sheetId, 'ROWS', [row, row + 1], {pixelSize}),
  );
}

/** Hides just these rows. */
export function hiddenRowRequests(
  sheetId: number,
  rowCount: number,
  hidden: readonly number[],
  showOthers: boolean,
): Request[] {
  const marks = Array.from({length: rowCount}, (_, row) => [
    hidden.includes(row) ? true : null,
  ]);
  return [
    ...(showOthers
      ? [update(sheetId, 'ROWS', [0, rowCount], {hiddenByUser: false})]
      : []),
    ...rectangles(marks).map(({area}) =>
      update(sheetId, 'ROWS', [area.startRow, area.endRow], {
        hiddenByUser: true,
      }),
    ),
  ];
}
