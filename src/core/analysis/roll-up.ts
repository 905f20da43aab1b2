import {applies} from '../order/applies';
import {compareText} from '../text/compare-text';
import type {Finding} from '../checks/finding';
import type {Catalogue, FieldId, Indicator} from '../order/indicator';
import type {Institution} from '../order/institution';
import {shareOf, type Share} from './shares';
import {amountOf, standingOf, type Omission} from './standing';
import {maximum, median, minimum} from './statistics';
import type {Submission} from '../submission/submission';

/** Maps are keyed by institution code; one that is missing has an empty draft. */
export interface RollupInput {
  catalogue: Catalogue;
  institutions: readonly Institution[];
  submissions: ReadonlyMap<string, Submission>;
  findings: ReadonlyMap<string, readonly Finding[]>;
  /** Official totals of the archived period before this one. */
  previousTotals: ReadonlyMap<FieldId, number>;
}

/** One indicator of the summary. Null is an empty cell, never 0. */
export interface RollupRow {
  field: FieldId;
  /** Official; of a yes-no row the number of «да». Null: nothing counted. */
  total: number | null;
  /** Institutions in `total`. */
  counted: number;
  /** Active institutions to which the row applies, less a returned «н/п». */
  expected: number;
  /**
   * Numerators over denominators of the counted institutions that gave a
   * denominator above 0; of a yes-no row, «да» over `counted`.
   */
  share: number | null;
  /** These three are over the counted values; null for a yes-no row. */
  median: number | null;
  min: number | null;
  max: number | null;
  previous: number | null;
  change: number | null;
  /** `change` over `previous`; null when that is 0 or absent. */
  changeShare: number | null;
  /** Every value that could be added up, whatever its status or errors. */
  preliminary: number | null;
}

/** A value that was expected and is not in the official total. */
export interface NotCounted {
  institution: string;
  field: FieldId;
  reason: Omission;
}

/** The summary, and what it had to leave out. */
export interface Rollup {
  /** In the order of the catalogue. */
  rows: RollupRow[];
  /** In the order of the catalogue, then by code. */
  notCounted: NotCounted[];
}

const sum = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0);

function poolShares(shares: readonly Share[]): number | null {
  const K = sum(shares.map(one => one.K));
  const n = sum(shares.map(one => one.n));
  return K === null || n === null ? null : n / K;
}

function rollUpRow(
  row: Indicator,
  institutions: readonly Institution[],
  input: RollupInput,
): Rollup {
  const counted: number[] = [];
  const shares: Share[] = [];
  const typed: number[] = [];
  const notCounted: NotCounted[] = [];
  for (const institution of institutions) {
    if (!applies(row, institution)) continue;
    const {code} = institution;
    const submission = input.submissions.get(code);
    const entry = submission?.entries.get(row.id);
    const amount = entry ? amountOf(row, entry.value) : null;
    if (amount !== null) typed.push(amount);
    const standing = standingOf(
      row,
      submission,
      input.findings.get(code) ?? [],
    );
    if (standing.is === 'omitted') {
      const {reason} = standing;
      notCounted.push({institution: code, field: row.id, reason});
    }
    if (standing.is !== 'counted' || !submission) continue;
    counted.push(standing.number);
    const share = shareOf(input.catalogue, row, institution, submission);
    if (share) shares.push(share);
  }
  const yesNo = row.answer === 'yes-no';
  const total = sum(counted);
  const previous = input.previousTotals.get(row.id) ?? null;
  const change = total === null || previous === null ? null : total - previous;
  const summary: RollupRow = {
    field: row.id,
    total,
    counted: counted.length,
    expected: counted.length + notCounted.length,
    share: yesNo
      ? total === null
        ? null
        : total / counted.length
      : poolShares(shares),
    median: yesNo ? null : median(counted),
    min: yesNo ? null : minimum(counted),
    max: yesNo ? null : maximum(counted),
    previous,
    change,
    changeShare: change === null || !previous ? null : change / previous,
    preliminary: sum(typed),
  };
  return {rows: [summary], notCounted};
}

/** The municipality's summary of one period. Cohorts have no row of their own. */
export function rollUp(input: RollupInput): Rollup {
  const active = input.institutions
    .filter(institution => institution.active)
    .sort((a, b) => compareText(a.code, b.code));
  const parts = input.catalogue.indicators.map(row =>
    rollUpRow(row, active, input),
  );
  return {
    rows: parts.flatMap(part => part.rows),
    notCounted: parts.flatMap(part => part.notCounted),
  };
}
