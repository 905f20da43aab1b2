import {parseTyped} from '../../../src/local/sheets/format/parse-typed';
import {apply, box, newBook, OWNER, put, refusal} from './books';

/*
 * What Google was seen or documented to do, beside what other tests here hold:
 * each with where it was read. Repositories are those of GitHub; «answers» and
 * «gestures» are the sections of shared notes that name live recordings.
 */

const A1 = {sheetId: 0, row: 0, column: 0};
const WHOLE = {range: {sheetId: 0}};

describe('protections', () => {
  it('refuse a second one of a whole sheet', () => {
    // googleapis/google-api-python-client#1064
    const book = newBook();
    apply(book, [{addProtectedRange: {protectedRange: WHOLE}}]);
    expect(refusal(book, [{addProtectedRange: {protectedRange: WHOLE}}])).toBe(
      'Invalid requests[0].addProtectedRange: Sheet "Лист1" already has sheet protection.',
    );
    const range = box(0, 2, 0, 2);
    const [reply] = apply(book, [
      {addProtectedRange: {protectedRange: {range}}},
    ]);
    const {protectedRangeId} = reply?.addProtectedRange?.protectedRange ?? {};
    const protectedRange = {...WHOLE, protectedRangeId};
    expect(
      refusal(book, [
        {updateProtectedRange: {protectedRange, fields: 'range'}},
      ]),
    ).toMatch(/already has sheet protection/);
  });

  it('are told from any other by a range that has bounds', () => {
    const book = newBook();
    const protectedRange = {range: box(0, 2, 0, 2)};
    apply(book, [
      {addProtectedRange: {protectedRange: WHOLE}},
      {addProtectedRange: {protectedRange}},
      {addProtectedRange: {protectedRange}},
    ]);
    expect(book.get({}, OWNER).sheets?.[0]?.protectedRanges).toHaveLength(3);
  });

  it('take the range of a named range', () => {
    // reference/rest/v4/spreadsheets/sheets#ProtectedRange
    const book = newBook();
    const range = box(0, 2, 0, 2);
    const [named, added] = apply(book, [
      {addNamedRange: {namedRange: {name: 'N', namedRangeId: 'n', range}}},
      {addProtectedRange: {protectedRange: {namedRangeId: 'n'}}},
    ]);
    expect(named?.addNamedRange?.namedRange?.range).toEqual(range);
    expect(added?.addProtectedRange?.protectedRange).toMatchObject({
      namedRangeId: 'n',
      range,
    });
  });

  it('let the people of the owner’s domain in when they say so', () => {
    // reference/rest/v4/spreadsheets/sheets#Editors
    const book = newBook();
    const editors = {users: [OWNER], domainUsersCanEdit: true};
    apply(book, [{addProtectedRange: {protectedRange: {...WHOLE, editors}}}]);
    expect(book.canEdit(A1, 'other@example.org')).toBe(true);
    expect(book.canEdit(A1, 'other@elsewhere.org')).toBe(false);
  });
});

describe('a typed text', () => {
  // «gestures», and for money and dates support.google.com/docs/answer/56470.
  const number = (numberValue: number, type?: string, pattern?: string) => ({
    value: {numberValue},
    ...(type ? {format: {type, pattern}} : {}),
  });
  it.each([
    ['ru_RU', '1234.5', number(-243129, 'DATE', 'yyyy.m')],
    ['en_US', '1234.5', number(1234.5)],
    ['ru_RU', '+abc', {value: {formulaValue: '=+abc'}}],
    ['ru_RU', '+5', {value: {formulaValue: '=+5'}}],
    ['ru_RU', '+7 4012 12', {value: {formulaValue: '=+7 4012 12'}}],
    ['ru_RU', '+', {value: {stringValue: '+'}}],
    ['ru_RU', '-', {value: {stringValue: '-'}}],
    ['ru_RU', '$5', number(5, 'CURRENCY', '"$"#,##0')],
    ['ru_RU', '$5,5', number(5.5, 'CURRENCY', '"$"#,##0.00')],
    ['en_US', '-$1,234.50', number(-1234.5, 'CURRENCY', '"$"#,##0.00')],
    ['ru_RU', '5 ₽', number(5, 'CURRENCY', '#,##0\\ [$₽]')],
    ['en_US', '$', {value: {stringValue: '$'}}],
    ['ru_RU', '2e6', number(2_000_000, 'SCIENTIFIC', '0.00E+00')],
    ['ru_RU', '1-2', number(46054, 'DATE', 'd-m')],
    ['en_US', '1-2', number(46024, 'DATE', 'm-d')],
    ['en_US', '1/2', number(46024, 'DATE', 'm/d')],
    ['en_US', 'Mar 1 2016', number(42430, 'DATE', 'mmm d yyyy')],
    ['en_US', 'March 1, 2016', number(42430, 'DATE', 'mmmm d, yyyy')],
    ['ru_RU', '1 марта 2016', number(42430, 'DATE', 'd mmmm yyyy')],
    ['en_US', '1:30 PM', number(0.5625, 'TIME', 'h:mm am/pm')],
    ['en_US', 'Mark 1 2016', {value: {stringValue: 'Mark 1 2016'}}],
    [
      'ru_RU',
      'http://a.ru/b',
      {value: {stringValue: 'http://a.ru/b'}, link: 'http://a.ru/b'},
    ],
    [
      'ru_RU',
      'a@b.ru',
      {value: {stringValue: 'a@b.ru'}, link: 'mailto:a@b.ru'},
    ],
  ])('in %s: %s', (locale, text, typed) => {
    expect(parseTyped(text, locale, 2026)).toEqual(typed);
  });

  it('shows #NAME? after a plus, and 1-2 as it was typed', () => {
    const book = newBook();
    const shown = (text: string) => {
      book.type({...A1, row: text.length, column: 0}, text, OWNER);
      return book.cell({...A1, row: text.length}).formatted;
    };
    expect([shown('+abc'), shown('1-2'), shown('+5'), shown('2e600')]).toEqual([
      '#NAME?',
      '1-2',
      '5',
      '2e600',
    ]);
    book.type(A1, '2e6', OWNER);
    expect(book.cell(A1).formatted).toBe('2,00E+06');
  });

  it('that is an address leads there until the cell holds another', () => {
    const book = newBook();
    const link = () =>
      book.get({ranges: ['A1'], includeGridData: true}, OWNER).sheets?.[0]
        ?.data?.[0]?.rowData?.[0]?.values?.[0]?.hyperlink;
    book.type(A1, 'https://a.ru', OWNER);
    expect(link()).toBe('https://a.ru');
    book.type(A1, 'нет', OWNER);
    expect(link()).toBeUndefined();
  });
});

describe('answers', () => {
  it('echo the range of an append without the nulls at its end', () => {
    // grouparoo/grouparoo, recordings of 2022: A2:C2 for six values
    const book = newBook('en_US');
    apply(book, [put([['a', 'b', 'c', 'd', 'e', 'f']])]);
    const {updates} = book.valuesAppend(
      'Sheet1!A1',
      {values: [['1', 'John', '', null, null, null]]},
      {valueInputOption: 'USER_ENTERED', includeValuesInResponse: true},
      OWNER,
    );
    expect(updates).toMatchObject({
      updatedRange: 'Sheet1!A2:C2',
      updatedColumns: 3,
      updatedCells: 3,
      updatedData: {range: 'Sheet1!A2:C2', values: [['1', 'John']]},
    });
  });

  it('echo the data of an update over the range that was asked for', () => {
    // grouparoo/grouparoo: PUT of four values to A2:F2
    const book = newBook('en_US');
    const answer = book.valuesUpdate(
      'Sheet1!A2:F2',
      {values: [['1', 'John', '', 'Doe']]},
      {valueInputOption: 'USER_ENTERED', includeValuesInResponse: true},
      OWNER,
    );
    expect(answer).toMatchObject({
      updatedRange: 'Sheet1!A2:D2',
      updatedData: {range: 'Sheet1!A2:F2', values: [['1', 'John', '', 'Doe']]},
    });
  });

  it('quote a title unless it is words with points between', () => {
    // theoephraim/node-google-spreadsheet; grouparoo: 'profiles-10.csv'
    const book = newBook('en_US');
    const range = (title: string) => {
      apply(book, [
        {
          updateSheetProperties: {
            properties: {sheetId: 0, title},
            fields: 'title',
          },
        },
      ]);
      return book.valuesGet(`'${title}'!A1`, {}, OWNER).range;
    };
    expect(['food.csv', 'profiles-10.csv', 'a b', 'A1'].map(range)).toEqual([
      'food.csv!A1',
      "'profiles-10.csv'!A1",
      "'a b'!A1",
      "'A1'!A1",
    ]);
  });

  it('pass over null among requests', () => {
    const book = newBook();
    const requests = [null, {addSheet: {}}] as object[];
    expect(book.batchUpdate({requests}, OWNER).replies).toHaveLength(1);
    expect(() => book.batchUpdate({requests: [null] as never}, OWNER)).toThrow(
      'Must specify at least one request.',
    );
  });

  it('clamp the open ranges of conditional formats to the grid', () => {
    const book = newBook();
    const rule = {
      ranges: [{sheetId: 0, startColumnIndex: 1}],
      booleanRule: {condition: {type: 'NOT_BLANK' as const}, format: {}},
    };
    apply(book, [{addConditionalFormatRule: {rule}}]);
    expect(
      book.get({}, OWNER).sheets?.[0]?.conditionalFormats?.[0]?.ranges,
    ).toEqual([box(0, 1000, 1, 26)]);
  });

  it('name only the merges that a ranged read meets', () => {
    const book = newBook('en_US');
    apply(book, [
      {mergeCells: {range: box(0, 2, 0, 2)}},
      {mergeCells: {range: box(5, 6, 0, 2)}},
    ]);
    const merges = (ranges?: string[]) =>
      book.get({ranges}, OWNER).sheets?.[0]?.merges;
    expect(merges()).toHaveLength(2);
    expect(merges(['B2:C4'])).toEqual([box(0, 2, 0, 2)]);
    expect(merges(['D1'])).toBeUndefined();
  });
});

describe('refusals', () => {
  it('keep a sheet to 18,278 columns', () => {
    const grid = (columnCount: number) => ({
      addSheet: {properties: {gridProperties: {rowCount: 1, columnCount}}},
    });
    expect(apply(newBook(), [grid(18_278)])).toHaveLength(1);
    expect(refusal(newBook(), [grid(18_279)])).toMatch(/18278 columns/);
    const length = 18_253;
    expect(
      refusal(newBook(), [
        {appendDimension: {sheetId: 0, dimension: 'COLUMNS', length}},
      ]),
    ).toMatch(/18278 columns/);
  });

  it('keep frozen lines from cutting a merge', () => {
    const book = newBook();
    apply(book, [{mergeCells: {range: box(0, 2, 0, 2)}}]);
    const freeze = (gridProperties: object) => ({
      updateSheetProperties: {
        properties: {sheetId: 0, gridProperties},
        fields: Object.keys(gridProperties)
          .map(field => `gridProperties.${field}`)
          .join(),
      },
    });
    expect(refusal(book, [freeze({frozenColumnCount: 1})])).toMatch(
      /can't freeze columns which contain only part of a merged cell/,
    );
    expect(refusal(book, [freeze({frozenRowCount: 1})])).toMatch(/rows/);
    expect(apply(book, [freeze({frozenRowCount: 2})])).toHaveLength(1);
  });
});

describe('developer metadata', () => {
  const lookup = (developerMetadataLookup: object) => ({
    dataFilters: [{developerMetadataLookup}],
  });
  const tagged = () => {
    const book = newBook();
    const add = (metadataKey: string, location: object) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey,
          visibility: 'DOCUMENT' as const,
          location,
        },
      },
    });
    const line = (dimension: string, startIndex: number) => ({
      dimensionRange: {
        sheetId: 0,
        dimension,
        startIndex,
        endIndex: startIndex + 1,
      },
    });
    apply(book, [
      add('book', {spreadsheet: true}),
      add('sheet', {sheetId: 0}),
      add('row', line('ROWS', 2)),
      add('column', line('COLUMNS', 1)),
    ]);
    return {book, line};
  };
  const found = (book: ReturnType<typeof newBook>, body: object) =>
    book
      .searchDeveloperMetadata(body, OWNER)
      .matchedDeveloperMetadata?.map(one => one.developerMetadata?.metadataKey);

  it('of a place is found with what crosses it, unless exactly asked for', () => {
    // reference/rest/v4/DataFilter#DeveloperMetadataLookup
    const {book, line} = tagged();
    const at = (metadataLocation: object, locationMatchingStrategy?: string) =>
      found(book, lookup({metadataLocation, locationMatchingStrategy}));
    expect(at({sheetId: 0})).toEqual(['sheet', 'row', 'column']);
    expect(at({sheetId: 0}, 'EXACT_LOCATION')).toEqual(['sheet']);
    expect(at(line('ROWS', 2), 'INTERSECTING_LOCATION')).toContain('column');
    expect(at(line('ROWS', 3), 'INTERSECTING_LOCATION')).not.toContain('row');
    expect(at(line('ROWS', 2), 'EXACT_LOCATION')).toEqual(['row']);
    expect(at({spreadsheet: true})).toEqual(['book']);
  });

  it('refuses INTERSECTING_LOCATION of a spreadsheet', () => {
    const {book} = tagged();
    const locationMatchingStrategy = 'INTERSECTING_LOCATION';
    const metadataLocation = {spreadsheet: true};
    for (const wrong of [
      {metadataLocation, locationMatchingStrategy},
      {locationMatchingStrategy},
    ]) {
      expect(() => found(book, lookup(wrong))).toThrow(
        expect.objectContaining({code: 400}),
      );
    }
  });

  it('is found by the region that it meets', () => {
    // spreadsheets.developerMetadata/search: «intersecting that region»
    const {book} = tagged();
    const at = (a1Range: string) => found(book, {dataFilters: [{a1Range}]});
    expect(at('A3')).toEqual(['sheet', 'row']);
    expect(at('B1:B2')).toEqual(['sheet', 'column']);
  });
});

describe('sorting', () => {
  it('leaves hidden rows where they are and takes metadata along', () => {
    // «gestures»
    const book = newBook('en_US');
    const rowAt = (startIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS' as const,
      startIndex,
      endIndex: startIndex + 1,
    });
    apply(book, [
      put([['c'], ['z'], ['b'], ['a']]),
      {
        updateDimensionProperties: {
          range: rowAt(1),
          properties: {hiddenByUser: true},
          fields: 'hiddenByUser',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'c',
            visibility: 'DOCUMENT',
            location: {dimensionRange: rowAt(0)},
          },
        },
      },
      {
        sortRange: {
          range: box(0, 4, 0, 1),
          sortSpecs: [{dimensionIndex: 0, sortOrder: 'ASCENDING'}],
        },
      },
    ]);
    expect(book.valuesGet('A1:A4', {}, OWNER).values).toEqual([
      ['a'],
      ['z'],
      ['b'],
      ['c'],
    ]);
    const [metadata] =
      book.searchDeveloperMetadata(
        {dataFilters: [{developerMetadataLookup: {metadataKey: 'c'}}]},
        OWNER,
      ).matchedDeveloperMetadata ?? [];
    expect(
      metadata?.developerMetadata?.location?.dimensionRange?.startIndex,
    ).toBe(3);
  });
});
