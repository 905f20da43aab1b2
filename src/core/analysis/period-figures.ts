import {applies, denominatorOf} from '../order/applies';
import type {FieldId, Indicator} from '../order/indicator';
import type {Institution} from '../order/institution';
import type {PeerGroup} from './peer-groups';
import type {Returns} from '../submission/returns';
import {shareOver, type Share} from './shares';
import {amountOf} from './standing';
import {isHandedIn, type Submission} from '../submission/submission';
import {groupFigures, type GroupFigures} from './group-figures';

/** What an institution adds to the official total of a row. */
export interface CountedValue {
  /** Of a yes-no row 1 or 0. */
  number: number;
  /** Null without a denominator above 0. */
  share: Share | null;
  /** Cohorts whose sum is the denominator; empty where there is none. */
  cohorts: readonly FieldId[];
}

/**
 * One period with all that comparisons need, worked out once for every row
 * and institution.
 */
export interface PeriodFigures extends Returns {
  period: number;
  /** Last day of submission, inclusive; null when none was set. */
  deadline: string | null;
  /** By row, then by institution; only values in the official total. */
  counted: ReadonlyMap<FieldId, ReadonlyMap<string, CountedValue>>;
  byCode: ReadonlyMap<string, Institution>;
  /** The group of each institution that gave its size. */
  groupOf: ReadonlyMap<string, PeerGroup>;
  /** By row, then by key of the group; absent where there are too few peers. */
  groups: ReadonlyMap<FieldId, ReadonlyMap<string, GroupFigures>>;
}

/** Denominators by shape, each list of cohorts made once. */
function denominators(returns: Returns, row: Indicator) {
  const known = new Map<string, FieldId[] | null>();
  return (institution: Institution): FieldId[] | null => {
    const shape = `${institution.kind} ${institution.upperGrades}`;
    const there = known.get(shape);
    if (there !== undefined) return there;
    const made = denominatorOf(returns.preset.catalogue, row, institution);
    known.set(shape, made);
    return made;
  };
}

/** A return that can count at all, and what of its findings stands in the way. */
interface Countable {
  institution: Institution;
  submission: Submission;
  /** Rows with an error that nobody explained. */
  errors: ReadonlySet<string | null>;
}

function countable(returns: Returns): Countable[] {
  return returns.institutions.flatMap(institution => {
    const {code, active} = institution;
    const submission = returns.submissions.get(code);
    if (!active || !submission || !isHandedIn(submission)) return [];
    const errors = new Set<string | null>();
    for (const finding of returns.findings.get(code) ?? []) {
      const {severity, explained, location} = finding;
      if (severity === 'error' && !explained) errors.add(location.field);
    }
    return [{institution, submission, errors}];
  });
}

/**
 * What each return adds, by row and institution: return by return, so that
 * the entries of one are at hand for all of its rows.
 */
function countedByRow(
  returns: Returns,
): Map<FieldId, Map<string, CountedValue>> {
  const rows = returns.preset.catalogue.indicators.map(row => ({
    row,
    cohortsOf: denominators(returns, row),
    values: new Map<string, CountedValue>(),
  }));
  for (const {institution, submission, errors} of countable(returns)) {
    for (const {row, cohortsOf, values} of rows) {
      if (!applies(row, institution)) continue;
      // As `standingOf` has it for a return that was handed in.
      const entry = submission.entries.get(row.id);
      const number = entry ? amountOf(row, entry.value) : null;
      if (number === null || errors.has(row.id)) continue;
      const cohorts = cohortsOf(institution);
      const share = cohorts && shareOver(submission, number, cohorts);
      values.set(institution.code, {number, share, cohorts: cohorts ?? []});
    }
  }
  return new Map(rows.map(({row, values}) => [row.id, values]));
}

/** Figures of a period, in time proportional to institutions × rows. */
export function periodFigures(
  returns: Returns,
  {period, deadline}: {period: number; deadline: string | null},
): PeriodFigures {
  const {catalogue} = returns.preset;
  const counted = countedByRow(returns);
  const groups = new Map<FieldId, Map<string, GroupFigures>>();
  for (const [field, values] of counted) {
    const shares = new Map<string, Share>();
    for (const [code, {share}] of values) if (share) shares.set(code, share);
    const {peersAtLeast} = catalogue.thresholds;
    groups.set(field, groupFigures(returns.peerGroups, shares, peersAtLeast));
  }
  const groupOf = new Map<string, PeerGroup>();
  for (const group of returns.peerGroups) {
    for (const code of group.members) groupOf.set(code, group);
  }
  const byCode = new Map(returns.institutions.map(one => [one.code, one]));
  return {...returns, period, deadline, byCode, counted, groupOf, groups};
}

/** The institution's counted share of a row; null when there is none. */
export function shareIn(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): Share | null {
  return figures.counted.get(field)?.get(code)?.share ?? null;
}

/** The number in the official total; null when it is not in it. */
export function numberIn(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): number | null {
  return figures.counted.get(field)?.get(code)?.number ?? null;
}

/**
 * Figures of the institution's group in a row, itself among them. Null when
 * it has no group, or too few of the group have a counted share.
 */
export function compareWithPeers(
  figures: PeriodFigures,
  field: FieldId,
  code: string,
): GroupFigures | null {
  const group = figures.groupOf.get(code);
  return (group && figures.groups.get(field)?.get(group.key)) ?? null;
}

/**
 * Median shares of each institution's group by row, where there are peers
 * enough. Of the findings only errors matter, so those of a check that knew
 * no medians will do.
 */
export function peerMedians(
  figures: PeriodFigures,
): Map<string, ReadonlyMap<FieldId, number>> {
  const medians = new Map<string, ReadonlyMap<FieldId, number>>();
  for (const group of figures.peerGroups) {
    const byField = new Map<FieldId, number>();
    for (const [field, groups] of figures.groups) {
      const found = groups.get(group.key);
      if (found) byField.set(field, found.median);
    }
    for (const code of group.members) medians.set(code, byField);
  }
  return medians;
}
