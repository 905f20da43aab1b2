import fs from 'node:fs';
import ExcelJS from 'exceljs';
import {Desk} from './fixture';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

async function tab(title: string): Promise<unknown[][]> {
  await desk.run('tab', title, '--json');
  return JSON.parse(desk.stdout).rows;
}

async function importRows(rows: string): Promise<number> {
  desk.write('rows.csv', `institution;field;value;explanation\n${rows}`);
  return desk.run('import-submissions', 'rows.csv');
}

describe('import-institutions', () => {
  it('takes a file with a byte order mark', async () => {
    const other = new Desk();
    other.write('a.csv', '\ufeffcode;name;emails\ns09;СОШ № 9;a@s.example\n');
    expect(await other.run('import-institutions', 'a.csv')).toBe(0);
    expect(other.stdout).toBe('Добавлено: 1\n');
    other.close();
  });

  it.each([
    ['an empty file', '', 'пуст'],
    ['Windows-1251', Buffer.from([0xd8, 0xea, 0xee, 0x3b]), 'не в кодировке'],
    ['a refusal of the add-on', 'code;name;emails\n', 'нет учреждений'],
  ])('refuses %s and leaves the workbook file', async (_, content, said) => {
    const before = desk.state();
    desk.write('a.csv', content);
    expect(await desk.run('import-institutions', 'a.csv')).toBe(1);
    expect(desk.stderr).toContain(said);
    expect(desk.stderr.trim().split('\n')).toHaveLength(1);
    expect(desk.state()).toBe(before);
  });
});

describe('tab', () => {
  it('gives calculated values as a rectangle', async () => {
    await importRows('s01;i1.2;7,25;\n');
    expect(await tab('СОШ № 1')).toEqual([
      [null, '№', 'Наименование', null, 'Значение', null, null],
      ['i1.2', '1.2', 'Доля', null, 7.25, null, 'да'],
      ['k9', null, '9 классы', null, null, null, null],
      ['submit', null, 'Сдать', null, false, null, null],
    ]);
  });

  it('prints an aligned table of what a person sees', async () => {
    await desk.run('tab', 'Учреждения');
    expect(desk.stdout).toBe(
      '     Реестр\n' +
        '     Название  Эл. почта\n' +
        's01  СОШ № 1   one@s01.example two@s01.example\n' +
        's02  СОШ № 2   one@s02.example\n',
    );
  });

  it('names the tabs there are when there is no such tab', async () => {
    expect(await desk.run('tab', 'Нет')).toBe(1);
    expect(desk.stderr).toContain('Есть: «Лист1», «Учреждения», «СОШ № 1»');
  });
});

describe('import-submissions', () => {
  it('types values and explanations as the first user', async () => {
    expect(await importRows('s01;i1.2;12;потому\ns02;k9;5;\n')).toBe(0);
    expect(desk.stdout).toBe('Введено строк: 2; отказов: 0\n');
    const [, row] = await tab('СОШ № 1');
    expect(row).toEqual([
      'i1.2',
      '1.2',
      'Доля',
      null,
      12,
      null,
      'много',
      'потому',
    ]);
    expect((await tab('СОШ № 2'))[2]?.[4]).toBe(5);
  });

  it('clears what is empty in the file', async () => {
    await importRows('s01;i1.2;12;потому\n');
    await importRows('s01;i1.2;13;\n');
    expect((await tab('СОШ № 1'))[1]?.slice(4)).toEqual([13, null, 'много']);
    await importRows('s01;i1.2;;потом\n');
    expect((await tab('СОШ № 1'))[1]?.slice(4)).toEqual([
      null,
      null,
      'пусто',
      'потом',
    ]);
  });

  it('reports a refusal with its line and goes on', async () => {
    const rows = 's01;i1.2;-1;почему\n\n"s01";"k9";"4";"две\nстроки"\n';
    expect(await importRows(`${rows}s02;i1.2;слово;\n`)).toBe(1);
    expect(desk.stdout).toBe('Введено строк: 1; отказов: 2\n');
    const lines = desk.stderr.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^строка 2: s01 i1\.2: .*целое число/);
    expect(lines[1]).toMatch(/^строка 6: s02 i1\.2: /);
    const rowsAfter = await tab('СОШ № 1');
    expect(rowsAfter[1]?.slice(4)).toEqual([null, null, 'пусто', null]);
    expect(rowsAfter[2]?.slice(4)).toEqual([4, null, null, 'две\nстроки']);
  });

  it.each([
    ['', 'пуст'],
    ['institution;field;value\n', '(нет: explanation)'],
    ['код;field;value;explanation\n', '(нет: institution)'],
    ['institution,field,value,explanation\n', 'первая строка'],
    ['institution;field;value;explanation\ns01;i1.2;5\n', 'строка 2'],
    ['institution;field;value;explanation\ns01;i1.2;"5;\n', 'кавычки'],
    ['institution;field;value;explanation\ns01;i1.2;5"6;\n', 'кавычки'],
    [
      'institution;field;value;explanation\ns01;k9;1;\ns99;k9;1;\n',
      'строка 3: нет учреждения «s99»',
    ],
    [
      'institution;field;value;explanation\ns01;k9;1;\ns01;i9;1;\n',
      'строка 3: показателя, контингента или мероприятия «i9» нет.',
    ],
    [
      'institution;field;value;explanation\ns01;submit;TRUE;\n',
      'мероприятия «submit» нет',
    ],
    [Buffer.from([0xff, 0xfe, 0x41]), 'UTF-8'],
  ])('refuses %j with one line, changing nothing', async (content, said) => {
    const before = desk.state();
    desk.write('rows.csv', content);
    expect(await desk.run('import-submissions', 'rows.csv')).toBe(1);
    expect(desk.stderr).toContain(said);
    expect(desk.stderr.trim().split('\n')).toHaveLength(1);
    expect(desk.stdout).toBe('');
    expect(desk.state()).toBe(before);
  });
});

describe('run submit', () => {
  const submit = (args: object) =>
    desk.run('run', 'submit', '--args', JSON.stringify(args));

  it('prints the answer of the trigger', async () => {
    await importRows('s01;i1.2;5;\n');
    expect(await submit({institution: 's01'})).toBe(0);
    expect(desk.stdout).toBe('Сдано\n');
    expect((await tab('СОШ № 1'))[3]?.[4]).toBe(true);
    expect(await submit({institution: 's01'})).toBe(0);
    expect(desk.stdout).toBe('Сдано\n');
  });

  it('fails with the reasons when the trigger unticks the box', async () => {
    expect(await submit({institution: 's01'})).toBe(1);
    expect(desk.stderr).toBe('Не сдано:\nнет значения И 1.2\n');
    expect((await tab('СОШ № 1'))[3]?.slice(4)).toEqual([
      false,
      null,
      'Не сдано:\nнет значения И 1.2',
    ]);
  });

  it('goes over all institutions, a line each', async () => {
    await importRows('s02;i1.2;5;\n');
    expect(await submit({all: true})).toBe(1);
    expect(desk.stdout).toBe('s02: Сдано\n');
    expect(desk.stderr).toBe('s01: Не сдано:; нет значения И 1.2\n');
  });

  it('says why a locked tab is refused', async () => {
    await desk.run('run', 'lock');
    expect(await submit({institution: 's01'})).toBe(1);
    expect(desk.stderr).toMatch(/защищ/);
    expect((await tab('СОШ № 1'))[3]?.[4]).toBe(false);
  });

  it.each([
    [{}, 'Укажите учреждение'],
    [{institution: 's99'}, '«s99»'],
  ])('%j is refused', async (args, said) => {
    expect(await submit(args)).toBe(1);
    expect(desk.stderr).toContain(said);
  });
});

describe('run submit without a working trigger', () => {
  it('fails when the trigger fails', async () => {
    desk.write(
      'dist/Code.js',
      'function onCellEdit() { throw Error("сбой"); }',
    );
    expect(
      await desk.run('run', 'submit', '--args', '{"institution":"s01"}'),
    ).toBe(1);
    expect(desk.stderr).toBe('проверка не удалась: onCellEdit: сбой\n');
  });

  it('fails when nothing answers', async () => {
    desk.write('dist/Code.js', 'function onCellEdit() {}');
    expect(
      await desk.run('run', 'submit', '--args', '{"institution":"s01"}'),
    ).toBe(1);
    expect(desk.stderr).toContain('проверка не ответила');
  });
});

describe('export', () => {
  it('writes the workbook as a file of Excel', async () => {
    const before = desk.state();
    expect(await desk.run('export', 'out/книга.xlsx')).toBe(0);
    expect(desk.stdout).toBe('Книга сохранена в файл «out/книга.xlsx».\n');
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(desk.path('out/книга.xlsx'));
    expect(file.worksheets.map(sheet => sheet.name)).toEqual([
      'Лист1',
      'Учреждения',
      'СОШ № 1',
      'СОШ № 2',
      'Списки',
      '_proforientir',
    ]);
    expect(file.getWorksheet('СОШ № 1')!.getCell('G2').value).toEqual({
      formula: 'IF(E2="","пусто",IF(E2>10,"много","да"))',
      result: 'пусто',
    });
    expect(desk.state()).toBe(before);
  });
});

describe('import', () => {
  it('puts an exported file in the place of the workbook, and keeps the old one', async () => {
    await desk.run('export', 'a.xlsx');
    const exported = desk.state();
    await importRows('s01;i1.2;7;\n');
    const changed = desk.state();
    expect(await desk.run('import', 'a.xlsx')).toBe(0);
    expect(desk.stdout).toBe(
      'Книга заменена содержимым файла «a.xlsx»: листов – 4. Прежняя книга сохранена в файле «.local/workbook.previous.json».\n',
    );
    expect(JSON.parse(desk.state() ?? '')).toMatchObject({
      workbook: JSON.parse(exported ?? '').workbook,
    });
    expect(desk.read('.local/workbook.previous.json')).toBe(changed);
  });

  it.each([
    ['of anybody but the owner', ['--as', 'one@s01.example'], 'владелец'],
    ['of what is no file of Excel', [], 'не файл Excel'],
  ])('is refused %s', async (_, options, said) => {
    desk.write('a.xlsx', 'a;b');
    const before = desk.state();
    expect(await desk.run('import', 'a.xlsx', ...options)).toBe(1);
    expect(desk.stderr).toContain(said);
    expect(desk.state()).toBe(before);
    expect(fs.existsSync(desk.path('.local/workbook.previous.json'))).toBe(
      false,
    );
  });
});

it('--verbose shows what the triggers printed', async () => {
  desk.write('dist/Code.js', 'function onCellEdit() { console.log("видел"); }');
  await importRows('s01;i1.2;5;\n');
  expect(desk.stderr).toBe('');
  await desk.run('--verbose', 'import-submissions', 'rows.csv');
  expect(desk.stderr).toBe('[log] видел\n');
});
