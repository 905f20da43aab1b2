import fc from 'fast-check';
import {
  institutionOf,
  institutionTab,
  institutionTitles,
  SERVICE_TABS,
} from '../../src/workbook/tab-ids';
import {runs} from '../runs';

const titlesOf = (names: readonly string[]) => [
  ...institutionTitles(
    names.map((name, index) => ({code: `s${index}`, name})),
  ).values(),
];

it.each<[string, string[], string[]]>([
  ['keeps a plain name', ['СОШ № 1'], ['СОШ № 1']],
  ['takes out what a title may not hold', ['А/Б: [в]?*\\'], ['А Б в']],
  ['takes off the apostrophes around', ["'Школа'"], ['Школа']],
  ['falls back on the code', ['???'], ['s0']],
  [
    'tells namesakes by their codes',
    ['Школа', 'школа'],
    ['Школа (s0)', 'школа (s1)'],
  ],
  ['gives way to a tab of the workbook', ['Свод'], ['Свод (s0)']],
  ['shortens a long name', ['я'.repeat(100)], [`${'я'.repeat(59)}…`]],
  [
    'cuts no character in half',
    [`${'я'.repeat(58)}😀${'я'.repeat(9)}`],
    [`${'я'.repeat(58)}😀…`],
  ],
  [
    'stays within what a title holds',
    ['😀'.repeat(60)],
    [`${'😀'.repeat(34)}…`],
  ],
  [
    'tells names apart that fold to one',
    ['Школа ﬁ', 'Школа fi', 'Ⅷ', 'ⅷ'],
    ['Школа ﬁ (s0)', 'Школа fi (s1)', 'Ⅷ (s2)', 'ⅷ (s3)'],
  ],
  [
    'leaves out marks that nobody sees',
    ['\u202EШко\u200Bла\u202C', '\u200B\u2060', 'a\u0000\uD83D', 'Свод\u200B'],
    ['Школа', 's1', 'a', 'Свод (s3)'],
  ],
])('%s', (_, names, titles) => {
  expect(titlesOf(names)).toEqual(titles);
});

const words = fc.constantFrom(
  'Школа',
  'школа',
  'ШКОЛА',
  'Школа (s1)',
  'школа (s0)',
  'Свод',
  'план',
  "'",
  '/',
  '[',
  ':',
  ' ',
  '\n',
  '№ 1',
  'я'.repeat(70),
  '',
);
const names = fc.array(words, {maxLength: 3}).map(parts => parts.join(' '));

it('gives legal titles, none of them twice', () => {
  fc.assert(
    fc.property(fc.array(names, {minLength: 1, maxLength: 8}), list => {
      const titles = titlesOf(list);
      const all = [...SERVICE_TABS.map(([, title]) => title), ...titles];
      expect(new Set(all.map(title => title.toLowerCase())).size).toBe(
        all.length,
      );
      for (const title of titles) {
        expect(title).toMatch(/^[^\\/?*[\]:\n]{1,100}$/);
        expect(title).not.toMatch(/^'|'$|^\s|\s$/);
      }
    }),
    runs(300, 5000),
  );
});

it('finds the code of an institution in the id of its tab', () => {
  expect(institutionOf(institutionTab('s01'))).toBe('s01');
  expect(institutionOf('summary')).toBeNull();
});
