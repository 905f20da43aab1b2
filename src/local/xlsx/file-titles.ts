const LONGEST = 31;

/**
 * Titles that Excel takes, one for each of the given ones and in their order:
 * at most 31 characters, none of `:\/?*[]`, no apostrophe at either end, and
 * no two alike without regard to case.
 */
export function fileTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return titles.map(title => {
    const legal = clip(title.replace(/[:\\/?*[\]\p{Cc}]/gu, '-'), LONGEST);
    let unique = legal === '' ? 'Лист' : legal;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      const tail = ` (${n})`;
      unique = clip(legal, LONGEST - tail.length) + tail;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Never cuts a character in two. */
function clip(text: string, length: number): string {
  let out = '';
  for (const character of text.replace(/^'+/, '')) {
    if (out.length + character.length > length) break;
    out += character;
  }
  return out.replace(/'+$/, '').trim();
}
