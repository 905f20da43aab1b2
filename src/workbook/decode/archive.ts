import type {Preset} from '../../core/preset';
import {UNTOUCHED, type Entry, type Submission} from '../../core/submission';
import {parseValue} from '../../core/value';
import {parseStatus} from '../../wording/status';
import type {ActualTab} from '../actual';
import {ARCHIVE_COLUMN as C} from '../tabs/archive';
import {tableRows} from './table-rows';

/** Returns of a closed period by code. */
export type Snapshot = ReadonlyMap<string, Submission>;

/** Snapshots by period; a row without a known field is passed over. */
export function decodeArchive(
  tab: ActualTab | undefined,
  preset: Preset,
): Map<number, Snapshot> {
  const answers = new Map<string, 'number' | 'yes-no'>(
    preset.catalogue.indicators.map(row => [row.id, row.answer]),
  );
  for (const cohort of preset.catalogue.cohorts)
    answers.set(cohort.id, 'number');
  const periods = new Map<number, Map<string, Submission>>();
  for (const row of tableRows(tab)) {
    const period = Number(row.text(C.period));
    const institution = row.text(C.institution);
    const answer = answers.get(row.text(C.field));
    if (!Number.isInteger(period) || institution === '' || !answer) continue;
    const snapshot = periods.get(period) ?? new Map<string, Submission>();
    periods.set(period, snapshot);
    const entries = new Map<string, Entry>(snapshot.get(institution)?.entries);
    entries.set(row.text(C.field), {
      value: parseValue(row.cell(C.value), answer),
      explanation: row.text(C.explanation),
    });
    snapshot.set(institution, {
      ...UNTOUCHED,
      institution,
      period,
      status: parseStatus(row.text(C.status)) ?? 'draft',
      entries,
      activities: new Map(),
    });
  }
  return periods;
}

/** The latest archived period before this one; null when there is none. */
export function previousPeriod(
  archive: ReadonlyMap<number, Snapshot>,
  period: number | null,
): {period: number; snapshot: Snapshot} | null {
  let latest: {period: number; snapshot: Snapshot} | null = null;
  for (const [year, snapshot] of archive) {
    const before = period === null || year < period;
    if (before && year > (latest?.period ?? 0))
      latest = {period: year, snapshot};
  }
  return latest;
}
