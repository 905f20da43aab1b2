import type {InstitutionsPreview} from '../../../src/app/commands/preview-institutions';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {collecting, must, run} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {personOf} from '../../support/municipality';
import {cellOf} from '../../support/sheets-of';

const PASTED = [
  'Код\tУчреждение\tВид\tЭл. почта\t10-11 классы',
  `s01\tШкола s01\tшкола\t${personOf('s01')}\tда`,
  `s02\tЛицей № 2\tшкола\t${personOf('s02')}\tда`,
  'd01\tСад «Ёлочка»\tдетский сад\tsad@example.org\t',
  '',
].join('\n');

it('tells line by line what a table from Excel would do', () => {
  const book = collecting(TWO_SCHOOLS);
  const before = book.stringify();
  const ran = must(book, 'preview-institutions', {tsv: PASTED});
  expect(ran.message).toBe(
    'Список в порядке. Новых: 1, изменится: 1, без изменений: 1.',
  );
  const {lines} = ran.data as InstitutionsPreview;
  expect(lines.map(({line, code, change}) => [line, code, change])).toEqual([
    [2, 's01', 'same'],
    [3, 's02', 'updated'],
    [4, 'd01', 'added'],
  ]);
  expect(book.stringify()).toBe(before);
});

it('names every error with its line and takes nothing in', () => {
  const book = collecting(TWO_SCHOOLS);
  const tsv = [
    'Код\tУчреждение\tВид\t10-11 классы\tПочта',
    'школа 1\tШкола\tшкола\tда\tне адрес',
    's09\t\tвуз\t\t',
    's02\tШкола\tдетский сад\t\t',
    'S02\tШкола\tдетский сад\t\t',
    's03\tШкола',
  ].join('\n');
  const ran = must(book, 'preview-institutions', {tsv});
  const data = ran.data as InstitutionsPreview;
  expect([data.wrong, data.updated]).toEqual([4, 1]);
  expect(ran.message).toMatch(/^Исправьте 4 строки/);
  expect(ran.details).toEqual([
    expect.stringMatching(/^строка 2: код «школа 1».*; адрес почты «не»/),
    expect.stringMatching(/^строка 3: нет названия учреждения; вид «вуз»/),
    'строка 5: код «S02» уже есть в строке 4',
    'строка 6: столбцов 2, а нужно 5',
  ]);
  const added = run(book, 'add-institutions', {tsv});
  expect([added.ok, added.details]).toEqual([false, ran.details]);
  expect(added.host.writes).toEqual([]);
});

it('adds a pasted table and keeps what its columns do not say', () => {
  const book = collecting(TWO_SCHOOLS);
  const tsv = 'Код\tНазвание\tВид\t10-11 классы\ns02\tЛицей\tшкола\tнет';
  must(book, 'add-institutions', {tsv});
  const cell = (column: number) => cellOf(book, 'registry', 's02', column);
  expect([
    cell(REGISTRY_COLUMN.name),
    cell(REGISTRY_COLUMN.emails),
    cell(REGISTRY_COLUMN.upperGrades),
  ]).toEqual(['Лицей', personOf('s02'), 'нет']);
});
