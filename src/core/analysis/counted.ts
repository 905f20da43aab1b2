import type {Finding} from '../checks/finding';
import {applies, denominatorOf} from '../order/applies';
import type {FieldId, Indicator} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {Returns} from '../submission/returns';
import {isHandedIn, type Submission} from '../submission/submission';
import {amountOf} from '../submission/value';
import {shareOver, type Share} from './shares';
import {isShareRow} from './target';

/** What an institution adds to the official total of a row. */
export interface CountedValue {
  /** Of a yes-no row 1 or 0. */
  number: number;
  /** Null without a denominator above 0. */
  share: Share | null;
  /** Cohorts whose sum is the denominator; empty where there is none. */
  cohorts: readonly FieldId[];
}

/** By row, then by institution; only values in the official total. */
export type Counted = ReadonlyMap<FieldId, ReadonlyMap<string, CountedValue>>;

/** The returns of a period with what the checks found in them. */
export type CheckedReturns = Omit<Returns, 'peerGroups'>;

/** Denominators by shape, each list of cohorts made once. */
function denominators({preset}: CheckedReturns, row: Indicator) {
  const known = new Map<string, FieldId[] | null>();
  return (institution: Institution): FieldId[] | null => {
    const shape = `${institution.kind} ${institution.upperGrades}`;
    const there = known.get(shape);
    if (there !== undefined) return there;
    const made = denominatorOf(preset.catalogue, row, institution);
    known.set(shape, made);
    return made;
  };
}

/** A return that can count at all, and what of its findings stands in the way. */
interface Countable {
  institution: Institution;
  submission: Submission;
  /** Rows with an error that nobody explained, or that awaits the centre. */
  errors: ReadonlySet<string | null>;
}

const isInTheWay = (
  {severity, explained, byCentre = false}: Finding,
  {status}: Submission,
) =>
  severity === 'error' && (!explained || (byCentre && status !== 'accepted'));

function countable(returns: CheckedReturns): Countable[] {
  return returns.institutions.flatMap(institution => {
    const {code, active} = institution;
    const submission = returns.submissions.get(code);
    if (!active || !submission || !isHandedIn(submission)) return [];
    const errors = new Set<string | null>();
    for (const finding of returns.findings.get(code) ?? []) {
      if (isInTheWay(finding, submission)) errors.add(finding.location.field);
    }
    return [{institution, submission, errors}];
  });
}

/**
 * What counts: values of active institutions to which the row applies, in a
 * return that was handed in, that can be added up and have no error or only
 * explained ones. Return by return, so that the entries of one are at hand for
 * all of its rows.
 */
export function countedByRow(returns: CheckedReturns): Counted {
  const rows = returns.preset.catalogue.indicators.map(row => ({
    row,
    cohortsOf: denominators(returns, row),
    values: new Map<string, CountedValue>(),
  }));
  for (const {institution, submission, errors} of countable(returns)) {
    for (const {row, cohortsOf, values} of rows) {
      if (!applies(row, institution)) continue;
      const number = amountOf(row, submission.entries.get(row.id)?.value);
      if (number === null || errors.has(row.id)) continue;
      const cohorts = cohortsOf(institution);
      const share = cohorts && shareOver(submission, number, cohorts);
      values.set(institution.code, {number, share, cohorts: cohorts ?? []});
    }
  }
  return new Map(rows.map(({row, values}) => [row.id, values]));
}

/** The official total of counted values; null where nothing is counted. */
export function totalOf(
  counted: ReadonlyMap<string, CountedValue> = new Map(),
): number | null {
  let total: number | null = null;
  for (const {number} of counted.values()) total = (total ?? 0) + number;
  return total;
}

/**
 * The official share of counted values: sums over those that have a share; of
 * a yes-no row «да» of all counted. Null where nothing is counted or the row
 * has no denominator.
 */
export function pooledShare(
  row: Pick<Indicator, 'answer' | 'denominator'>,
  counted: ReadonlyMap<string, CountedValue> = new Map(),
): Share | null {
  const isOfAll = row.answer === 'yes-no' && isShareRow(row);
  let [n, K] = [0, 0];
  for (const {number, share} of counted.values()) {
    if (isOfAll) {
      n += number;
      K++;
    } else if (share) {
      n += share.n;
      K += share.K;
    }
  }
  return K === 0 ? null : {n, K, share: n / K};
}
