import {recommendationNo} from '../../wording/row-number';
import * as z from 'zod/mini';
import {blocksSubmission} from '../../core/checks/check-submission';
import {lastDayOf} from '../../core/submission/collection';
import type {Finding} from '../../core/checks/finding';
import {isHandedIn, type Status} from '../../core/submission/submission';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {capitalised} from '../../wording/capitalised';
import {formatMoment} from '../../wording/date';
import {describeDeadline} from '../../wording/deadline';
import {findingMessage, rowName} from '../../wording/finding-text';
import {STATUS_NAMES} from '../../wording/status';
import {submittedText} from '../../wording/submitted-at';
import {takingIn} from '../../wording/taking-in';
import {valueText} from '../../wording/value-text';
import {cellName} from '../../workbook/a1';
import {cellAt} from '../../workbook/grid';
import {
  isRecommendationSlot,
  SUBMIT_ROW,
} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {PROGRESS} from '../../workbook/tabs/institution-heading';
import {isAutomatic} from '../engine/ensure-triggers';
import {ownReturn, returnPart, type OwnReturn} from '../submission/own-return';
import {dueActivities, type DueActivity} from '../submission/due-activities';
import type {InstitutionChoice} from '../engine/protocol';
import {query, type QueryContext} from '../engine/query';

/** One institution's return, for the people who fill it. */
export interface SchoolReturnView {
  institution: InstitutionChoice;
  period: number | null;
  /** «до 20.12.2025, осталось 12 дней»; empty when nothing is asked. */
  deadline: string;
  isLate: boolean;
  status: Status;
  /** What became of the return, worded: submitted when and by whom. */
  standing: string;
  /** Why the centre returned it; empty otherwise. */
  returnReason: string;
  /** Why nothing can be changed now; empty when it can. */
  closed: string;
  /** May type into it here: its own people. */
  mayEdit: boolean;
  /** The box is ticked and waits to be taken in. */
  isWaiting: boolean;
  /** When a tick from the panel is taken in, worded. */
  takingIn: string;
  filled: number;
  expected: number;
  /** Rows to mend or explain, and those not filled: they bar submission. */
  wrong: RowRemark[];
  blank: RowRemark[];
  /** Rows that look odd and pass. */
  warnings: RowRemark[];
  activities: DueActivity[];
  recommendations: ReceivedRecommendation[];
  /** Sheet of the tab, and the cell of the box. */
  sheetId: number;
  box: string;
}

/** Something to look at in a row of the return. */
export interface RowRemark {
  field: string;
  /** «И 3.1», or empty for a cohort. */
  no: string;
  title: string;
  message: string;
  /** The value as typed; empty when there is none. */
  value: string;
  explanation: string;
  /** A reason beside it is enough; else the value itself must change. */
  isExplainable: boolean;
  cell: string;
}

export interface ReceivedRecommendation {
  id: string;
  no: string;
  text: string;
  answer: string;
  cell: string;
}

/** Findings as lines of a panel: one for each row of the tab. */
function remarks(
  findings: readonly Finding[],
  own: OwnReturn,
  {preset}: QueryContext,
): RowRemark[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    const field = finding.location.field ?? '';
    rows.set(field, [...(rows.get(field) ?? []), finding]);
  }
  return [...rows].map(([field, found]) => {
    const {no, title} = rowName(field, preset);
    const entry = own.submission.entries.get(field);
    const messages = found.map(one => findingMessage(one, preset));
    return {
      field,
      no,
      title,
      message: capitalised(messages.join('; ')),
      value: entry ? valueText(entry.value) : '',
      explanation: entry?.explanation ?? '',
      isExplainable:
        entry !== undefined &&
        found.every(({ruleId}) => ruleId !== 'structural'),
      cell: cellName(own.rows.get(field) ?? 0, COLUMN.value),
    };
  });
}

/** The recommendations that stand in the tab, with what was answered. */
function received({tab, rows}: OwnReturn): ReceivedRecommendation[] {
  const slots = [...rows].filter(([id]) => isRecommendationSlot(id));
  return slots.flatMap(([, row], index) => {
    const text = (column: number) =>
      String(cellAt(tab.values, row, column) ?? '').trim();
    return text(COLUMN.recommendationText) === ''
      ? []
      : [
          {
            id: text(COLUMN.recommendation),
            no: text(COLUMN.no) || recommendationNo(index + 1),
            text: text(COLUMN.recommendationText),
            answer: text(COLUMN.answer),
            cell: cellName(row, COLUMN.answer),
          },
        ];
  });
}

/** Who submitted is told to the institution and the centre alone. */
function standing(own: OwnReturn, {person}: QueryContext): string {
  const {status, submittedBy, reviewedAt} = own.submission;
  const reviewed = reviewedAt ? formatMoment(reviewedAt) : '';
  const by = status === 'submitted' && person.role !== 'committee';
  return capitalised(
    [
      STATUS_NAMES[status],
      status === 'submitted' ? submittedText(own.submission) : reviewed,
      by && submittedBy ? `· ${submittedBy}` : '',
    ]
      .filter(part => part !== '')
      .join(' '),
  );
}

/** What is missing and wrong in one return, and what to do about it. */
export const schoolReturn = query({
  roles: ['institution', 'centre', 'committee'],
  args: z.strictObject({institution: z.string()}),
  part: (tabId, {institution}) => returnPart(tabId, institution),
  answer(context, args): SchoolReturnView {
    const {book, person, today} = context;
    const own = ownReturn(context, person, today, args.institution);
    const {submission, tab, findings, closed} = own;
    const of = (list: readonly Finding[]) => remarks(list, own, context);
    const blocking = findings.filter(blocksSubmission);
    const isAwaited =
      book.settings.stage === 'collecting' && !isHandedIn(submission);
    const lastDay = lastDayOf(book.settings, submission);
    const progress = (part: keyof typeof PROGRESS) => {
      const value = cellAt(tab.values, PROGRESS[part], COLUMN.progress);
      return typeof value === 'number' ? value : 0;
    };
    return {
      institution: {code: own.institution.code, name: own.institution.name},
      period: book.settings.period,
      deadline: isAwaited && lastDay ? describeDeadline(lastDay, today) : '',
      isLate: closed === 'deadline-passed',
      status: submission.status,
      standing: standing(own, context),
      returnReason: submission.returnReason,
      closed: closed ? capitalised(`${REFUSAL_TEXT[closed]}.`) : '',
      mayEdit:
        closed === null &&
        person.own.some(({code}) => code === own.institution.code),
      isWaiting: own.isTicked && !isHandedIn(submission),
      takingIn: takingIn(isAutomatic(context.host)),
      filled: progress('filled'),
      expected: progress('expected'),
      wrong: of(blocking.filter(({ruleId}) => ruleId !== 'blank')),
      blank: of(blocking.filter(({ruleId}) => ruleId === 'blank')),
      warnings: of(
        findings.filter(
          one => one.severity === 'warning' && !blocksSubmission(one),
        ),
      ),
      activities: dueActivities(own, book, today),
      recommendations: received(own),
      sheetId: tab.sheetId,
      box: cellName(own.rows.get(SUBMIT_ROW) ?? 0, COLUMN.box),
    };
  },
});
