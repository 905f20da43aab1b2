import fc from 'fast-check';
import {fileTitles} from '../../../src/local/xlsx/file-titles';
import {formulaTokens} from '../../../src/local/xlsx/formula-tokens';
import {usFormula} from '../../../src/local/xlsx/us-formula';

const CONTEXT = {
  decimal: ',' as const,
  titles: new Map([
    ['сош № 1', 'СОШ № 1'],
    ["о'брайен: «тест»", "О'Брайен- «тест»"],
    ['свод', 'Свод'],
  ]),
  titleById: new Map([[7, "О'Брайен- «тест»"]]),
};

describe('a formula in US form', () => {
  it.each([
    ['=SUM(A1;B1)', 'SUM(A1,B1)'],
    ['=IF(A1>2,5;"а;б,в";"")', 'IF(A1>2.5,"а;б,в","")'],
    ['=A1*,5', 'A1*.5'],
    ['=1,5E+3;2', '1.5E+3,2'],
    ['="""";\'сош № 1\'!A1', '"""",\'СОШ № 1\'!A1'],
    ["='О''Брайен: «тест»'!$B$2", "'О''Брайен- «тест»'!$B$2"],
    ['=Свод!A1:Свод!B2', "'Свод'!A1:'Свод'!B2"],
    ['={1\\2,5;3\\4}', '{1,2.5;3,4}'],
    ['={SUM(A1;B1)\\2}', '{SUM(A1,B1),2}'],
    ['=IFS(A1;1;TRUE;2)', '_xlfn.IFS(A1,1,TRUE,2)'],
    ['=FILTER(A1:A3;B1:B3)', '_xlfn._xlws.FILTER(A1:A3,B1:B3)'],
    ['=TEXTJOIN(", ";TRUE;A1:A3)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A3)'],
    ['=IF(A1=#N/A;#REF!;1)', 'IF(A1=#N/A,#REF!,1)'],
    ['=A:A;$1:$2;A$1', 'A:A,$1:$2,A$1'],
    ['=LOG10(A1)', 'LOG10(A1)'],
    [
      '=HYPERLINK("#gid=7";"туда")',
      'HYPERLINK("#\'О\'\'Брайен- «тест»\'!A1","туда")',
    ],
    [
      '=HYPERLINK("#gid=7&range=E"&ROW();"туда")',
      'HYPERLINK("#\'О\'\'Брайен- «тест»\'!E"&ROW(),"туда")',
    ],
    ['=HYPERLINK("#gid=9";"туда")', 'HYPERLINK("#gid=9","туда")'],
    [
      '=IF(ISDATE(E5);1;2)',
      'IF(AND(ISNUMBER(E5),LEFT(CELL("format",E5),1)="D"),1,2)',
    ],
  ])('%s', (from, to) => {
    expect(usFormula(from, CONTEXT)).toEqual({formula: to, isArray: false});
  });

  it('is an array formula where Sheets has ARRAYFORMULA', () => {
    expect(usFormula('=ARRAYFORMULA(SUM(A1:A3*B1:B3))', CONTEXT)).toEqual({
      formula: '(SUM(A1:A3*B1:B3))',
      isArray: true,
    });
  });

  it.each(['=REGEXMATCH(A1;"x")', '=1+COUNTUNIQUE(A1:A3)', '=ISDATE(A1+1)'])(
    'is none when Excel lacks a function: %s',
    formula => {
      expect(usFormula(formula, CONTEXT)).toBeNull();
    },
  );

  it('keeps commas where the locale parts arguments with them', () => {
    expect(usFormula('=SUM(1.5,A2)', {...CONTEXT, decimal: '.'})).toEqual({
      formula: 'SUM(1.5,A2)',
      isArray: false,
    });
  });

  it('is made of tokens that join to the formula', () => {
    const piece = fc.oneof(
      fc.constantFrom(';', ',', '"', "'", '!', '(', ')', '{', '}', '\\', 'é'),
      fc.constantFrom('A1', '2,5', 'SUM', '$B$2', '#N/A', "'СОШ № 1'!", '1E3'),
      fc.string({maxLength: 4}),
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const formula = pieces.join('');
        const tokens = formulaTokens(formula, ',');
        expect(tokens.map(({source}) => source).join('')).toBe(formula);
      }),
    );
  });
});

describe('titles for a file', () => {
  it.each([
    [
      ['a/b:c', 'A/B:C'],
      ['a-b-c', 'A-B-C (2)'],
    ],
    [
      ["'x'", ''],
      ['x', 'Лист'],
    ],
    [['History'], ['History (2)']],
    [
      ['я'.repeat(40), 'я'.repeat(31)],
      ['я'.repeat(31), `${'я'.repeat(27)} (2)`],
    ],
  ])('%j', (from, to) => {
    expect(fileTitles(from)).toEqual(to);
  });

  it('are legal and unique whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'})), titles => {
        const made = fileTitles(titles);
        const alike = new Set(made.map(title => title.toLowerCase()));
        expect(alike.size).toBe(titles.length);
        for (const title of made) {
          expect(title.length).toBeLessThanOrEqual(31);
          expect(title).toMatch(/^[^':\\/?*[\]][^:\\/?*[\]]*$/);
        }
      }),
    );
  });
});
