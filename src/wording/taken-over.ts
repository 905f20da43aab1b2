/**
 * Tells that a protection, set by people or given another name by them, became
 * the program's; empty when none did.
 *
 * @param titles of the tabs, each once
 */
export function takenOverText(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  const named = titles.map(title => `«${title}»`).join(', ');
  return titles.length === 1
    ? ` Защита вкладки ${named}, поставленная или названная вручную, заменена защитой книги.`
    : ` Защита вкладок ${named}, поставленная или названная вручную, заменена защитой книги.`;
}
