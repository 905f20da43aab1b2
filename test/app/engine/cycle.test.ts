import type {Workbook} from '../../../src/local/sheets/workbook';
import {decode} from '../../../src/workbook/decode/decode';
import {tableRows} from '../../../src/workbook/decode/table-rows';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {RECOMMENDATION_COLUMN as R} from '../../../src/workbook/tabs/recommendations';
import {saveWorkbook} from '../../../src/app/engine/save-workbook';
import {collecting, must, run} from '../../support/commands';
import {
  addOwnRecommendation,
  EVERY_COMMAND,
  TWO_SCHOOLS,
} from '../../support/every-command';
import {institutionsOf} from '../../support/institutions';
import {csv, OWNER, PRESET, type Line} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {
  cellOf,
  fillReturn,
  tabOf,
  tick,
  typeInto,
} from '../../support/sheets-of';
import {workbookHost} from '../../support/workbook-host';

describe('open-collection', () => {
  it('moves the deadline of the same period and keeps what was typed', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', {'i2.1': 5});
    const args = {period: 2025, deadline: '2025-11-01'};
    expect(run(book, 'open-collection', args)).toMatchObject({
      ok: false,
      confirmable: true,
      message: 'Срок 01.11.2025 уже прошёл.',
    });
    const sure = {...args, confirm: true};
    expect(must(book, 'open-collection', sure).details).toEqual([
      'Внимание: срок 01.11.2025 уже прошёл.',
    ]);
    expect(decode(readAll(book), PRESET).settings.deadline).toBe('2025-11-01');
    expect(cellOf(book, 'institution:s01', 'i2.1', 4)).toBe(5);
  });

  it('does not open another period over figures', () => {
    const book = collecting(TWO_SCHOOLS);
    const args = {period: 2026, deadline: '20.12.2026'};
    fillReturn(book, 's02', {k9: 0});
    const ran = run(book, 'open-collection', args);
    expect(ran.ok).toBe(false);
    expect(ran.message).toMatch(/хранят сведения за 2025 год/);
    fillReturn(book, 's02', {k9: null});
    expect(run(book, 'open-collection', args).ok).toBe(true);
  });
});

describe('add-institutions', () => {
  it('updates what the list has, and keeps contact and figures', () => {
    const book = collecting(TWO_SCHOOLS);
    typeInto(book, 'registry', 's01', REGISTRY_COLUMN.contact, 'Иванова');
    fillReturn(book, 's01', {'i2.1': 7}, {'i2.1': 'по журналу'});
    const changed: Line[] = [
      {
        code: 's01',
        name: 'Лицей',
        emails: 'new@example.org',
        grades10_11: 'нет',
      },
      {code: 's03'},
    ];
    must(book, 'add-institutions', {csv: csv(changed)});
    const {institutions} = decode(readAll(book), PRESET);
    expect(institutions.map(one => [one.code, one.name, one.contact])).toEqual([
      ['s01', 'Лицей', 'Иванова'],
      ['s02', 'Школа s02', ''],
      ['s03', 'Школа s03', ''],
    ]);
    expect(tabOf(book, 'institution:s01').title).toBe('Лицей');
    expect(cellOf(book, 'institution:s01', 'i2.1', 4)).toBe(7);
    expect(cellOf(book, 'institution:s01', 'i2.1', 7)).toBe('по журналу');
    expect(() => cellOf(book, 'institution:s01', 'i1.3', 4)).toThrow();
  });

  it('takes no row away that holds something', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', {'i1.3': 3});
    const before = book.stringify();
    const lower = csv([{code: 's01', grades10_11: 'нет'}]);
    const {ok, message} = run(book, 'add-institutions', {csv: lower});
    expect(ok).toBe(false);
    expect(message).toMatch(
      /нет строк, в которые уже внесены данные \(И 1\.3\)/,
    );
    expect(book.stringify()).toBe(before);
  });
});

it('takes a code in another case for the one that is there', () => {
  const book = collecting(TWO_SCHOOLS);
  fillReturn(book, 's01', {'i2.1': 7});
  const renamed = [{code: 'S01', name: 'Гимназия'}];
  must(book, 'add-institutions', {csv: csv(renamed)});
  const {institutions, unread} = decode(readAll(book), PRESET);
  expect(unread).toEqual([]);
  expect(institutions.map(one => [one.code, one.name])).toEqual([
    ['s01', 'Гимназия'],
    ['s02', 'Школа s02'],
  ]);
  expect(cellOf(book, 'institution:s01', 'i2.1', 4)).toBe(7);
});

describe('recommend', () => {
  const late = {moment: '2026-01-15T12:00'};
  const rows = (book: Workbook) => tableRows(tabOf(book, 'recommendations'));

  it('keeps the edit of a person and marks it once its ground is gone', () => {
    const book = collecting(TWO_SCHOOLS);
    must(book, 'recommend', {}, late);
    const [first, second, ...others] = rows(book).map(row => row.text(R.id));
    expect(others).toEqual([]);
    typeInto(book, 'recommendations', first ?? '', R.text, 'Сдайте до пятницы');
    must(book, 'recommend', {}, late);
    expect(rows(book).map(row => row.text(R.mark))).toEqual(['', '']);
    fillReturn(book, 's01', SOUND, EXPLAINED);
    fillReturn(book, 's02', SOUND, EXPLAINED);
    tick(book, 's01');
    tick(book, 's02');
    must(book, 'submit');
    must(book, 'recommend', {}, late);
    const kept = rows(book).filter(row => row.text(R.id) === first);
    expect(kept.map(row => [row.text(R.text), row.text(R.mark)])).toEqual([
      ['Сдайте до пятницы', 'основание изменилось'],
    ]);
    expect(rows(book).map(row => row.text(R.id))).toContain(second);
  });

  it('keeps text and state when the ground changes under an edit', () => {
    const book = collecting(TWO_SCHOOLS);
    must(book, 'recommend', {}, late);
    const [id = '', other = ''] = rows(book).map(row => row.text(R.id));
    typeInto(book, 'recommendations', id, R.state, 'утверждена');
    const approved = cellOf(book, 'recommendations', id, R.text);
    must(book, 'open-collection', {period: 2025, deadline: '22.12.2025'});
    must(book, 'recommend', {}, late);
    expect(cellOf(book, 'recommendations', id, R.text)).toBe(approved);
    expect(cellOf(book, 'recommendations', id, R.state)).toBe('утверждена');
    expect(cellOf(book, 'recommendations', id, R.mark)).toBe(
      'основание изменилось',
    );
    expect(cellOf(book, 'recommendations', other, R.text)).toMatch(
      /22\.12\.2025/,
    );
    expect(cellOf(book, 'recommendations', other, R.mark)).toBeNull();
  });
});

describe('the journal', () => {
  const lines = (book: Workbook) => tableRows(tabOf(book, 'journal'));

  it('gets a line from a command that changed something, and from no other', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', SOUND, EXPLAINED);
    tick(book, 's01');
    addOwnRecommendation(book);
    for (const [name, args] of Object.entries(EVERY_COMMAND)) {
      const before = lines(book).length;
      const {host} = must(book, name as keyof typeof EVERY_COMMAND, args);
      const added = lines(book).length - before;
      expect([name, added]).toEqual([name, host.writes.length]);
    }
    expect(lines(book).length).toBeGreaterThan(5);
    const text = JSON.stringify([...tabOf(book, 'journal').values]);
    expect(text).not.toContain('@');
  });
});

it('splits the write of a large municipality under 2 MB', () => {
  const lines = Array.from({length: 400}, (_, i): Line => ({
    code: `s${i}`,
    grades10_11: i % 2 ? 'да' : 'нет',
  }));
  const book = collecting(TWO_SCHOOLS);
  const host = workbookHost(book);
  host.write = requests => host.writes.push(requests);
  const actual = readAll(book);
  const line = {
    moment: '2025-11-05T10:00',
    command: 'а',
    who: 'б',
    result: 'в',
  };
  const options = {
    deep: false,
    restoreTitles: true,
    region: null,
    always: [OWNER],
  };
  saveWorkbook(
    host,
    {actual, book: decode(actual, PRESET)},
    {institutions: institutionsOf(lines)},
    line,
    options,
  );
  const sizes = host.writes.map(requests =>
    Buffer.byteLength(JSON.stringify({requests})),
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
});
