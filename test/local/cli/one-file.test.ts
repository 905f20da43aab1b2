import {spawn} from 'node:child_process';
import fs from 'node:fs';
import {Desk} from './fixture';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  jest.restoreAllMocks();
  desk.close();
});

function program(...words: string[]): Promise<[number | null, string]> {
  const file = desk.path('workbook.json');
  const argv = ['build/local.mjs', ...words, '--workbook', file];
  const child = spawn(process.execPath, argv);
  let said = '';
  child.stdout.on('data', text => (said += String(text)));
  child.stderr.on('data', text => (said += String(text)));
  return new Promise(resolve =>
    child.once('close', status => resolve([status, said])),
  );
}

it('several programs at once on one file: what is said to be done is done', async () => {
  await program('run', 'set-up');
  const codes = ['s01', 's02', 's03', 's04'];
  const answers = await Promise.all(
    codes.map(code => {
      const csv = `code;name;kind;emails;grades10_11;projects;active\n${code};Школа ${code};school;${code}@example.org;да;;да\n`;
      const args = JSON.stringify({csv});
      return program('run', 'add-institutions', '--args', args);
    }),
  );
  expect(answers.map(([status]) => status)).toEqual(codes.map(() => 0));
  const [, shown] = await program('tab', 'Учреждения');
  for (const code of codes) expect(shown).toContain(`Школа ${code}`);
  expect(fs.readdirSync(desk.folder).sort()).toEqual(['dist', 'workbook.json']);
});

it.each([
  ['ENOSPC', 'На диске нет места'],
  ['EROFS', 'открыт только для чтения'],
  ['EIO', 'Диск не читается или не пишется'],
])(
  'a file that cannot be written (%s): says so, and not that it is done',
  async (code, said) => {
    await desk.run('run', 'put');
    const before = desk.state();
    jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error(code), {code, syscall: 'fsync'});
    });
    const csv = 'code;name;emails\ns01;СОШ;a@s01.example\n';
    desk.write('schools.csv', csv);
    expect(await desk.run('import-institutions', 'schools.csv')).toBe(1);
    expect(desk.stdout).toBe('');
    expect(desk.stderr).toContain(said);
    expect(desk.stderr).toContain('workbook.json');
    expect(desk.stderr.trim().split('\n')).toHaveLength(1);
    expect(desk.state()).toBe(before);
    expect(fs.readdirSync(desk.path('.local'))).toEqual(['workbook.json']);
  },
);
