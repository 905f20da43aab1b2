import {compareText} from '../../core/text/compare-text';
import {
  decisionStanding,
  type DecisionStanding,
} from '../../core/recommendation/decision-standing';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {parseName} from '../../wording/parse-name';
import type {DecisionRow} from '../../workbook/book';

/** How a line of «Решения» stands on a day. */
export function standingOf(
  {state, due}: Pick<DecisionRow, 'state' | 'due'>,
  today: string,
): DecisionStanding {
  const parsed = parseName(DECISION_STATE_NAMES, state);
  return decisionStanding({state: parsed, due}, today);
}

/**
 * Lines of «Решения» by how they stand on a day, those with the earliest last
 * day first; without one they follow in the order of the tab.
 */
export function decisionsDue<
  Row extends Pick<DecisionRow, 'row' | 'state' | 'due'>,
>(rows: readonly Row[], today: string): Record<DecisionStanding, Row[]> {
  const due: Record<DecisionStanding, Row[]> = {
    draft: [],
    late: [],
    soon: [],
    open: [],
    closed: [],
  };
  const last = '9999-12-31';
  const sorted = [...rows].sort(
    (a, b) => compareText(a.due ?? last, b.due ?? last) || a.row - b.row,
  );
  for (const row of sorted) due[standingOf(row, today)].push(row);
  return due;
}
