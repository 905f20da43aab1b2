import path from 'node:path';
import {circlesIn, importGraph} from './import-graph';

const files = importGraph(path.join(__dirname, '..', '..'));

/** Files and folders that a type still leads back to. */
const BY_TYPE = [
  'src/app/engine/menu-item.ts',
  'src/app/engine/open-workbook.ts',
  'src/app/engine/protocol.ts',
  'src/local/rest/',
  'src/local/server/form-link.ts',
  'src/local/sheets/',
  'src/workbook/book.ts',
  'src/workbook/decode/decode.ts',
  'src/workbook/reconcile/reconcile.ts',
];

it('sees who imports whom, by value and by type', () => {
  const command = files.find(one => one.file === 'src/apps-script/preset.ts');
  expect(command?.taken).toEqual([
    'src/apps-script/host-error.ts',
    'src/apps-script/unpack.ts',
    'src/core/order/preset.ts',
  ]);
  expect([...command!.typesOnly]).toEqual(['src/core/order/preset.ts']);
});

it('finds a circle, whoever looks first', () => {
  const round = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b', 'd']],
    ['d', []],
  ]);
  expect(circlesIn(round)).toEqual([['b', 'c']]);
});

it('has no file that imports itself by way of others', () => {
  const values = files.map(({file, taken, typesOnly}): [string, string[]] => [
    file,
    taken.filter(other => !typesOnly.has(other)),
  ]);
  expect(values.length).toBeGreaterThan(700);
  expect(circlesIn(new Map(values))).toEqual([]);
});

it('has none that does so even by types, but those that are known', () => {
  const others = files
    .filter(({file}) => !BY_TYPE.some(known => file.startsWith(known)))
    .map(({file, taken}): [string, string[]] => [file, taken]);
  expect(others.length).toBeGreaterThan(500);
  expect(circlesIn(new Map(others))).toEqual([]);
});
