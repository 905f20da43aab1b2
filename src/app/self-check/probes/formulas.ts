import {cellName} from '../../../workbook/a1';
import {fill} from '../place-requests';
import type {Probe} from '../probe';

const A = (row: number, column = 0) => cellName(row, column);

/** Shapes of formulas that tabs hold, over 2, 4 and 6, and what comes out. */
const SHAPES: readonly (readonly [(row: number) => string, unknown])[] = [
  [r => `=SUM(${A(r)};${A(r, 1)}:${A(r, 2)})`, 12],
  [r => `=COUNTIF(${A(r)}:${A(r, 2)};">=4")`, 2],
  [r => `=COUNTIFS(${A(r)}:${A(r, 2)};">2";${A(r)}:${A(r, 2)};"<6")`, 1],
  [r => `=SUMPRODUCT((${A(r)}:${A(r, 2)}>2)*(${A(r)}:${A(r, 2)}))`, 10],
  [r => `=TEXTJOIN(", ";TRUE;${A(r)}:${A(r, 2)})`, '2, 4, 6'],
  [r => `=IFERROR(INDEX(${A(r)}:${A(r, 2)};1;3)/0;"нет")`, 'нет'],
  [r => `=SMALL(${A(r)}:${A(r, 2)};2)`, 4],
  [r => `=IF(AND(ISNUMBER(${A(r)});MOD(${A(r)};2)=0);"чётное";"")`, 'чётное'],
  [() => '=LEFT(TRIM("  № 1а ");1)&LEN("И 3.1а")', '№6'],
  [() => '=YEAR(DATE(2025;9;1))*100+MONTH(DATE(2025;9;1))', 202509],
];

const effective = (cell: {
  effectiveValue?: {
    numberValue?: number;
    stringValue?: string;
    boolValue?: boolean;
  };
}): unknown =>
  cell.effectiveValue?.numberValue ??
  cell.effectiveValue?.stringValue ??
  cell.effectiveValue?.boolValue;

const arranged: Required<Pick<Probe, 'rows' | 'arrange'>> = {
  rows: SHAPES.length,
  arrange: place => [
    fill(
      place,
      SHAPES.map(([formula], i) => [2, 4, 6, formula(place.row + i)]),
    ),
  ],
};

export const FORMULAS: readonly Probe[] = [
  {
    id: 'formula-text',
    ...arranged,
    run({cell, place}) {
      const other = SHAPES.flatMap(([formula], i) => {
        const written = formula(place.row + i);
        const read = cell(i, 3).userEnteredValue?.formulaValue;
        return read === written ? [] : [`${written} → ${read ?? 'нет'}`];
      });
      const seen = other.join('; ') || `сверено формул: ${SHAPES.length}`;
      return {holds: other.length === 0, seen};
    },
  },
  {
    id: 'formula-value',
    ...arranged,
    run({cell, place}) {
      const other = SHAPES.flatMap(([formula, wanted], i) => {
        const read = effective(cell(i, 3));
        if (read === wanted) return [];
        const shown = read ?? cell(i, 3).formattedValue;
        return [`${formula(place.row + i)} = ${String(shown)}`];
      });
      const seen = other.join('; ') || `сверено формул: ${SHAPES.length}`;
      return {holds: other.length === 0, seen};
    },
  },
  {
    id: 'error-value',
    arrange: place => [fill(place, [['=1/0']])],
    run({value, cell}) {
      const read = value(0, 0);
      const type = cell(0, 0).effectiveValue?.errorValue?.type;
      return {
        holds: typeof read === 'string' && read.startsWith('#') && !!type,
        seen: `${String(read)}, ${type ?? 'без вида'}`,
      };
    },
  },
  {
    id: 'empty-text',
    arrange: place => [fill(place, [['=""']])],
    run({value}) {
      const read = value(0, 0) ?? '';
      return {holds: read === '', seen: JSON.stringify(read)};
    },
  },
  {
    id: 'comma-in-formula',
    inRussian: true,
    run({refusal, platform, place, valueNow}) {
      const answer = refusal(() =>
        platform.batchUpdate([fill(place, [['=SUM(1,2)']])]),
      );
      if (answer) return {holds: true, seen: answer.message};
      const read = valueNow(0, 0);
      return {holds: read !== 3, seen: String(read)};
    },
  },
];
