import {Workbook} from '../../../src/local/sheets/workbook';
import {
  apply,
  box,
  errorOf,
  newBook,
  OWNER,
  put,
  refusal,
  SCHOOL,
} from './books';
import {at, chartedBook, chartsOf, COLUMNS, data, rangesOf} from './charted';

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS' as const,
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  ...rows(startIndex, endIndex),
  dimension: 'COLUMNS' as const,
});
const bar = {...COLUMNS.basicChart, chartType: 'BAR', series: []};
const basic = (change: object) => ({
  basicChart: {...COLUMNS.basicChart, ...change},
});

describe('a chart', () => {
  test('is added with an id and Google’s size, and is read back', () => {
    const book = chartedBook();
    const [reply] = apply(book, [
      {addChart: {chart: {spec: COLUMNS, position: at(0, 0, 1)}}},
    ]);
    const added = reply?.addChart?.chart;
    expect(added?.chartId).toBeGreaterThan(0);
    expect(added?.position).toEqual({
      overlayPosition: {
        anchorCell: {sheetId: 1},
        widthPixels: 600,
        heightPixels: 371,
      },
    });
    expect(chartsOf(book, 1)).toEqual([added]);
    expect(chartsOf(book)).toEqual([
      expect.objectContaining({chartId: 7, spec: COLUMNS}),
    ]);
  });

  test('is among what a read without a mask gives', () => {
    expect(chartedBook().get({}, OWNER).sheets?.[0]?.charts).toHaveLength(1);
  });

  test('survives the state file, and files from before charts are read', () => {
    const book = chartedBook();
    const again = Workbook.parse(book.stringify());
    expect(chartsOf(again)).toEqual(chartsOf(book));
    expect(again.stringify()).toBe(book.stringify());
    const old = newBook().stringify().replace('"charts":[],', '');
    expect(old).not.toBe(newBook().stringify());
    expect(chartsOf(Workbook.parse(old))).toEqual([]);
  });

  test('gets another specification and keeps its place', () => {
    const book = chartedBook();
    const before = chartsOf(book)[0]?.position;
    const spec = {title: 'Иначе', ...basic({chartType: 'LINE'})};
    apply(book, [{updateChartSpec: {chartId: 7, spec}}]);
    expect(chartsOf(book)).toEqual([{chartId: 7, spec, position: before}]);
  });

  test('is moved and sized by the masked fields only', () => {
    const book = chartedBook();
    const position = {
      overlayPosition: {...at(9, 2).overlayPosition, widthPixels: 300},
    };
    const [reply] = apply(book, [
      {
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: position,
          fields: 'widthPixels',
        },
      },
    ]);
    const moved = {
      overlayPosition: {
        anchorCell: {sheetId: 0, rowIndex: 1, columnIndex: 4},
        widthPixels: 300,
        heightPixels: 371,
      },
    };
    expect(reply).toEqual({updateEmbeddedObjectPosition: {position: moved}});
    expect(chartsOf(book)[0]?.position).toEqual(moved);
  });

  test('may be moved to another sheet', () => {
    const book = chartedBook();
    apply(book, [
      {
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: at(0, 0, 1),
          fields: 'anchorCell',
        },
      },
    ]);
    expect([chartsOf(book), chartsOf(book, 1)]).toEqual([
      [],
      [expect.objectContaining({chartId: 7})],
    ]);
  });

  test('is deleted by its id', () => {
    const book = chartedBook();
    apply(book, [{deleteEmbeddedObject: {objectId: 7}}]);
    expect(chartsOf(book)).toEqual([]);
  });
});

describe('what a chart reads', () => {
  test.each([
    [
      'grows with rows inserted in it',
      {insertDimension: {range: rows(2, 4)}},
      [box(0, 6, 0, 1), box(0, 6, 1, 2), box(0, 6, 2, 3)],
    ],
    [
      'moves with columns inserted before it',
      {insertDimension: {range: columns(1, 2)}},
      [box(0, 4, 0, 1), box(0, 4, 2, 3), box(0, 4, 3, 4)],
    ],
    [
      'shrinks with rows deleted in it',
      {deleteDimension: {range: rows(1, 3)}},
      [box(0, 2, 0, 1), box(0, 2, 1, 2), box(0, 2, 2, 3)],
    ],
    [
      'loses a series with its column',
      {deleteDimension: {range: columns(1, 2)}},
      [box(0, 4, 0, 1), box(0, 4, 1, 2)],
    ],
  ])('%s', (_, request, ranges) => {
    const book = chartedBook();
    apply(book, [request]);
    expect(rangesOf(chartsOf(book)[0])).toEqual(ranges.map(range => [range]));
  });

  test('on another sheet follows that sheet, and goes with it', () => {
    const book = chartedBook();
    const spec = basic({
      series: [
        {series: data(box(0, 4, 1, 2))},
        {series: data({...box(0, 4, 1, 2), sheetId: 1})},
      ],
    });
    apply(book, [
      {updateChartSpec: {chartId: 7, spec}},
      {insertDimension: {range: {...rows(0, 1), sheetId: 1}}},
    ]);
    expect(rangesOf(chartsOf(book)[0])[2]).toEqual([
      {...box(1, 5, 1, 2), sheetId: 1},
    ]);
    apply(book, [{deleteSheet: {sheetId: 1}}]);
    expect(rangesOf(chartsOf(book)[0])).toEqual([
      [box(0, 4, 0, 1)],
      [box(0, 4, 1, 2)],
    ]);
  });

  test.each([
    ['moveDimension', {source: rows(1, 2), destinationIndex: 6}],
    [
      'cutPaste',
      {source: box(1, 2, 1, 2), destination: {rowIndex: 8, columnIndex: 0}},
    ],
    ['deleteRange', {range: box(1, 2, 0, 26), shiftDimension: 'ROWS'}],
  ])('is not torn apart by %s', (kind, request) => {
    const book = chartedBook();
    const before = book.stringify();
    expect(refusal(book, [{[kind]: request}])).toMatch(/^not emulated/);
    expect(book.stringify()).toBe(before);
  });
});

describe('the place of a chart', () => {
  const anchorOf = (book: Workbook) =>
    chartsOf(book)[0]?.position?.overlayPosition?.anchorCell;

  test.each([
    ['rows inserted above', {insertDimension: {range: rows(0, 2)}}, 3, 4],
    ['rows inserted below', {insertDimension: {range: rows(2, 3)}}, 1, 4],
    ['columns deleted before', {deleteDimension: {range: columns(3, 4)}}, 1, 3],
    ['its own rows deleted', {deleteDimension: {range: rows(1, 9)}}, 1, 4],
    [
      'its row moved',
      {moveDimension: {source: rows(0, 6), destinationIndex: 8}},
      3,
      4,
    ],
  ])('follows %s', (_, request, rowIndex, columnIndex) => {
    const book = chartedBook(
      basic({domains: [], series: [{series: data(box(20, 30, 0, 1))}]}),
    );
    apply(book, [request]);
    expect(anchorOf(book)).toEqual({sheetId: 0, rowIndex, columnIndex});
  });

  test('stays in the grid when the end of the sheet is cut off', () => {
    const book = chartedBook();
    apply(book, [
      {deleteEmbeddedObject: {objectId: 7}},
      {addChart: {chart: {spec: COLUMNS, position: at(999, 25)}}},
      {deleteDimension: {range: rows(500, 1000)}},
    ]);
    expect(anchorOf(book)?.rowIndex).toBe(499);
  });
});

describe('copying a sheet', () => {
  const ids = (book: Workbook, sheet: number) =>
    chartsOf(book, sheet).map(chart => chart.chartId);

  test('gives the copy charts of its own over its own cells', () => {
    const book = chartedBook();
    apply(book, [
      {
        duplicateSheet: {
          sourceSheetId: 0,
          newSheetId: 5,
          newSheetName: 'Копия',
          insertSheetIndex: 2,
        },
      },
    ]);
    const [copy] = chartsOf(book, 2);
    expect(copy?.chartId).not.toBe(7);
    expect(copy?.position?.overlayPosition?.anchorCell?.sheetId).toBe(5);
    expect(rangesOf(copy)[0]).toEqual([{...box(0, 4, 0, 1), sheetId: 5}]);
    apply(book, [{deleteSheet: {sheetId: 5}}]);
    expect(ids(book, 0)).toEqual([7]);
  });

  test('to another workbook takes charts over own cells only', () => {
    const book = chartedBook();
    const other = newBook();
    const copy = book.copySheetTo(0, other, OWNER);
    expect(rangesOf(chartsOf(other, 1)[0])[0]?.[0]?.sheetId).toBe(copy.sheetId);
    const far = basic({
      domains: [],
      series: [{series: data({...box(0, 4, 1, 2), sheetId: 1})}],
    });
    apply(book, [{updateChartSpec: {chartId: 7, spec: far}}]);
    expect(() => book.copySheetTo(0, other, OWNER)).toThrow(/not emulated/);
  });
});

describe('a chart is refused', () => {
  const add = (chart: object) => ({addChart: {chart}});
  const place = at(0, 0);

  test.each([
    ['without a specification', {position: place}, /: no chart spec$/],
    [
      'without a kind',
      {spec: {title: 'x'}, position: place},
      /^Invalid requests\[0\]\.addChart: One of basicChart/,
    ],
    [
      'with two kinds',
      {spec: {...COLUMNS, pieChart: {}}, position: place},
      /oneof/,
    ],
    [
      'with an unknown field',
      {spec: {...COLUMNS, colour: 'red'}, position: place},
      /Unknown name "colour" at 'requests\[0\]\.add_chart\.chart\.spec'/,
    ],
    [
      'of an unknown type',
      {spec: basic({chartType: 'PIE'}), position: place},
      /Invalid value at 'requests\[0\]\.add_chart\.chart\.spec\.basic_chart\.chart_type'/,
    ],
    [
      'without a type',
      {spec: basic({chartType: undefined}), position: place},
      /chartType/,
    ],
    [
      'with two domains',
      {
        spec: basic({
          domains: [
            COLUMNS.basicChart?.domains?.[0],
            COLUMNS.basicChart?.domains?.[0],
          ],
        }),
        position: place,
      },
      /single domain/,
    ],
    [
      'over a block',
      {
        spec: basic({domains: [], series: [{series: data(box(0, 2, 0, 2))}]}),
        position: place,
      },
      /ChartSourceRange ranges require all rows or all columns to have length of 1$/,
    ],
    [
      'over no cells',
      {spec: basic({series: [{series: data()}]}), position: place},
      /must not be empty/,
    ],
    [
      'over a sheet that is not there',
      {
        spec: basic({
          series: [{series: data({...box(0, 4, 1, 2), sheetId: 99})}],
        }),
        position: place,
      },
      /No grid with id: 99$/,
    ],
    [
      'over cells beyond the grid',
      {
        spec: basic({series: [{series: data(box(0, 1001, 1, 2))}]}),
        position: place,
      },
      /endRowIndex\[1001\]/,
    ],
    [
      'cut differently in its series',
      {
        spec: basic({
          series: [{series: data(box(0, 2, 1, 2), box(2, 4, 1, 2))}],
        }),
        position: place,
      },
      /same number of source ranges/,
    ],
    [
      'with a type of a series outside of COMBO',
      {
        spec: basic({series: [{series: data(box(0, 4, 1, 2)), type: 'LINE'}]}),
        position: place,
      },
      /LINE/,
    ],
    [
      'with the domain’s axis for a series',
      {
        spec: basic({
          series: [{series: data(box(0, 4, 1, 2)), targetAxis: 'BOTTOM_AXIS'}],
        }),
        position: place,
      },
      /minor axis/,
    ],
    [
      'with a stacked line',
      {
        spec: basic({chartType: 'LINE', stackedType: 'STACKED'}),
        position: place,
      },
      /stackedType/,
    ],
    [
      'without a position',
      {spec: COLUMNS},
      /One of EmbeddedObjectPosition\.overlayPosition or EmbeddedObjectPosition\.sheetId must be set$/,
    ],
    [
      'on a sheet that is not there',
      {spec: COLUMNS, position: at(0, 0, 99)},
      /No sheet with id: 99$/,
    ],
    [
      'outside of the grid',
      {spec: COLUMNS, position: at(1000, 0)},
      /outside of the grid/,
    ],
    [
      'with an id that is taken',
      {chartId: 7, spec: COLUMNS, position: place},
      /already exists/,
    ],
    [
      'on a sheet of its own',
      {spec: COLUMNS, position: {newSheet: true}},
      /^not emulated/,
    ],
    [
      'of another kind that is empty',
      {spec: {histogramChart: {}}, position: place},
      /histogramChart must not be empty/,
    ],
  ])('%s', (_, chart, message) => {
    const book = chartedBook();
    const before = book.stringify();
    expect(refusal(book, [add(chart)])).toMatch(message);
    expect(book.stringify()).toBe(before);
  });

  test('with Google’s internal error when it charts nothing', () => {
    const spec = {basicChart: {...bar, domains: []}};
    expect(
      errorOf(() =>
        chartedBook().batchUpdate(
          {requests: [add({spec, position: place}) as object]},
          OWNER,
        ),
      ),
    ).toMatchObject({code: 500, status: 'INTERNAL'});
  });

  test.each([
    [{updateChartSpec: {chartId: 8, spec: COLUMNS}}, /: No chart with id: 8$/],
    [{updateChartSpec: {chartId: 7}}, /: no chart spec$/],
    [{deleteEmbeddedObject: {objectId: 8}}, /: No embedded object with id: 8$/],
    [
      {updateEmbeddedObjectPosition: {objectId: 7, newPosition: at(0, 0)}},
      /At least one field must be listed in 'fields'/,
    ],
    [
      {
        updateEmbeddedObjectPosition: {
          objectId: 8,
          newPosition: at(0, 0),
          fields: '*',
        },
      },
      /: No embedded object with id: 8$/,
    ],
  ])('when %j names what is not there', (request, message) => {
    expect(refusal(chartedBook(), [request])).toMatch(message);
  });

  test('on a protected sheet, of those whom it keeps out; others may', () => {
    const book = chartedBook();
    const protect = (range: object) => ({
      addProtectedRange: {
        protectedRange: {range, editors: {users: [OWNER]}},
      },
    });
    apply(book, [
      protect({sheetId: 0}),
      protect({...box(0, 9, 0, 9), sheetId: 1}),
    ]);
    for (const request of [
      add({spec: COLUMNS, position: place}),
      {updateChartSpec: {chartId: 7, spec: COLUMNS}},
      {deleteEmbeddedObject: {objectId: 7}},
      {
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: at(0, 0, 1),
          fields: '*',
        },
      },
    ]) {
      expect(refusal(book, [request], SCHOOL)).toMatch(
        /protected cell or object/,
      );
    }
    apply(book, [add({spec: COLUMNS, position: at(0, 0, 1)})], SCHOOL);
    expect(chartsOf(book, 1)).toHaveLength(1);
  });
});

test('typing into a chart’s cells leaves the chart as it is', () => {
  const book = chartedBook();
  const before = chartsOf(book);
  apply(book, [put([[99]], 0, 1, 1)]);
  expect(chartsOf(book)).toEqual(before);
});
