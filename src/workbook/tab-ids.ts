/** Tabs of the workbook besides those of the institutions, in their order. */
export const SERVICE_TABS = [
  ['start', 'Начало'],
  ['plan', 'План'],
  ['registry', 'Учреждения'],
  ['indicators', 'Показатели'],
  ['rules', 'Правила'],
  ['summary', 'Свод'],
  ['data', 'Данные'],
  ['findings', 'Замечания'],
  ['recommendations', 'Рекомендации'],
  ['decisions', 'Решения'],
  ['archive', 'Архив'],
  ['readings', 'Трактовки'],
  ['journal', 'Журнал'],
] as const;

export type ServiceTab = (typeof SERVICE_TABS)[number][0];

/** As the tab is titled when it is made; people may rename it. */
export const serviceTitle = (id: ServiceTab): string =>
  new Map<string, string>(SERVICE_TABS).get(id) ?? id;

const PREFIX = 'institution:';

/** Id of an institution's tab. */
export const institutionTab = (code: string): string => PREFIX + code;

/** Code of the institution whose tab this is; null for a service tab. */
export function institutionOf(tabId: string): string | null {
  return tabId.startsWith(PREFIX) ? tabId.slice(PREFIX.length) : null;
}

/** How a formula names a tab before its title is known. */
export const tabToken = (id: string): string => `⟦${id}⟧`;

/** Characters of a name that its title keeps. */
const LONGEST = 60;

/**
 * The same in UTF-16 units, of which a sheet's title holds 100; the rest is
 * room for a code, and for a number where somebody else has the title.
 */
const LONGEST_UNITS = 70;

/** Controls, half characters, and marks that show nothing or turn the text. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * Titles of the institutions' tabs: the name without what a title may not
 * hold, shortened, and with the code where it would not be unique.
 */
export function institutionTitles(
  institutions: readonly {code: string; name: string}[],
): Map<string, string> {
  const taken = new Set(SERVICE_TABS.map(([, title]) => foldTitle(title)));
  const cleaned = institutions.map(({code, name}) => {
    const plain = name
      .replace(/[\\/?*[\]:\s]+/g, ' ')
      .replace(UNSEEN, '')
      .replace(/^[' ]+|[' ]+$/g, '');
    return {code, title: shorten(plain, LONGEST) || code};
  });
  const counts = new Map<string, number>();
  for (const {title} of cleaned) {
    counts.set(foldTitle(title), (counts.get(foldTitle(title)) ?? 0) + 1);
  }
  return new Map(
    cleaned.map(({code, title}) => {
      const plain =
        !taken.has(foldTitle(title)) && counts.get(foldTitle(title)) === 1;
      let unique = plain ? title : `${title} (${code})`;
      while (taken.has(foldTitle(unique))) unique = `${unique} (${code})`;
      taken.add(foldTitle(unique));
      return [code, unique];
    }),
  );
}

/**
 * The same for titles that Google may take for one: beside case, ligatures,
 * wide letters and letters with their marks apart are folded, more than it is
 * known to do.
 */
export const foldTitle = (title: string): string =>
  title.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

/** Counts characters, so that none is cut in half. */
function shorten(text: string, length: number): string {
  const letters = [...text];
  if (letters.length <= length && text.length <= LONGEST_UNITS) return text;
  const kept = letters.slice(0, length - 1);
  while (kept.join('').length >= LONGEST_UNITS) kept.pop();
  return `${kept.join('').trim()}…`;
}
