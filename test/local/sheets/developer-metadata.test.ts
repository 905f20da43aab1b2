import {apply, newBook, OWNER, put, refusal} from './books';

const create = (
  metadataKey: string,
  location: object,
  metadataValue?: string,
  metadataId?: number,
) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey,
      metadataValue,
      metadataId,
      location,
      visibility: 'DOCUMENT' as const,
    },
  },
});
const row = (startIndex: number) => ({
  dimensionRange: {
    sheetId: 0,
    dimension: 'ROWS',
    startIndex,
    endIndex: startIndex + 1,
  },
});

function anchored() {
  const book = newBook();
  apply(book, [
    {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
    put([['а'], ['б'], ['в']]),
    put([['г']], 1),
    create('tab', {sheetId: 0}, 'первый', 10),
    create('tab', {sheetId: 1}, 'второй', 11),
    create('row', row(1), undefined, 12),
    create('book', {spreadsheet: true}, 'v', 13),
  ]);
  return book;
}

describe('developer metadata', () => {
  it('is answered with a drawn id and the derived type of its location', () => {
    const [reply] = apply(newBook(), [create('k', row(3))]);
    const metadata = reply?.createDeveloperMetadata?.developerMetadata;
    expect(metadata).toMatchObject({
      metadataKey: 'k',
      visibility: 'DOCUMENT',
      location: {locationType: 'ROW', ...row(3)},
    });
    expect(metadata?.metadataId).toBeGreaterThan(0);
  });

  it('comes with the spreadsheet, the sheet or the row that it sits on', () => {
    const book = anchored();
    const answer = book.get(
      {
        fields:
          'developerMetadata.metadataId,sheets(developerMetadata.metadataId,data.rowMetadata.developerMetadata.metadataId)',
      },
      OWNER,
    );
    expect(answer.developerMetadata).toEqual([{metadataId: 13}]);
    expect(answer.sheets?.map(s => s.developerMetadata)).toEqual([
      [{metadataId: 10}],
      [{metadataId: 11}],
    ]);
    expect(answer.sheets?.[0]?.data?.[0]?.rowMetadata?.slice(0, 3)).toEqual([
      {},
      {developerMetadata: [{metadataId: 12}]},
      {},
    ]);
  });

  it.each([
    [{metadataKey: 'tab'}, [[['а'], ['б'], ['в']], [['г']]]],
    [{metadataKey: 'tab', metadataValue: 'второй'}, [[['г']]]],
    [{metadataId: 12}, [[['б']]]],
    [{metadataKey: 'tab', locationType: 'ROW' as const}, []],
    [{locationType: 'ROW' as const}, [[['б']]]],
    [{metadataKey: 'none'}, []],
    [{metadataLocation: {sheetId: 1}}, [[['г']]]],
    [
      {
        metadataLocation: {sheetId: 0},
        locationMatchingStrategy: 'INTERSECTING_LOCATION' as const,
      },
      [[['а'], ['б'], ['в']], [['б']]],
    ],
  ])('finds cells by %j', (developerMetadataLookup, values) => {
    const answer = anchored().valuesBatchGetByDataFilter(
      {dataFilters: [{developerMetadataLookup}]},
      OWNER,
    );
    expect((answer.valueRanges ?? []).map(r => r.valueRange?.values)).toEqual(
      values,
    );
  });

  it('is updated and deleted by a filter', () => {
    const book = anchored();
    const dataFilters = [{developerMetadataLookup: {metadataKey: 'tab'}}];
    const [updated, deleted] = apply(book, [
      {
        updateDeveloperMetadata: {
          dataFilters,
          developerMetadata: {metadataValue: 'x'},
          fields: 'metadataValue',
        },
      },
      {
        deleteDeveloperMetadata: {
          dataFilter: {developerMetadataLookup: {metadataId: 11}},
        },
      },
    ]);
    expect(
      updated?.updateDeveloperMetadata?.developerMetadata?.map(m => [
        m.metadataId,
        m.metadataValue,
      ]),
    ).toEqual([
      [10, 'x'],
      [11, 'x'],
    ]);
    expect(
      deleted?.deleteDeveloperMetadata?.deletedDeveloperMetadata?.map(
        m => m.metadataId,
      ),
    ).toEqual([11]);
    expect(
      book.get({}, OWNER).sheets?.map(s => s.developerMetadata?.length),
    ).toEqual([1, undefined]);
  });

  it('goes with its sheet', () => {
    const book = anchored();
    apply(book, [{deleteSheet: {sheetId: 1}}]);
    expect(book.stringify()).not.toContain('второй');
  });

  it.each([
    [create('', {sheetId: 0}), 'DeveloperMetadata.metadataKey must be set.'],
    [create('k', {}), 'DeveloperMetadata.location must be set.'],
    [create('k', {sheetId: 9}), 'No grid with id: 9'],
    [
      create('k', {sheetId: 0}, 'v', 10),
      'DeveloperMetadata with id 10 already exists.',
    ],
    [
      create('k', {
        dimensionRange: {
          sheetId: 0,
          dimension: 'ROWS',
          startIndex: 0,
          endIndex: 2,
        },
      }),
      'DeveloperMetadataLocation.dimensionRange must be exactly one row or column.',
    ],
    [
      create('k', {sheetId: 0}, 'я'.repeat(30_000)),
      'Developer metadata exceeds the limit of 30000 characters.',
    ],
  ])('is refused: %#', (request, message) => {
    expect(refusal(anchored(), [request])).toBe(
      `Invalid requests[0].createDeveloperMetadata: ${message}`,
    );
  });

  it('has its 30,000 characters for each sheet apart', () => {
    const long = 'я'.repeat(29_000);
    const book = anchored();
    expect(() =>
      apply(book, [
        create('k', {sheetId: 0}, long),
        create('k', {sheetId: 1}, long),
        create('k', {spreadsheet: true}, long),
      ]),
    ).not.toThrow();
  });
});
