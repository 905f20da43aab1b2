import type {Definitions} from '../../core/analysis/definition-change';
import {fingerprint} from '../../core/text/fingerprint';
import type {CellValue} from '../layout';
import {ARCHIVE, type ArchiveTable} from '../tabs/archive-columns';

/** Rows of each table that «Архив» has of one period. */
export type PeriodCells = Readonly<
  Record<ArchiveTable, readonly (readonly CellValue[])[]>
>;

/** Read only when plans are: what was not read is not held against the seal. */
const ON_DEMAND = ['activities', 'recommendations', 'decisions'];

/** These keep a fingerprint for each institution, so that a change is named. */
const BY_INSTITUTION = ['values', 'institutions'];

const UNSEALED = ['seals', 'corrections'];

/** Digits that a workbook keeps of a number, and any reader gives back. */
const DIGITS = 12;

const shown = (cell: CellValue | undefined) =>
  typeof cell === 'number'
    ? String(Number(cell.toPrecision(DIGITS)))
    : String(cell ?? '');

/** Fingerprints of a period's rows, whatever their order, by what they hold. */
function printsOf(cells: PeriodCells): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const [table, rows] of Object.entries(cells)) {
    if (UNSEALED.includes(table)) continue;
    const {titles} = ARCHIVE[table as ArchiveTable];
    for (const row of rows) {
      const key = BY_INSTITUTION.includes(table)
        ? `${table}/${shown(row[1])}`
        : table;
      const line = JSON.stringify(titles.map((_, at) => shown(row[at])));
      lines.set(key, [...(lines.get(key) ?? []), line]);
    }
  }
  return new Map(
    [...lines].map(([key, own]) => [key, fingerprint(own.sort().join('\n'))]),
  );
}

/** The row that seals a period: its fingerprints, and its definitions. */
export function sealRow(
  period: number,
  cells: PeriodCells,
  definitions: Definitions,
): CellValue[] {
  const prints = JSON.stringify(Object.fromEntries(printsOf(cells)));
  return [period, prints, JSON.stringify(definitions)];
}

function parsed<Held>(text: CellValue | undefined): Held | null {
  try {
    return JSON.parse(String(text)) as Held;
  } catch {
    return null;
  }
}

/**
 * Keys of what is not as it was sealed, `values/s01` or `totals`; empty of a
 * period that was archived without a seal.
 */
export function changedSince(cells: PeriodCells): string[] {
  const [seal] = cells.seals;
  if (!seal) return [];
  const sealed = parsed<Record<string, string>>(seal[1]) ?? {};
  const now = printsOf(cells);
  return [...new Set([...Object.keys(sealed), ...now.keys()])]
    .filter(key => sealed[key] !== now.get(key))
    .filter(key => now.has(key) || !ON_DEMAND.includes(key))
    .sort();
}

/** The definitions that a period was sealed with; null when there are none. */
export function sealedDefinitions({seals: [seal]}: PeriodCells) {
  return seal ? parsed<Definitions>(seal[2]) : null;
}
