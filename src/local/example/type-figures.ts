import {COLUMN, institutionTabs} from '../known-tabs/institution-tabs';
import type {CommandLine} from './command-line';

/** A row of a file that `import-submissions` reads. */
export type Figure = Record<
  'institution' | 'field' | 'value' | 'explanation',
  string
>;

/**
 * Types the figures of each institution into its tab at one go, as its first
 * user: protection and strict validation apply.
 * @throws {Error} for an institution or a row that is not there
 * @throws {Refusal} with nothing of that institution typed
 */
export function typeFigures(
  line: CommandLine,
  at: string,
  figures: readonly Figure[],
): void {
  for (const [code, tab] of institutionTabs(line.workbook)) {
    const {sheetId, rows, user} = tab;
    const texts = figures
      .filter(({institution}) => institution === code)
      .flatMap(({field, value, explanation}) => {
        const row = rows.get(field);
        if (row === undefined) throw new Error(`${code} has no row ${field}`);
        return [
          {sheetId, row, column: COLUMN.value, text: value},
          {sheetId, row, column: COLUMN.explanation, text: explanation},
        ];
      })
      .filter(({text}) => text !== '');
    if (texts.length === 0) continue;
    if (user === null) throw new Error(`${code} has no address`);
    line.type(at, texts, user);
  }
}
