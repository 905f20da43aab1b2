import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (name: string) => fs.readFileSync(path.join(ROOT, name), 'utf8');

const LINE = /^\|[^|]+\| `([^`]+)`\s*\| ([^|]+?)\s*\|$/;

const promises = read('docs/trust.md')
  .split('\n')
  .flatMap(line => {
    const [, file = '', title = ''] = LINE.exec(line) ?? [];
    return file === '' ? [] : [[title, file] as const];
  });

it('has a table of promises', () => {
  expect(promises.length).toBeGreaterThan(10);
});

it.each(promises)('«%s» is a title in %s', (title, file) => {
  expect(read(file)).toContain(`'${title}'`);
});
