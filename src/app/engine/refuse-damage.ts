import {DAMAGE} from '../../wording/damage';
import {PAST} from '../../wording/past';
import {UNREAD} from '../../wording/unread';
import type {Actual, ActualTab} from '../../workbook/actual';
import {cellAt} from '../../workbook/grid';
import type {TabSpec} from '../../workbook/layout';
import type {Book} from '../../workbook/book';
import {linesKept} from '../../workbook/anchor-memo';
import {tabsById} from '../../workbook/reconcile/places';
import {SERVICE_TABS} from '../../workbook/tab-ids';
import {registryLayout, REGISTRY_COLUMN} from '../../workbook/tabs/registry';
import {rowNumbers} from '../../workbook/tabs/institution-body';
import {rowName} from '../../wording/finding-text';
import {Refusal} from './host';
import type {Opened} from './open-workbook';

/** What people typed into «Начало» must be understood before it is used. */
function refuseSettings({settingProblems: problems}: Book): void {
  if (problems.length === 0) return;
  throw new Refusal(DAMAGE.settings(problems.join('; ')));
}

/** A line of the registry that has a tab must not drop out unseen. */
function refuseRegistry(book: Book, actual: Actual): void {
  const tabs = tabsById(actual);
  for (const {row, cells, problems} of book.unread) {
    const code = String(cells[REGISTRY_COLUMN.id] ?? '');
    if (code === '' || !tabs.has(`institution:${code}`)) continue;
    throw new Refusal(DAMAGE.registry(row, problems.join('; ')));
  }
}

/**
 * Refuses a workbook whose registry was read and holds nothing at all, though
 * there are institutions: that is damage, not a beginning.
 */
export function refuseEmptied(actual: Actual): void {
  const tab = tabsById(actual).get('registry');
  const isEmptied = tab?.values.length === 0 && linesKept(actual).size > 0;
  if (!isEmptied) return;
  throw new Refusal(DAMAGE.emptied(tab.title));
}

/** What of the closed years is not as it was sealed, a line a year. */
export function changedPast({archive, institutions, settings}: Book): string[] {
  const names = new Map(institutions.map(one => [one.code, one.name]));
  return [...archive.periods.values()].flatMap(({period, changed}) => {
    // A turn that was cut off is half written: it is gone on with, or back.
    if (period === settings.period) return [];
    const parts = changed.map(key => {
      const [table = '', code = ''] = key.split('/');
      return PAST.part(table, names.get(code) ?? code);
    });
    return parts.length > 0 ? [PAST.changed(period, parts)] : [];
  });
}

/** Refuses to reckon with a closed year that was changed by hand. */
export function refuseChangedPast(book: Book): void {
  const lines = changedPast(book);
  if (lines.length > 0) throw new Refusal(lines.join(' '));
}

/** What of the registry is not as it should be, for whoever may mend it. */
export function damageLines(book: Book): string[] {
  const {lineProblems, mended, lost, institutions} = book;
  const gone = institutions.filter(({code}) => lost.has(code));
  return [
    ...changedPast(book),
    ...(gone.length > 0
      ? [DAMAGE.lostReturns(gone.map(({name}) => name).join(', '))]
      : []),
    ...[...lineProblems.values()].map(({row, problems}) =>
      UNREAD.line(row, problems.join('; ')),
    ),
    ...mended.map(({told}) => told),
  ];
}

/** Refuses a workbook that has lost the tab of a return that was handed in. */
export function refuseLost({lost, institutions}: Book): void {
  if (lost.size === 0) return;
  const names = institutions.filter(({code}) => lost.has(code));
  throw new Refusal(DAMAGE.lostReturns(names.map(({name}) => name).join(', ')));
}

/** Refuses a workbook of which lines are mixed with one another. */
export function refuseApart({sortedApart}: Book): void {
  const [text] = sortedApart;
  if (text !== undefined) throw new Refusal(text);
}

/** Refuses a workbook whose settings or registry cannot be read whole. */
export function refuseUnread({book, actual}: Opened): void {
  refuseSettings(book);
  refuseApart(book);
  const layout = registryLayout(0);
  refuseShifted([{id: 'registry', layout}], actual);
  refuseRegistry(book, actual);
}

/** Refuses a workbook that lacks any of its tabs. */
export function refuseMissing({actual, book}: Opened): void {
  const tabs = tabsById(actual);
  const lost = [
    ...SERVICE_TABS.filter(([id]) => !tabs.has(id)).map(([, title]) => title),
    ...book.institutions
      .filter(({code}) => !book.withTab.has(code))
      .map(({name}) => name),
  ];
  if (lost.length === 0) return;
  throw new Refusal(DAMAGE.lostTabs(lost.join(', ')));
}

type LaidOut = Pick<TabSpec, 'id' | 'layout'>;

function isShifted(spec: LaidOut, tab: ActualTab): boolean {
  const row = spec.layout.frozenRows - 1;
  const titles = spec.layout.rows[row] ?? [];
  const there = titles.map((_, column) => cellAt(tab.values, row, column));
  return titles.some(({content, value}, column) => {
    if (content !== 'fixed' || typeof value !== 'string' || value === '') {
      return false;
    }
    const other = there.indexOf(value);
    return there[column] !== value && other >= 0 && other !== column;
  });
}

/**
 * Refuses a workbook in which columns of a tab came or went: what people typed
 * would be read from the wrong column. A repair finds the columns beforehand.
 */
export function refuseShifted(specs: readonly LaidOut[], actual: Actual): void {
  const tabs = tabsById(actual);
  for (const spec of specs) {
    const tab = tabs.get(spec.id);
    if (!tab || !isShifted(spec, tab)) continue;
    throw new Refusal(DAMAGE.shifted(tab.title));
  }
}

/**
 * Refuses to take away rows that hold something: an institution's kind or
 * grades were changed after it had typed. Only a repair, which keeps what was
 * typed elsewhere, may do that.
 */
export function refuseLoss(book: Book): void {
  for (const institution of book.institutions) {
    const submission = book.submissions.get(institution.code);
    if (!submission) continue;
    const kept = rowNumbers(book.preset, institution);
    const lost: string[] = [];
    for (const [id, {value, explanation}] of submission.entries) {
      const holds = value.kind !== 'blank' || explanation !== '';
      if (holds && !kept.has(id)) lost.push(id);
    }
    for (const [id, {status, date, document}] of submission.activities) {
      const holds = status !== null || date !== null || document !== '';
      if (holds && !kept.has(id)) lost.push(id);
    }
    if (lost.length === 0) continue;
    const names = lost.map(id => {
      const {no, title} = rowName(id, book.preset);
      return no || title;
    });
    throw new Refusal(DAMAGE.lostRows(institution.name, names.join(', ')));
  }
}
