import {Refusal} from '../../../src/local/sheets/workbook';
import {
  apply,
  box,
  newBook,
  OWNER,
  put,
  refusal,
  SCHOOL,
  STRANGER,
} from './books';

const DENIED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const at = (row: number, column: number) => ({sheetId: 0, row, column});
const protect = (protectedRange: gapi.client.sheets.ProtectedRange) => ({
  addProtectedRange: {protectedRange},
});
const editors = (...users: string[]) => ({users});

/** Sheet shut but for E2:E5 (rows 1-4, column 4), row 3 of it shut again. */
function institution() {
  const book = newBook();
  apply(book, [
    protect({
      protectedRangeId: 1,
      range: {sheetId: 0},
      unprotectedRanges: [box(1, 5, 4, 5)],
      editors: editors(OWNER),
    }),
    protect({
      protectedRangeId: 2,
      range: box(1, 5, 4, 5),
      editors: editors(OWNER, SCHOOL),
    }),
    protect({
      protectedRangeId: 3,
      range: box(2, 3, 4, 5),
      editors: editors(OWNER),
    }),
    protect({protectedRangeId: 4, range: box(3, 4, 4, 5), warningOnly: true}),
  ]);
  return book;
}

describe('who may edit which cell', () => {
  it.each([
    [OWNER, at(0, 0), true],
    [OWNER, at(2, 4), true],
    [SCHOOL, at(0, 0), false],
    [SCHOOL, at(1, 4), true],
    [SCHOOL.toUpperCase(), at(1, 4), true],
    [SCHOOL, at(2, 4), false],
    [SCHOOL, at(3, 4), true],
    [SCHOOL, at(5, 4), false],
    [STRANGER, at(1, 4), false],
    [STRANGER, at(9, 9), false],
  ])('%s at %j: %s', (user, position, may) => {
    const book = institution();
    const before = book.stringify();
    expect(book.canEdit(position, user)).toBe(may);
    const api = () =>
      apply(book, [put([['x']], 0, position.row, position.column)], user);
    const hand = () => book.type(position, 'x', user);
    if (may) {
      api();
      hand();
      expect(book.cell(position).formatted).toBe('x');
    } else {
      expect(api).toThrow(`Invalid requests[0].updateCells: ${DENIED}`);
      expect(hand).toThrow(Refusal);
      expect(hand).toThrow(/защищённую ячейку/);
      expect(book.stringify()).toBe(before);
    }
  });

  it('holds for every cell of a block, open areas side by side counting as one', () => {
    const book = newBook();
    apply(book, [
      protect({
        range: {sheetId: 0},
        unprotectedRanges: [box(0, 2, 0, 1), box(0, 1, 1, 3), box(1, 2, 1, 3)],
        editors: editors(),
      }),
    ]);
    const paint = (range: object) => ({
      repeatCell: {range, cell: {note: 'n'}, fields: 'note'},
    });
    apply(book, [paint(box(0, 2, 0, 3))], SCHOOL);
    expect(refusal(book, [paint(box(0, 2, 0, 4))], SCHOOL)).toMatch(
      /protected cell/,
    );
  });

  it('is anyone while the protection names no editors', () => {
    const book = newBook();
    apply(book, [protect({range: {sheetId: 0}})]);
    expect(book.canEdit(at(0, 0), STRANGER)).toBe(true);
  });
});

describe('a protected sheet', () => {
  it.each([
    ['deleteSheet', {deleteSheet: {sheetId: 0}}],
    [
      'updateSheetProperties',
      {updateSheetProperties: {properties: {title: 'x'}, fields: 'title'}},
    ],
    [
      'insertDimension',
      {
        insertDimension: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3},
        },
      },
    ],
    [
      'deleteDimension',
      {
        deleteDimension: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3},
        },
      },
    ],
    [
      'appendDimension',
      {appendDimension: {sheetId: 0, dimension: 'ROWS', length: 1}},
    ],
    [
      'updateDimensionProperties',
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'ROWS', endIndex: 1},
          properties: {pixelSize: 9},
          fields: '*',
        },
      },
    ],
    ['mergeCells', {mergeCells: {range: box(0, 2, 0, 2)}}],
    ['setDataValidation', {setDataValidation: {range: box(0, 2, 0, 2)}}],
    ['setBasicFilter', {setBasicFilter: {filter: {range: box(0, 2, 0, 2)}}}],
    [
      'addProtectedRange',
      protect({range: box(0, 1, 0, 1), editors: editors()}),
    ],
    [
      'updateProtectedRange',
      {
        updateProtectedRange: {
          protectedRange: {protectedRangeId: 1, description: 'x'},
          fields: 'description',
        },
      },
    ],
    ['deleteProtectedRange', {deleteProtectedRange: {protectedRangeId: 3}}],
  ])(
    'refuses %s to those it keeps out, and lets the owner',
    (kind, request) => {
      const book = institution();
      apply(book, [{addSheet: {}}]);
      expect(refusal(book, [request], SCHOOL)).toBe(
        `Invalid requests[0].${kind}: ${DENIED}`,
      );
      expect(() =>
        apply(book, [request as gapi.client.sheets.Request]),
      ).not.toThrow();
    },
  );

  it('does not keep other sheets shut', () => {
    const book = institution();
    apply(book, [{addSheet: {properties: {sheetId: 1}}}]);
    expect(() => apply(book, [put([[1]], 1)], STRANGER)).not.toThrow();
  });
});

describe('the editors of a protection', () => {
  const listed = (book: ReturnType<typeof newBook>, user: string) =>
    book.get({}, user).sheets?.[0]?.protectedRanges;

  it('always take in the owner and whoever sets them', () => {
    const book = newBook();
    const [reply] = apply(
      book,
      [protect({range: box(0, 1, 0, 1), editors: editors()})],
      SCHOOL,
    );
    // As recorded: the reply says nothing of them yet.
    expect(reply?.addProtectedRange?.protectedRange).toMatchObject({
      requestingUserCanEdit: true,
      editors: {},
    });
    const [sheet] = book.get({}, SCHOOL).sheets ?? [];
    expect(sheet?.protectedRanges).toMatchObject([
      {requestingUserCanEdit: true, editors: {users: [OWNER, SCHOOL]}},
    ]);
    expect(book.canEdit(at(0, 0), SCHOOL)).toBe(true);
    expect(book.canEdit(at(0, 0), STRANGER)).toBe(false);
  });

  it('are the owner alone when it only warns', () => {
    const book = newBook();
    const warning = {range: box(0, 1, 0, 1), warningOnly: true};
    const [reply] = apply(book, [protect(warning)]);
    expect(reply?.addProtectedRange?.protectedRange?.editors).toEqual({});
    const [sheet] = book.get({}, OWNER).sheets ?? [];
    expect(sheet?.protectedRanges).toMatchObject([
      {warningOnly: true, editors: {users: [OWNER]}},
    ]);
    expect(book.canEdit(at(0, 0), STRANGER)).toBe(true);
  });

  it('may remove another, but not the owner', () => {
    const book = newBook();
    apply(book, [
      protect({
        protectedRangeId: 1,
        range: box(0, 1, 0, 1),
        editors: editors(SCHOOL, STRANGER),
      }),
    ]);
    apply(
      book,
      [
        {
          updateProtectedRange: {
            protectedRange: {protectedRangeId: 1, editors: editors(SCHOOL)},
            fields: 'editors',
          },
        },
      ],
      SCHOOL,
    );
    expect(listed(book, OWNER)?.[0]?.editors).toEqual(editors(OWNER, SCHOOL));
  });

  it('are shown only to those who may change them', () => {
    const book = institution();
    expect(
      listed(book, SCHOOL)?.map(p => [
        p.protectedRangeId,
        p.requestingUserCanEdit,
        p.editors?.users,
      ]),
    ).toEqual([
      [1, undefined, undefined],
      [2, true, [OWNER, SCHOOL]],
      [3, undefined, undefined],
      [4, true, [OWNER]],
    ]);
  });
});

describe('a protection request', () => {
  it.each([
    [protect({}), 'addProtectedRange: No range specified.'],
    [protect({range: {sheetId: 6}}), 'addProtectedRange: No grid with id: 6'],
    [
      protect({protectedRangeId: 1, range: box(0, 1, 0, 1)}),
      'addProtectedRange: A protected range with ID: 1 already exists.',
    ],
    [
      protect({range: box(0, 9, 0, 9), unprotectedRanges: [box(0, 1, 0, 1)]}),
      'addProtectedRange: unprotectedRanges can only be set on a protected sheet, not on a protected range.',
    ],
    [
      protect({range: box(0, 1, 0, 1), warningOnly: true, editors: editors()}),
      'addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.',
    ],
    [
      {deleteProtectedRange: {protectedRangeId: 9}},
      'deleteProtectedRange: No protected range with id: 9',
    ],
    [
      {
        updateProtectedRange: {
          protectedRange: {protectedRangeId: 9},
          fields: '*',
        },
      },
      'updateProtectedRange: No protected range with id: 9',
    ],
  ])('is refused: %j', (request, message) => {
    expect(refusal(institution(), [request])).toBe(
      `Invalid requests[0].${message}`,
    );
  });
});
