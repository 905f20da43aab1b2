import {OWN_RETURN} from '../../wording/own-return';
import type {Finding} from '../../core/checks/finding';
import type {Institution} from '../../core/order/institution';
import {
  refusalOf,
  type ActionRefusal,
} from '../../core/submission/submission-action';
import type {Submission} from '../../core/submission/submission';
import type {ActualTab} from '../../workbook/actual';
import {cellAt} from '../../workbook/grid';
import type {Book} from '../../workbook/book';
import {tabsById} from '../../workbook/reconcile/places';
import {institutionTab} from '../../workbook/tab-ids';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {HEADING} from '../../workbook/tabs/institution-heading';
import {findingsOf} from '../analysis/analyse';
import {Refusal} from '../engine/host';
import type {Opened} from '../engine/open-workbook';
import type {Person} from '../engine/person';
import type {Part} from '../engine/read-part';
import {returnStanding} from './return-standing';

/** One institution's return, as its own tab holds it. */
export interface OwnReturn {
  institution: Institution;
  tab: ActualTab;
  /** Zero-based row of the sheet by id of the row, wherever it was moved. */
  rows: ReadonlyMap<string, number>;
  submission: Submission;
  findings: readonly Finding[];
  /** The box «Сдать» is ticked. */
  isTicked: boolean;
  /** The text beside the box. */
  answer: string;
  /** Why nothing can be filled now; null when it can. */
  closed: ActionRefusal | null;
}

/** What must be read for `ownReturn`: one institution's tab of all. */
export function returnPart(tabId: string, code: string): Part {
  return ['start', 'registry', 'plan', institutionTab(code)].includes(tabId)
    ? 'columns'
    : 'nothing';
}

function rowsOf(tab: ActualTab): Map<string, number> {
  const rows = new Map<string, number>();
  tab.values.forEach((cells, row) => {
    const id = cells[COLUMN.id];
    if (id !== undefined && row > 0) rows.set(String(id), row);
  });
  return rows;
}

/** Last year's values as the tab shows them: the archive is not read. */
function previousIn(
  tab: ActualTab,
  rows: OwnReturn['rows'],
  code: string,
): Book['previous'] {
  if (cellAt(tab.values, ...HEADING.hasPrevious) !== 1) return null;
  const values = new Map<string, number>();
  for (const [id, row] of rows) {
    const value = cellAt(tab.values, row, COLUMN.previous);
    if (typeof value === 'number') values.set(id, value);
  }
  return new Map([[code, values]]);
}

/**
 * The return of an institution, for its own people, the centre and the
 * committee; refused to everybody else.
 */
export function ownReturn(
  opened: Opened,
  person: Person,
  today: string,
  code: string,
): OwnReturn {
  const institution = opened.book.institutions.find(one => one.code === code);
  const isOwn = person.own.some(one => one.code === code);
  if (!institution || !(isOwn || isOverseer(person))) {
    throw new Refusal(OWN_RETURN.notYours);
  }
  const tab = tabsById(opened.actual).get(institutionTab(code));
  const submission = opened.book.submissions.get(code);
  if (!tab || !submission) {
    throw new Refusal(OWN_RETURN.noTab);
  }
  const rows = rowsOf(tab);
  const book = {...opened.book, previous: previousIn(tab, rows, code)};
  const one = {...book, institutions: [institution]};
  return {
    institution,
    tab,
    rows,
    submission,
    findings: findingsOf(one, book.peerMedians).get(code) ?? [],
    isTicked: book.ticked.has(code),
    answer: book.answers.get(code) ?? '',
    closed: refusalOf(
      returnStanding(book, institution, today),
      'edit',
      'institution',
    ),
  };
}

const isOverseer = ({role}: Person) =>
  role === 'centre' || role === 'committee';
