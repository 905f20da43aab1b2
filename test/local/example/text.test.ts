import {tableText} from '../../../src/local/example/table-text';
import {wrap} from '../../../src/local/example/wrap';

describe('tableText', () => {
  it('aligns cells and cuts what is too long', () => {
    const lines = tableText(
      [
        {title: '№', width: 2, align: 'left'},
        {title: 'Имя', width: 5, align: 'left'},
        {title: 'N', width: 3, align: 'right'},
      ],
      [
        ['1', 'длинное', '7'],
        ['2', 'имя', ''],
      ],
    );
    expect(lines).toEqual([
      '№   Имя      N',
      '──────────────',
      '1   длин…    7',
      '2   имя',
    ]);
  });
});

describe('wrap', () => {
  it('leaves a short line as it is', () => {
    expect(wrap('  • коротко')).toEqual(['  • коротко']);
  });

  it('breaks at spaces, keeps every word, and indents what goes on', () => {
    const words = Array.from({length: 40}, (_, n) => `слово${n}`);
    const lines = wrap(`  ${words.join(' ')}`);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.slice(1).every(line => /^ {4}\S/.test(line))).toBe(true);
    expect(lines.every(line => [...line].length <= 84)).toBe(true);
    expect(lines.map(line => line.trim()).join(' ')).toBe(words.join(' '));
  });

  it('does not break a word that has no room', () => {
    const long = 'а'.repeat(100);
    expect(wrap(`да ${long} нет`)).toEqual(['да', `  ${long}`, '  нет']);
  });
});
