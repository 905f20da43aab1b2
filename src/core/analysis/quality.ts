import {fieldsOf} from '../order/applies';
import type {Finding} from '../checks/finding';
import {entryOf, isHandedIn} from '../submission/submission';
import type {PeriodFigures} from './period-figures';

/** A part of a whole; the share is null when the whole is 0. */
export interface Part {
  of: number;
  whole: number;
  share: number | null;
}

/** How far the figures of a period can be relied on. */
export interface DataQuality {
  /** Rows with a value or «н/п», of the rows that apply. */
  coverage: Part;
  /** Returns handed in by the deadline or its extension, of all expected. */
  timeliness: Part;
  /** Logical errors with an explanation, of all errors. */
  explained: Part;
}

const part = (of: number, whole: number): Part => ({
  of,
  whole,
  share: whole === 0 ? null : of / whole,
});

interface Tally {
  filled: number;
  rows: number;
  inTime: number;
  expected: number;
  explained: number;
  errors: number;
}

const NOTHING: Tally = {
  filled: 0,
  rows: 0,
  inTime: 0,
  expected: 0,
  explained: 0,
  errors: 0,
};

function tallyOf(figures: PeriodFigures, code: string): Tally {
  const institution = figures.byCode.get(code);
  if (!institution?.active) return NOTHING;
  const fields = fieldsOf(figures.preset.catalogue, institution);
  const submission = figures.submissions.get(code);
  const errors = (figures.findings.get(code) ?? []).filter(
    ({severity}: Finding) => severity === 'error',
  );
  const until = submission?.extendedUntil ?? '';
  const {deadline} = figures;
  const last = deadline !== null && until > deadline ? until : deadline;
  const day = submission?.submittedAt?.slice(0, 10) ?? null;
  const inTime =
    submission !== undefined &&
    isHandedIn(submission) &&
    day !== null &&
    (last === null || day <= last);
  return {
    filled: submission
      ? fields.filter(id => entryOf(submission, id).value.kind !== 'blank')
          .length
      : 0,
    rows: fields.length,
    inTime: Number(inTime),
    expected: 1,
    explained: errors.filter(one => one.explained).length,
    errors: errors.length,
  };
}

/**
 * Quality of one institution's data, or of several together: sums over sums,
 * never an average of averages. Inactive institutions are not looked at.
 */
export function dataQuality(
  figures: PeriodFigures,
  codes: readonly string[],
): DataQuality {
  const sum = codes
    .map(code => tallyOf(figures, code))
    .reduce(
      (all, one) => ({
        filled: all.filled + one.filled,
        rows: all.rows + one.rows,
        inTime: all.inTime + one.inTime,
        expected: all.expected + one.expected,
        explained: all.explained + one.explained,
        errors: all.errors + one.errors,
      }),
      NOTHING,
    );
  return {
    coverage: part(sum.filled, sum.rows),
    timeliness: part(sum.inTime, sum.expected),
    explained: part(sum.explained, sum.errors),
  };
}
