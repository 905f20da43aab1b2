import fc from 'fast-check';
import {
  readText,
  writeText,
} from '../../../../src/local/page/clipboard/read-text';
import {runs} from '../../../runs';

describe('readText', () => {
  test.each([
    ['one value', '12', [['12']]],
    [
      'what Excel copies',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['dates as they are written', '01.09.2026\t7,5', [['01.09.2026', '7,5']]],
    ['a quoted line break', '"а\nб"\t2', [['а\nб', '2']]],
    ['doubled quotes', '"сказал ""да"""\t1', [['сказал "да"', '1']]],
    ['quotes inside a word', 'СОШ "Лад"\t5', [['СОШ "Лад"', '5']]],
    [
      'a quote never closed',
      '"а\t1\nб\t2',
      [
        ['"а', '1'],
        ['б', '2'],
      ],
    ],
    [
      'rows of unequal length',
      '1\n2\t3',
      [
        ['1', ''],
        ['2', '3'],
      ],
    ],
    ['an empty row between', '1\n\n2', [['1'], [''], ['2']]],
    ['nothing', '', [['']]],
  ])('reads %s', (_, text, rows) => {
    expect(readText(text)).toEqual(rows);
  });

  test('reads back what it wrote', () => {
    const cell = fc.string({
      unit: fc.constantFrom('а', '1', ' ', '"', '\t', '\n', '=', ';'),
      maxLength: 6,
    });
    const rows = fc.integer({min: 1, max: 4}).chain(width =>
      fc.array(fc.array(cell, {minLength: width, maxLength: width}), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(rows, given => {
        expect(readText(writeText(given))).toEqual(given);
      }),
      runs(200, 10_000),
    );
  });
});
