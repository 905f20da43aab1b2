import {activityNo} from '../../wording/row-number';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import type {DecisionProblem} from '../../wording/decision-problem';
import {parseName} from '../../wording/parse-name';
import type {DecisionRow, Book} from '../../workbook/book';
import {activitiesIn, namesIn, recommendationsByName} from './decision-links';

/** Says what in a line of «Решения» is not understood. */
export function decisionChecker(
  book: Pick<Book, 'institutions' | 'preset' | 'recommendations'>,
): (line: DecisionRow) => DecisionProblem[] {
  const byName = recommendationsByName(book, book.recommendations);
  const {activities} = book.preset.plan;
  const known = new Set(activities.map(({no}) => activityNo(no)));
  return line => {
    const {state, text, measure, unread, links} = line;
    const isState = parseName(DECISION_STATE_NAMES, state) !== null;
    const problems: DecisionProblem[] = [];
    if (state !== '' && !isState) problems.push({code: 'state', typed: state});
    for (const code of ['actDate', 'due'] as const) {
      const typed = unread[code];
      if (typed !== undefined) problems.push({code, typed});
    }
    if (text === '' && measure === '') problems.push({code: 'empty'});
    // What a draft was made over may be gone from the tab by now.
    const lost = namesIn(line).filter(name => byName.of(name).length === 0);
    if (links.length === 0) {
      for (const typed of lost) problems.push({code: 'recommendation', typed});
    }
    for (const typed of activitiesIn(line)) {
      if (!known.has(typed)) problems.push({code: 'activity', typed});
    }
    return problems;
  };
}
