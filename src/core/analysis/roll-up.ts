import {applies} from '../order/applies';
import {compareText} from '../text/compare-text';
import type {FieldId, Indicator} from '../order/indicator';
import type {Institution} from '../order/institution';
import {amountOf} from '../submission/value';
import {
  countedByRow,
  pooledShare,
  totalOf,
  type CheckedReturns,
  type Counted,
  type CountedValue,
} from './counted';
import {comparable} from './comparable';
import {omissionOf, type Omission} from './omission';
import {maximum, median, minimum, quartiles} from './statistics';

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
  /** Quartiles of the counted shares; null where nobody has a denominator. */
  shareQ1: number | null;
  shareMedian: number | null;
  shareQ3: number | null;
  /** These three are over the counted values; null for a yes-no row. */
  median: number | null;
  min: number | null;
  max: number | null;
  /** The whole official total of the period before; null without one. */
  previous: number | null;
  /** Institutions counted in both periods; null without a period before. */
  comparable: number | null;
  /** Over the comparable alone; null when there are none. */
  change: number | null;
  /** `change` over what they had; null when that is 0. */
  changeShare: number | null;
  /** The comparable's share, now and then; null without one. */
  sameShare: number | null;
  sameShareBefore: number | null;
  /** Every value that could be added up, whatever its status or errors. */
  preliminary: number | null;
}

/** A value that was expected and is not in the official total. */
export interface NotCounted {
  institution: string;
  field: FieldId;
  reason: Omission;
}

/** The period before, as it was closed. */
export interface PreviousPeriod {
  /** Official totals. */
  totals: ReadonlyMap<FieldId, number>;
  counted: Counted;
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

function rollUpRow(
  row: Indicator,
  institutions: readonly Institution[],
  {submissions, findings}: CheckedReturns,
  counted: ReadonlyMap<string, CountedValue>,
  previous: PreviousPeriod | null,
): {summary: RollupRow; notCounted: NotCounted[]} {
  const typed: number[] = [];
  const notCounted: NotCounted[] = [];
  for (const institution of institutions) {
    if (!applies(row, institution)) continue;
    const {code} = institution;
    const submission = submissions.get(code);
    const amount = amountOf(row, submission?.entries.get(row.id)?.value);
    if (amount !== null) typed.push(amount);
    if (counted.has(code)) continue;
    const own = (findings.get(code) ?? []).filter(
      ({location}) => location.field === row.id,
    );
    const reason = omissionOf(row, submission, own);
    if (reason) notCounted.push({institution: code, field: row.id, reason});
  }
  const total = totalOf(counted);
  const same = comparable(row, counted, previous?.counted.get(row.id));
  const change = same.total && same.total.now - same.total.before;
  const shares = quartiles(
    [...counted.values()].flatMap(({share}) => share?.share ?? []),
  );
  const numbers =
    row.answer === 'yes-no'
      ? []
      : [...counted.values()].map(({number}) => number);
  const summary: RollupRow = {
    field: row.id,
    total,
    counted: counted.size,
    expected: counted.size + notCounted.length,
    share: pooledShare(row, counted)?.share ?? null,
    shareQ1: shares?.q1 ?? null,
    shareMedian: shares?.median ?? null,
    shareQ3: shares?.q3 ?? null,
    median: median(numbers),
    min: minimum(numbers),
    max: maximum(numbers),
    previous: previous?.totals.get(row.id) ?? null,
    comparable: previous && same.count,
    change,
    changeShare:
      change === null || !same.total?.before
        ? null
        : change / same.total.before,
    sameShare: same.share?.now.share ?? null,
    sameShareBefore: same.share?.before.share ?? null,
    preliminary: sum(typed),
  };
  return {summary, notCounted};
}

/**
 * The municipality's summary of one period. Cohorts have no row of their own.
 *
 * @param returns with what is counted of them, where that is known already.
 * @param previous the archived period before this; null when there is none.
 */
export function rollUp(
  returns: CheckedReturns & {counted?: Counted},
  previous: PreviousPeriod | null = null,
): Rollup {
  const {counted = countedByRow(returns), preset} = returns;
  const active = returns.institutions
    .filter(institution => institution.active)
    .sort((a, b) => compareText(a.code, b.code));
  const parts = preset.catalogue.indicators.map(row =>
    rollUpRow(row, active, returns, counted.get(row.id) ?? new Map(), previous),
  );
  return {
    rows: parts.map(part => part.summary),
    notCounted: parts.flatMap(part => part.notCounted),
  };
}
