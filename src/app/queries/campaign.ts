import * as z from 'zod/mini';
import {accessOf, lastDayOf} from '../../core/submission/collection';
import {KINDS, type Institution, type Kind} from '../../core/order/institution';
import {
  isHandedIn,
  STATUSES,
  type Status,
  type Submission,
} from '../../core/submission/submission';
import {capitalised} from '../../wording/capitalised';
import {formatDay, formatMoment} from '../../wording/date';
import {describeDeadline} from '../../wording/deadline';
import {KIND_NAMES} from '../../wording/kinds';
import {LOOKS} from '../../wording/looks';
import {STAGE_NAMES} from '../../wording/stage';
import {STATUS_NAMES} from '../../wording/status';
import {submittedText} from '../../wording/submitted-at';
import type {ActualTab} from '../../workbook/actual';
import {cellAt} from '../../workbook/grid';
import {emptySubmission} from '../../workbook/empty-submission';
import {tableRows, type TableRow} from '../../workbook/decode/table-rows';
import {tabsById} from '../../workbook/reconcile/places';
import {institutionOf, institutionTab} from '../../workbook/tab-ids';
import {COLUMN, TOP} from '../../workbook/tabs/institution-columns';
import {PROGRESS} from '../../workbook/tabs/institution-heading';
import {CHANGED} from '../analysis/finding-rows';
import {looksText} from '../engine/looks-text';
import {damageLines} from '../engine/refuse-damage';
import {query, type QueryContext} from '../engine/query';
import {linkStandings, type LinkStanding} from '../web-form/link-standing';

/** What it tells. */
const TEXT = {
  waitsTooLong:
    'отметка «Сдать» стоит, но срок прошёл, вкладка закрыта: продлите его, и она будет принята',
  returned: (returnReason: string) => `возвращено: ${returnReason}`,
  handedIn: (moment: string) => `сдано ${moment}`,
  extended: (extendedUntil: string) =>
    `срок продлён до ${formatDay(extendedUntil)}`,
  reminded: (remindedAt: string) => `напоминание ${formatMoment(remindedAt)}`,
};

/** The collection at a glance, and a row for each active institution. */
export interface CampaignView {
  /** The committee may look, not act. */
  mayAct: boolean;
  stage: string;
  isCollecting: boolean;
  period: number | null;
  /** «до 20.12.2025, осталось 12 дней»; empty before the first opening. */
  deadline: string;
  isLate: boolean;
  /** Why boxes are not taken in by themselves, since when; or empty. */
  looks: string;
  /** Kinds that take part, in their order. */
  kinds: {kind: Kind; title: string}[];
  statuses: {status: Status; title: string}[];
  /** What of the registry is not as it should be, worded; first of all. */
  problems: string[];
  rows: CampaignRow[];
}

export interface CampaignRow {
  code: string;
  name: string;
  kind: Kind;
  status: Status;
  /** Its last day has passed, and it has not submitted. */
  isLate: boolean;
  /** The box «Сдать» is ticked, and no command has taken it in yet. */
  isWaiting: boolean;
  /** Rows that hold a value, and rows that need one. */
  filled: number;
  expected: number;
  /** Rows to mend or explain. */
  wrong: number;
  /** What was changed after acceptance, worded, as of the last check. */
  changed: string[];
  hasAddress: boolean;
  /** Of its form by link; null where links are not given. */
  link: LinkStanding | null;
  /** What happened last, worded; empty when nothing did. */
  note: string;
  /** Sheet of its tab; null when it has none. */
  sheetId: number | null;
}

/** The numbers of progress that each institution's tab keeps of itself. */
const PROGRESS_AREA = {
  startRow: 0,
  endRow: Object.keys(PROGRESS).length,
  // With the hidden cell that says whether the tab may be filled.
  startColumn: Math.min(COLUMN.progress, COLUMN.given),
  endColumn: Math.max(COLUMN.progress, COLUMN.given) + 1,
};

/** Where the box «Сдать» is found by its id, wherever its row was moved. */
const column = (startColumn: number) => ({
  startRow: TOP,
  startColumn,
  endColumn: startColumn + 1,
});
const BOX = [column(COLUMN.id), column(COLUMN.box)];

const WHOLE = new Set(['start', 'registry', 'findings']);

function progressOf(tab: ActualTab | undefined, part: keyof typeof PROGRESS) {
  const value = tab && cellAt(tab.values, PROGRESS[part], COLUMN.progress);
  return typeof value === 'number' ? value : 0;
}

/** What happened to the return last, the reason of the centre first. */
function noteOn(submission: Submission, waitsTooLong: boolean): string {
  const {status, returnReason} = submission;
  const {extendedUntil, remindedAt} = submission;
  const moment = submittedText(submission);
  const notes = [
    waitsTooLong && TEXT.waitsTooLong,
    status === 'returned' && TEXT.returned(returnReason),
    isHandedIn(submission) && moment && TEXT.handedIn(moment),
    extendedUntil && TEXT.extended(extendedUntil),
    !isHandedIn(submission) && remindedAt && TEXT.reminded(remindedAt),
  ];
  return capitalised(notes.filter(Boolean).join('; '));
}

/** Lines of «Замечания» on what was changed after it was accepted. */
const changedIn = (findings: readonly TableRow[], code: string) =>
  findings
    .filter(row => row.text(0).startsWith(`${CHANGED}/${code}/`))
    .map(row => `${row.text(2) || row.text(3)}: ${row.text(5)}`);

function rowOf(
  institution: Institution,
  tab: ActualTab | undefined,
  link: LinkStanding | null,
  {book, today}: QueryContext,
  findings: readonly TableRow[],
): CampaignRow {
  const {code, name, kind, emails} = institution;
  const submission =
    book.submissions.get(code) ?? emptySubmission(code, book.settings);
  const access = accessOf(book.settings, institution, submission, today);
  const isLate = access === 'deadline-passed' && !isHandedIn(submission);
  const isWaiting = book.ticked.has(code) && !isHandedIn(submission);
  return {
    code,
    name,
    kind,
    status: submission.status,
    isLate,
    isWaiting,
    filled: progressOf(tab, 'filled'),
    expected: progressOf(tab, 'expected'),
    wrong: progressOf(tab, 'wrong'),
    changed: changedIn(findings, code),
    hasAddress: emails.length > 0,
    link,
    note: noteOn(submission, isWaiting && isLate && !book.open.has(code)),
    sheetId: tab?.sheetId ?? null,
  };
}

/** The collection at a glance: what the centre watches, and the committee. */
export const campaign = query({
  roles: ['centre', 'committee'],
  args: z.strictObject({}),
  part(tabId) {
    if (WHOLE.has(tabId)) return 'columns';
    return institutionOf(tabId) === null ? 'nothing' : [PROGRESS_AREA, ...BOX];
  },
  answer(context): CampaignView {
    const {book, person, today, host, preset} = context;
    const {stage, period, deadline} = book.settings;
    const tabs = tabsById(context.actual);
    const findings = tableRows(tabs.get('findings'));
    const linkOf = linkStandings(host.links, book.settings);
    const rows = book.institutions
      .filter(({active}) => active)
      .map(one =>
        rowOf(
          one,
          tabs.get(institutionTab(one.code)),
          linkOf(one.code),
          context,
          findings,
        ),
      );
    const last = lastDayOf(book.settings, {extendedUntil: null});
    const isCollecting = stage === 'collecting';
    const text = looksText(host, host.now(preset.timeZone));
    return {
      mayAct: person.role === 'centre',
      stage: STAGE_NAMES[stage],
      isCollecting,
      period,
      deadline: deadline ? describeDeadline(deadline, today) : '',
      isLate: last !== null && last < today,
      problems: person.role === 'centre' ? damageLines(book) : [],
      looks: isCollecting && text !== LOOKS.on ? text : '',
      kinds: KINDS.filter(kind => rows.some(row => row.kind === kind)).map(
        kind => ({kind, title: capitalised(KIND_NAMES[kind].many)}),
      ),
      statuses: STATUSES.map(status => ({
        status,
        title: capitalised(STATUS_NAMES[status]),
      })),
      rows,
    };
  },
});
