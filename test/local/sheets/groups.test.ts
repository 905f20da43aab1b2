import {apply, newBook, OWNER, refusal} from './books';

type Span = [number, number];
type Group = [start: number, end: number, depth: number];

const range = ([startIndex, endIndex]: Span) => ({
  sheetId: 0,
  dimension: 'COLUMNS' as const,
  startIndex,
  endIndex,
});
const add = (span: Span) => ({addDimensionGroup: {range: range(span)}});
const remove = (span: Span) => ({deleteDimensionGroup: {range: range(span)}});

function groups(book: ReturnType<typeof newBook>): Group[] {
  const [sheet] =
    book.get({fields: 'sheets(columnGroups)'}, OWNER).sheets ?? [];
  return (sheet?.columnGroups ?? []).map(({range: r, depth = 0}) => [
    r?.startIndex ?? 0,
    r?.endIndex ?? 0,
    depth,
  ]);
}

const [B, C, D, E, F] = [1, 2, 3, 4, 5] as const;

describe('groups of columns', () => {
  // The examples that Google documents; ends are exclusive here.
  it.each<[string, Span[], Group[]]>([
    [
      'around another',
      [
        [C, E],
        [B, F],
      ],
      [
        [B, F, 1],
        [C, E, 2],
      ],
    ],
    [
      'within another',
      [
        [B, F],
        [C, E],
      ],
      [
        [B, F, 1],
        [C, E, 2],
      ],
    ],
    [
      'over the end of another',
      [
        [B, E],
        [C, F],
      ],
      [
        [B, F, 1],
        [C, E, 2],
      ],
    ],
  ])('%s', (_, spans, expected) => {
    const book = newBook();
    apply(book, spans.map(add));
    expect(groups(book)).toEqual(expected);
  });

  it('get shallower where a group is deleted', () => {
    const book = newBook();
    apply(book, [add([B, F]), add([C, E]), remove([D, F])]);
    expect(groups(book)).toEqual([
      [B, E, 1],
      [C, D, 2],
    ]);
  });

  it('answer with what is left, and with nothing when nothing is', () => {
    const book = newBook();
    expect(apply(book, [add([0, 2])])).toEqual([
      {
        addDimensionGroup: {
          dimensionGroups: [
            {
              range: {dimension: 'COLUMNS', startIndex: 0, endIndex: 2},
              depth: 1,
            },
          ],
        },
      },
    ]);
    expect(apply(book, [remove([0, 2])])).toEqual([{deleteDimensionGroup: {}}]);
    expect(refusal(book, [remove([0, 2])])).toMatch('There is no group');
    const {properties} =
      book.get({fields: 'sheets(properties)'}, OWNER).sheets?.[0] ?? {};
    expect(properties?.gridProperties?.columnGroupControlAfter).toBe(true);
  });

  it('take in columns that come inside and lose those that go', () => {
    const book = newBook();
    apply(book, [
      add([B, D]),
      {insertDimension: {range: range([C, D])}},
      {deleteDimension: {range: range([0, 1])}},
      {insertDimension: {range: range([0, 1])}},
    ]);
    expect(groups(book)).toEqual([[B, E, 1]]);
  });
});
