import {plural} from '../../src/wording/number';

/** Marks of texts put together carelessly. */
const CARELESS: readonly (readonly [string, RegExp])[] = [
  ['a value that is none', /undefined|null|NaN|Infinity|\[object/],
  ['a raw id', /\bi\d+\.\d|\bp\d+\.\d|[a-z]-[a-z]+\/|\/20\d\d\//],
  ['two spaces', / {2}|\u00A0{2}| \u00A0|\u00A0 /],
  ['a straight quote', /"/],
  ['two full stops', /(?<!\.)\.\.(?!\.)/],
  ['a space before a sign', / [,;.]/],
];

/** Nouns that are counted: how each begins, and after 1, 2 and 5. */
const NOUNS = [
  ['учреждени', ['учреждение', 'учреждения', 'учреждений']],
  ['пис[ье]м', ['письмо', 'письма', 'писем']],
] as const;

/** What is wrong with a text that people read; empty when nothing is. */
export function carelessnessIn(text: string): string[] {
  const found = CARELESS.flatMap(([name, pattern]) => {
    const [hit] = pattern.exec(text) ?? [];
    return hit === undefined ? [] : [`${name}: ${hit}`];
  });
  for (const [stem, [one, few, many]] of NOUNS) {
    const counted = new RegExp(
      `((?:для|от|из) )?(\\d[\\d\\u00A0]*)[ \\u00A0](${stem}[а-яё]*)`,
      'g',
    );
    for (const [hit, genitive, digits, noun] of text.matchAll(counted)) {
      const n = Number(digits?.replace(/\u00A0/g, ''));
      const right = genitive
        ? plural(n, few, many, many)
        : plural(n, one, few, many);
      if (noun !== right) found.push(`number and case: ${hit}`);
    }
  }
  return found;
}
