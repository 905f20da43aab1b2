import {fingerprint} from '../../core/text/fingerprint';
import type {DecisionRow} from '../../workbook/book';

/** Of all that people type into the line: tells whether it is what was shown. */
export function decisionVersion(line: DecisionRow): string {
  const {id, act, actDate, text, measure, responsible, due, state} = line;
  const {recommendations, activities, unread} = line;
  const typed = [act, text, measure, responsible, state];
  const dates = [actDate, unread.actDate, due, unread.due];
  const lists = [recommendations, activities];
  return fingerprint(JSON.stringify([id, typed, dates, lists]));
}
