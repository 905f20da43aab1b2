import fc from 'fast-check';
import {bodies, utf8Length} from '../../../src/workbook/reconcile/bodies';
import type {Request} from '../../../src/workbook/sheets-api';
import {runs} from '../../runs';

it('counts bytes as UTF-8 has them', () => {
  const texts = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 40}),
    fc.constantFrom('Школа № 1', '☑', '😀', '\u00A0', 'ab'),
  );
  fc.assert(
    fc.property(texts, text => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
    runs(500, 10_000),
  );
});

const group = (id: number, sizes: readonly number[]): Request[] =>
  sizes.map(size => ({
    updateSheetProperties: {
      properties: {sheetId: id, title: 'я'.repeat(size)},
    },
  }));

const groups = fc
  .array(fc.array(fc.nat(60), {minLength: 1, maxLength: 4}), {maxLength: 12})
  .map(list => list.map((sizes, id) => group(id, sizes)));

const bytes = (requests: readonly Request[]) =>
  Buffer.byteLength(JSON.stringify(requests));

it('keeps the order, cuts no group, and stays under the limit', () => {
  fc.assert(
    fc.property(groups, fc.integer({min: 50, max: 2000}), (list, limit) => {
      const packed = bodies(list, {bytes: limit});
      expect(packed.flat()).toEqual(list.flat());
      for (const body of packed) {
        const whole = list.filter(one => one.some(r => body.includes(r)));
        expect(whole.flat()).toEqual(body);
        if (whole.length > 1) {
          expect(bytes(body)).toBeLessThanOrEqual(limit);
        }
      }
    }),
    runs(300, 5000),
  );
});

it('fills a body before it begins another', () => {
  const list = [1, 2, 3, 4].map(id => group(id, [10]));
  const size = bytes(list[0] ?? []);
  expect(bodies(list, {bytes: size * 2}).map(body => body.length)).toEqual([
    2, 2,
  ]);
  expect(bodies(list).map(body => body.length)).toEqual([4]);
  expect(bodies([])).toEqual([]);
});

it('takes no more copies and protections than one write bears', () => {
  const tab = (id: number): Request[] => [
    {duplicateSheet: {sourceSheetId: 0, newSheetId: id}},
    {addProtectedRange: {protectedRange: {range: {sheetId: id}}}},
    {addProtectedRange: {protectedRange: {range: {sheetId: id}}}},
  ];
  const list = Array.from({length: 45}, (_, id) => tab(id + 1));
  const counts = (limits?: Parameters<typeof bodies>[1]) =>
    bodies(list, limits).map(body => body.length / 3);
  expect(counts()).toEqual([20, 20, 5]);
  expect(counts({copies: 100, protections: 30})).toEqual([15, 15, 15]);
});
