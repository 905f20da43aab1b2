import fs from 'node:fs';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {main} from '../../src/local/cli/main';
import {BundleProject, ROOT} from '../support/bundle-project';

const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
/** A file that the README tells to add, its path in the first line. */
const SOURCE = /```ts\n\/\/ (src\/\S+)\n([^]*?)```/g;

const added = Object.fromEntries(
  [...README.matchAll(SOURCE)].map(([, file, text]) => [file!, text!]),
);

/** A tab, as the README tells to add it: a file and two lines. */
const TAB = `import type {Book} from '../book';
import {defineColumns} from '../columns';
import {putCell, type GridDraft} from '../grid';
import type {CellValue} from '../layout';
import {tableLayout} from '../table';
import type {TabContent} from './tab-content';

export const CONTACTS = defineColumns({
  name: {title: 'Учреждение', width: 300, style: 'text', read: false},
  contact: {title: 'Кто отвечает', width: 300, style: 'text', read: false},
});

export function contacts({institutions}: Book): TabContent {
  const fixed: GridDraft<CellValue> = [];
  institutions.forEach(({name, contact}, row) => {
    putCell<CellValue>(fixed, row, CONTACTS.at.name, name);
    putCell<CellValue>(fixed, row, CONTACTS.at.contact, contact);
  });
  return {
    layout: tableLayout({
      title: 'Контакты',
      lead: 'Кто отвечает за отчёт.',
      columns: CONTACTS.list,
      capacity: institutions.length,
      rowIds: institutions.map(({code}) => code),
      fixed,
    }),
    values: [],
  };
}
`;

/** The source with a line in place of the last one of a list. */
function withLine(file: string, last: string, line: string): string {
  const source = fs.readFileSync(path.join(ROOT, file), 'utf8');
  expect(source).toContain(last);
  return source.replace(last, last + line);
}

const tab = (): Record<string, string> => ({
  'src/workbook/tabs/contacts.ts': TAB,
  'src/workbook/tab-ids.ts': withLine(
    'src/workbook/tab-ids.ts',
    "  ['journal', 'Журнал'],\n",
    "  ['contacts', 'Контакты'],\n",
  ),
  'src/workbook/service-tabs.ts':
    "import {contacts, CONTACTS} from './tabs/contacts';\n" +
    withLine(
      'src/workbook/service-tabs.ts',
      '  journal: {content: journal, spans: () => JOURNAL.spans},\n',
      '  contacts: {content: contacts, spans: () => CONTACTS.spans},\n',
    ),
});

let project: BundleProject;
beforeAll(() => {
  project = new BundleProject({...added, ...tab()});
});
afterAll(() => project.remove());

/** What the command line prints over the workbook of the copy. */
async function printed(...words: string[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const {folder, dist} = project;
  const io = {stdout, stderr, cwd: folder, bundle: dist};
  const status = await main(words, {...io, data: folder, page: folder});
  const said = String(stdout.read() ?? '') + String(stderr.read() ?? '');
  expect([status, said]).toEqual([0, said]);
  return said;
}

describe('the README’s recipe for a command', () => {
  it('is one file', () => {
    expect(Object.keys(added)).toEqual([
      'src/app/commands/count-institutions.ts',
    ]);
  });

  it('gives a place in the menu, with a function that Google finds', async () => {
    expect(await printed('menu')).toMatch(
      /Свод и рекомендации\n(.*\n)*count-institutions +Посчитать учреждения…\n/,
    );
    const code = project.read('dist/Code.js');
    expect(code).toMatch(/^function menuCountInstitutions\(/m);
  });

  it('gives a command of the command line', async () => {
    await printed('run', 'set-up');
    const args = JSON.stringify({kind: 'school'});
    expect(await printed('run', 'count-institutions', '--args', args)).toBe(
      'Учреждений в книге: 0.\n',
    );
  });
});

describe('the README’s recipe for a tab', () => {
  it('is three files', () => {
    expect(README).toMatch(
      /a tab:\*\* a file in `src\/workbook\/tabs\/`, a line in `src\/workbook\/service-tabs.ts` and in `tab-ids.ts`/,
    );
    expect(Object.keys(tab())).toHaveLength(3);
  });

  it('makes a tab of the workbook, which commands keep in order', async () => {
    const csv = path.join(project.folder, 'institutions.csv');
    fs.writeFileSync(
      csv,
      'code;name;kind;emails;grades10_11;projects;active\ns01;СОШ № 1;school;a@example.org;да;;да\n',
    );
    await printed('import-institutions', csv);
    expect(await printed('tab', 'Контакты')).toMatch(
      /Учреждение.*Кто отвечает[^]*СОШ № 1/,
    );
    await printed('run', 'repair');
  });
});

describe('the registries', () => {
  it('are as the build makes them of the files beside them', () => {
    // The copy was built of what is committed here.
    for (const folder of ['app/queries', 'app/entries', 'sidebars']) {
      const file = path.join('src', folder, 'index.ts');
      const committed = fs.readFileSync(path.join(ROOT, file), 'utf8');
      expect(project.read(file)).toBe(committed);
    }
    const file = path.join('src', 'app', 'commands', 'index.ts');
    const committed = fs.readFileSync(path.join(ROOT, file), 'utf8');
    const built = project.read(file).split('\n');
    expect(built.filter(line => !/ount-?[iI]nstitutions/.test(line))).toEqual(
      committed.split('\n'),
    );
  });
});
