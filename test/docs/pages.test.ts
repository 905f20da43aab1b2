import fs from 'node:fs';
import path from 'node:path';
import {ARCHITECTURE} from './architecture';
import {pages} from './pages';

const ROOT = path.join(__dirname, '..', '..');
const made = pages(ROOT);
/** Those that are written for everybody, and in Russian. */
const read = [...made].filter(([name]) => name !== ARCHITECTURE);

/** Without what a formatter of Markdown lays out as it likes. */
const plain = (text: string) =>
  text
    .replace(/[ \t]*\|[ \t]*/g, '|')
    .replace(/[-:]{3,}/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

describe('pages made of the code', () => {
  it.each([...made])('%s is up to date: node build/docs.mjs', (name, text) => {
    const there = fs.readFileSync(path.join(ROOT, name), 'utf8');
    expect(plain(there)).toBe(plain(text));
  });

  it('are all that the folder of rules holds', () => {
    const there = fs
      .readdirSync(path.join(ROOT, 'docs', 'rules'))
      .map(name => `docs/rules/${name}`);
    expect(there.sort()).toEqual(
      [...made.keys()].filter(name => name.includes('/rules/')).sort(),
    );
  });

  it.each(read)('%s reads as people write', (_, text) => {
    const shown = text.replace(/\]\([^)]*\)|`[^`]*`/g, '');
    expect(shown).not.toMatch(/undefined|null|NaN|\[object/);
    expect(shown).not.toMatch(/\b[ips]\d|\bk\d|\bg\d|\bovz\b/);
    expect(shown).not.toMatch(/\.\.|"|\d\.\d+\s?%|\d{4}-\d{2}-\d{2}/);
    expect(shown.split('«').length).toBe(shown.split('»').length);
  });
});

// Worked out by hand, to hold the functions against something else.
describe('the worked example', () => {
  const text = (made.get('docs/worked-example.md') ?? '').replace(
    /\u00A0/g,
    ' ',
  );
  it.each([
    ['the share', '60 / 300 = 0,2000, то есть 20 %'],
    ['the first quartile', '0,5000 + 0,25 · (0,5500 − 0,5000) = 0,5125'],
    ['the median', '0,5500 + 0,5 · (0,6000 − 0,5500) = 0,5750'],
    ['the centre of the interval', '1,96² / (2 · 300) = 0,2064'],
    ['its spread', '= 0,0457;'],
    ['its divisor', '= 1,0128;'],
    ['the interval', 'от 0,1587 до 0,2489'],
    [
      'the group',
      'медиана группы «школы с 10-11 классами, 300–799 обучающихся» – 57,5 % (6 учреждений)',
    ],
    [
      'the changes',
      '−2 п. п.; 0 п. п.; +0,9 п. п.; +4 п. п.; +5 п. п.; +15 п. п.',
    ],
    ['their median', 'между третьим и четвёртым: +2,5 п. п.'],
    [
      'the effect',
      'доля изменилась на +15 п. п.; медиана изменений в группе сравнения – +2,5 п. п. (6 учреждений)',
    ],
  ])('says %s', (_, words) => {
    expect(text).toContain(words);
  });
});
