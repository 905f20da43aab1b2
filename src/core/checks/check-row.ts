import type {Finding} from './finding';
import type {FieldId} from '../order/indicator';
import {entryOf, type Submission} from '../submission/submission';
import {numberOf} from '../submission/value';
import {isExplanation} from '../submission/explanation';
import {checksWhen, type Check} from './check';
import {evaluate, valueOf, type Readings} from './condition';

/** What a return is held against besides itself. */
export interface CheckContext {
  /** Values of the previous period; null when none is archived at all. */
  previous: ReadonlyMap<FieldId, number> | null;
  /** Median shares of the institution's peer group, from 0 to 1. */
  peerMedians: ReadonlyMap<FieldId, number>;
}

/** The numbers that checks of a return read. */
export function readingsOf(
  submission: Submission,
  context: CheckContext,
): Readings {
  return {
    field: id => numberOf(submission.entries.get(id)?.value),
    previous: id => context.previous?.get(id) ?? null,
    peerMedian: id => context.peerMedians.get(id) ?? null,
    unattested: id => {
      const {value, explanation} = entryOf(submission, id);
      return (
        value.kind === 'answer' && value.yes && !isExplanation(explanation)
      );
    },
  };
}

function outcome(
  check: Check,
  submission: Submission,
  readings: Readings,
): Finding | null {
  const holds = evaluate(check.violated, readings);
  if (holds === false) return null;
  const location = {institution: submission.institution, field: check.field};
  const {about} = check;
  if (holds === null) {
    return {
      ruleId: 'not-checked',
      severity: 'note',
      location,
      about,
      args: [check.ruleId],
      explained: false,
    };
  }
  return {
    ruleId: check.ruleId,
    severity: check.severity,
    location,
    about,
    args: check.shown.map(operand => valueOf(operand, readings) ?? 0),
    explained:
      check.severity === 'error' &&
      isExplanation(entryOf(submission, check.field).explanation),
    ...(check.byCentre ? {byCentre: true} : {}),
  };
}

/**
 * Findings of one row, errors first; empty when all is well.
 *
 * @param readings of the same return, where they are at hand.
 */
export function checkRow(
  checks: readonly Check[],
  field: FieldId,
  submission: Submission,
  context: CheckContext,
  readings: Readings = readingsOf(submission, context),
): Finding[] {
  const {value, explanation} = entryOf(submission, field);
  const plain = () => ({
    location: {institution: submission.institution, field},
    about: [],
    explained: false,
  });
  switch (value.kind) {
    case 'blank': {
      const explained = isExplanation(explanation);
      const severity = explained ? 'note' : 'warning';
      return [{...plain(), ruleId: 'blank', severity, args: [], explained}];
    }
    case 'invalid': {
      const args = [value.raw];
      return [{...plain(), ruleId: 'structural', severity: 'error', args}];
    }
    default: {
      const found: Finding[] = [];
      const isAway = value.kind === 'not-applicable';
      for (const check of checksWhen(checks, isAway)) {
        const finding = outcome(check, submission, readings);
        if (finding) found.push(finding);
      }
      if (found.length < 2) return found;
      return [
        ...found.filter(finding => finding.ruleId !== 'not-checked'),
        ...found.filter(finding => finding.ruleId === 'not-checked'),
      ];
    }
  }
}
