import fs from 'node:fs';
import {Desk} from './fixture';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

describe('run', () => {
  it('asks the add-on and prints its answer', async () => {
    expect(await desk.run('run', 'echo', '--args', '{"период":2025}')).toBe(0);
    expect(desk.stdout).toBe('{"период":2025}\nраз\nдва\n');
    expect(desk.stderr).toBe('');
  });

  it('prints a report alone, or keeps it in a file and says so', async () => {
    expect(await desk.run('run', 'report')).toBe(0);
    expect([desk.stdout, desk.stderr]).toEqual(['<p>é</p>\n', '']);
    desk.stdout = '';
    expect(await desk.run('run', 'report', '--out', 'a.html')).toBe(0);
    expect(desk.read('a.html')).toBe('<p>é</p>\n');
    expect(desk.stdout).toBe('готово\nСохранено в файл «a.html».\n');
  });

  it('prints a refusal on standard error', async () => {
    expect(await desk.run('run', 'refuse')).toBe(1);
    expect([desk.stdout, desk.stderr]).toEqual(['', 'нельзя\n']);
    expect(desk.state()).toBeNull();
  });

  it('prints one line without a stack when the add-on throws', async () => {
    expect(await desk.run('run', 'fail')).toBe(1);
    expect(desk.stderr).toBe('не вышло совсем\n');
  });

  it('keeps what the add-on stored, and writes the file only then', async () => {
    await desk.run('run', 'put');
    const before = desk.state();
    expect(JSON.parse(before!).properties.script).toEqual({a: 'б'});
    const {mtimeMs} = fs.statSync(desk.path('.local/workbook.json'));
    await desk.run('run', 'put');
    expect(desk.state()).toBe(before);
    expect(fs.statSync(desk.path('.local/workbook.json')).mtimeMs).toBe(
      mtimeMs,
    );
    expect(fs.readdirSync(desk.path('.local'))).toEqual(['workbook.json']);
  });
});

describe('global options', () => {
  it.each([
    [['--now', '2025-11-01T10:00', 'run', 'clock'], 'centre@example.org'],
    [
      ['run', 'clock', '--now', '2025-11-01T08:00Z', '--as', 'a@b.ru'],
      'a@b.ru',
    ],
  ])('may stand before and after the command: %j', async (argv, user) => {
    expect(await desk.run(...argv)).toBe(0);
    expect(desk.stdout).toBe(`2025-11-01T08:00:00.000Z ${user}\n`);
  });

  it('names another workbook file', async () => {
    await desk.run('run', 'put', '--workbook', 'b/own.json');
    expect(fs.existsSync(desk.path('b/own.json'))).toBe(true);
    expect(desk.state()).toBeNull();
  });

  it('traces the calls to services into a file', async () => {
    await desk.run('run', 'put', '--trace', 'calls.jsonl');
    const lines = desk.read('calls.jsonl').trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual([
      {
        n: 1,
        service: 'PropertiesService',
        method: 'script.setProperty',
        requestBytes: 10,
        responseBytes: 0,
        ms: expect.any(Number),
        request: ['a', 'б'],
      },
    ]);
  });
});

describe('a wrong command line gets one line and changes nothing', () => {
  it.each([
    [[], 'Назовите команду: run, menu'],
    [['fly'], 'Нет команды «fly». Есть: run, menu'],
    [['run'], 'Пишите так: run КОМАНДА'],
    [['menu', 'x'], 'Пишите так: menu'],
    [['run', 'put', '--args', '{'], '--args ждёт объект JSON'],
    [['run', 'put', '--args', '[1]'], '--args ждёт объект JSON'],
    [['run', 'put', '--now', '2025-02-30'], '--now ждёт дату'],
    [['run', 'put', '--now', 'вчера'], '--now ждёт дату'],
    [['run', 'put', '--as', 'кто-то'], '--as ждёт адрес'],
    [['run', 'put', '--colour'], 'Нет параметра --colour'],
    [['run', 'put', '--workbook'], 'Параметру --workbook нужно значение'],
    [['run', 'put', '--json'], 'У команды run нет параметра --json'],
    [['import', 'a.xlsx'], '«a.xlsx» не найден'],
    [['tab', 'Свод'], 'ещё нет'],
    [['export', 'a.xlsx'], 'ещё нет'],
    [['import-institutions', 'none.csv'], '«none.csv» не найден'],
  ])('%j', async (argv, said) => {
    expect(await desk.run(...argv)).toBe(1);
    expect(desk.stdout).toBe('');
    expect(desk.stderr).toContain(said);
    expect(desk.stderr.trim().split('\n')).toHaveLength(1);
    expect(desk.state()).toBeNull();
  });

  it.each(['', '{', '[]', '{"workbook":null}', '{"workbook":{"id":5}}'])(
    'a workbook file that holds %j',
    async text => {
      desk.write('.local/workbook.json', text);
      expect(await desk.run('run', 'put')).toBe(1);
      expect(desk.stderr.trim().split('\n')).toHaveLength(1);
      expect(desk.stderr).toMatch(/[а-я]/);
      expect(desk.state()).toBe(text);
    },
  );

  it('an add-on that is not built', async () => {
    fs.rmSync(desk.path('dist'), {recursive: true});
    expect(await desk.run('menu')).toBe(1);
    expect(desk.stderr).toContain('npm run build');
  });
});

describe('menu', () => {
  it('lists the commands with their titles under their headings', async () => {
    expect(await desk.run('menu')).toBe(0);
    expect(desk.stdout).toBe(
      'set-up             Настроить книгу\n' +
        'Сбор\n' +
        'open-collection    Открыть сбор\n',
    );
  });
});
