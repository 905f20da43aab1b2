import {activityNo} from '../../wording/row-number';
import * as z from 'zod/mini';
import {compareText} from '../../core/text/compare-text';
import {
  DECISION_STATES,
  type DecisionStanding,
  type DecisionState,
} from '../../core/recommendation/decision-standing';
import {capitalised} from '../../wording/capitalised';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {decisionProblemText} from '../../wording/decision-problem';
import {parseName} from '../../wording/parse-name';
import {cellName} from '../../workbook/a1';
import {cellAt} from '../../workbook/grid';
import type {DecisionRow, Book} from '../../workbook/book';
import {DECISION_COLUMN} from '../../workbook/tabs/decisions';
import {activitiesIn, nameOf, namesIn} from '../decisions/decision-links';
import {decisionChecker} from '../decisions/decision-problems';
import {decisionsPart, decisionsTab} from '../decisions/decisions-tab';
import {decisionVersion} from '../decisions/decision-version';
import {decisionsDue, standingOf} from '../decisions/decisions-due';
import {broughtUpToDate} from '../recommendations/bring-up-to-date';
import type {Place} from '../engine/protocol';
import {query} from '../engine/query';

/** «Решения» for who records decisions. */
export interface DecisionsView {
  states: {state: DecisionState; title: string}[];
  /** How many stand so. */
  counts: Record<DecisionStanding, number>;
  rows: DecisionItem[];
  /** What a decision may be about, as its line names it. */
  recommendations: {name: string; texts: string[]}[];
  activities: {no: string; title: string}[];
}

export interface DecisionItem {
  /** Zero-based row of the tab. */
  row: number;
  act: string;
  actDate: string | null;
  text: string;
  measure: string;
  responsible: string;
  due: string | null;
  /** Null of a state that is not of the list, or of none. */
  state: DecisionState | null;
  standing: DecisionStanding;
  /** Names, as the line has them. */
  recommendations: readonly string[];
  activities: readonly string[];
  /** What came of the measure a year on; empty while nobody can say. */
  effect: string;
  /** What in the line is not understood, worded. */
  problems: readonly string[];
  place: Place;
  /** Goes back with a change: a line changed since is not written over. */
  version: string;
}

/** What a decision may be about: each row of an institution by one name. */
function choicesOf(book: Book): DecisionsView['recommendations'] {
  const texts = new Map<string, string[]>();
  for (const row of book.recommendations) {
    if (row.id === '' || row.state === 'withdrawn') continue;
    const name = nameOf(book, row);
    texts.set(name, [...(texts.get(name) ?? []), row.text]);
  }
  return [...texts].map(([name, own]) => ({name, texts: own}));
}

/** The lines of «Решения», and what a decision may be linked to. */
export const decisions = query({
  roles: ['centre', 'committee'],
  args: z.strictObject({}),
  part: decisionsPart,
  answer(context): DecisionsView {
    const {today, preset} = context;
    const tab = decisionsTab(context);
    const book = broughtUpToDate(context.book, today);
    const problemsOf = decisionChecker(book);
    const itemOf = (line: DecisionRow): DecisionItem => {
      const {row, act, actDate, text, measure, responsible, due} = line;
      const effect = cellAt(tab.values, row, DECISION_COLUMN.effect);
      return {
        row,
        act,
        actDate,
        text,
        measure,
        responsible,
        due,
        state: parseName(DECISION_STATE_NAMES, line.state),
        standing: standingOf(line, today),
        recommendations: namesIn(line),
        activities: activitiesIn(line),
        effect: String(effect ?? ''),
        problems: problemsOf(line).map(one =>
          capitalised(decisionProblemText(one)),
        ),
        place: {
          sheetId: tab.sheetId,
          cell: cellName(row, DECISION_COLUMN.act),
        },
        version: decisionVersion(line),
      };
    };
    const due = decisionsDue(book.decisions, today);
    const choices = choicesOf(book);
    return {
      states: DECISION_STATES.map(state => ({
        state,
        title: capitalised(DECISION_STATE_NAMES[state]),
      })),
      counts: {
        draft: due.draft.length,
        late: due.late.length,
        soon: due.soon.length,
        open: due.open.length,
        closed: due.closed.length,
      },
      rows: [
        ...due.draft,
        ...due.late,
        ...due.soon,
        ...due.open,
        ...due.closed,
      ].map(itemOf),
      recommendations: choices.sort((a, b) => compareText(a.name, b.name)),
      activities: preset.plan.activities.map(({no, title}) => ({
        no: activityNo(no),
        title,
      })),
    };
  },
});
