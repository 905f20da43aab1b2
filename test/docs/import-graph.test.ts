import path from 'node:path';
import {circlesIn, importGraph} from './import-graph';

const files = importGraph(path.join(__dirname, '..', '..'));
const graph = new Map(files.map(({file, taken}) => [file, taken]));

it('sees who imports whom, by value and by type', () => {
  const command = files.find(one => one.file === 'src/apps-script/preset.ts');
  expect(command?.taken).toEqual(['src/core/order/preset.ts']);
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

it('has no file that imports itself by way of others, even types', () => {
  const tidy = [...graph].filter(
    ([file]) => !/^src\/local\/(sheets|rest|runtime)\//.test(file),
  );
  expect(tidy.length).toBeGreaterThan(300);
  expect(circlesIn(new Map(tidy))).toEqual([]);
});
