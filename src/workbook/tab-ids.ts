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

const LONGEST = 60;

/**
 * Titles of the institutions' tabs: the name without what a title may not
 * hold, shortened, and with the code where it would not be unique.
 */
export function institutionTitles(
  institutions: readonly {code: string; name: string}[],
): Map<string, string> {
  const taken = new Set(SERVICE_TABS.map(([, title]) => fold(title)));
  const cleaned = institutions.map(({code, name}) => {
    const plain = name
      .replace(/[\\/?*[\]:\s]+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    return {code, title: shorten(plain, LONGEST) || code};
  });
  const counts = new Map<string, number>();
  for (const {title} of cleaned) {
    counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1);
  }
  return new Map(
    cleaned.map(({code, title}) => {
      const plain = !taken.has(fold(title)) && counts.get(fold(title)) === 1;
      let unique = plain ? title : `${title} (${code})`;
      while (taken.has(fold(unique))) unique = `${unique} (${code})`;
      taken.add(fold(unique));
      return [code, unique];
    }),
  );
}

const fold = (title: string) => title.toLowerCase();

/** Counts characters, so that none is cut in half. */
function shorten(text: string, length: number): string {
  const letters = [...text];
  if (letters.length <= length) return text;
  const kept = letters.slice(0, length - 1).join('');
  return `${kept.trim()}…`;
}
