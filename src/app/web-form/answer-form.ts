import {blocksSubmission} from '../../core/checks/check-submission';
import type {Preset} from '../../core/order/preset';
import {isHandedIn} from '../../core/submission/submission';
import {byLink} from '../../wording/by-link';
import {FORM_BY_LINK} from '../../wording/form-by-link';
import {findingText, rowName} from '../../wording/finding-text';
import {SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {refuseForeign} from '../commands/take-in';
import {answerFailure} from '../engine/answer-failure';
import {HostError, Refusal, type Host} from '../engine/host';
import {runCommand} from '../engine/run-command';
import {readForm} from '../forms/read-form';
import {formView} from './form-view';
import {guardTries} from './guard-tries';
import {noteOpened, type Link} from './links';
import {parseRequest} from './parse-request';
import {
  formRows,
  planCells,
  recommendationRows,
  shownIn,
  type PlannedCell,
} from './plan-cells';
import type {
  FormReply,
  FormRequest,
  FormRefusal,
  FormView,
  PastedCell,
  PasteReply,
  SaveReply,
} from './protocol';
import {readOwn, type ReadOwn} from './read-own';
import {writeRequests} from './write-requests';

const refused = (
  refusal: FormRefusal,
  message: string,
  details: readonly string[] = [],
) => ({ok: false, refusal, message, details: [...details]}) as const;

/** The one answer to whatever does not come from a form of ours. */
const NOTHING_HERE = refused('link', FORM_BY_LINK.nothingHere);

const {busy: BUSY, failed: FAILED} = FORM_BY_LINK;

/** What one message starts from. */
interface Visit {
  host: Host;
  preset: Preset;
  link: Link;
  /** Local time of the workbook, `yyyy-mm-ddThh:mm`. */
  moment: string;
}

const todayOf = ({moment}: Visit) => moment.slice(0, 10);

/** Null when the link is of another period: it opens nothing any more. */
function read(visit: Visit, plans = false): ReadOwn | null {
  const {host, preset, link} = visit;
  const found = readOwn(host, preset, link.institution, todayOf(visit), plans);
  const {settings} = found.opened.book;
  return settings.period === link.period && settings.stage !== 'set-up'
    ? found
    : null;
}

function viewOf(visit: Visit, {opened, own}: ReadOwn): FormView {
  const {preset} = visit;
  return formView({opened, own, preset, today: todayOf(visit)});
}

function open(visit: Visit): FormReply<FormView> {
  const found = read(visit, true);
  if (!found) return NOTHING_HERE;
  const data = viewOf(visit, found);
  noteOpened(visit.host.links, visit.link, visit.moment);
  return {ok: true, data};
}

/** Writes the cells, who wrote them, and once an hour a line of «Журнал». */
function write(
  {host, moment}: Visit,
  {own, journal}: ReadOwn,
  cells: readonly PlannedCell[],
  name: string,
): string {
  const written = byLink(moment, name);
  const mark = own.rows.get(SUBMIT_ROW);
  const last = mark === undefined ? '' : shownIn(own, mark, 'explanation');
  const hour = byLink(moment).slice(0, -'mm'.length);
  const place = {column: COLUMN.explanation, isDate: false, value: written};
  host.write(
    writeRequests(
      own.tab.sheetId,
      mark === undefined ? cells : [...cells, {row: mark, ...place}],
      journal === null || last.startsWith(hour)
        ? null
        : {
            sheetId: journal,
            moment,
            result: FORM_BY_LINK.fills(own.institution.name, byLink(moment)),
          },
    ),
  );
  return written;
}

function save(
  visit: Visit,
  request: Extract<FormRequest, {ask: 'save'}>,
): FormReply<SaveReply> {
  const {host, preset} = visit;
  // Nobody may write between the reading and the writing.
  return host.lock(() => {
    const found = read(visit);
    if (!found) return NOTHING_HERE;
    const {own} = found;
    const isAnswer = request.cells.every(({part}) => part === 'answer');
    const plan = planCells(own, preset, request.cells);
    if (!plan) return NOTHING_HERE;
    const {closed} = viewOf(visit, found);
    if (closed !== '' && !isAnswer) {
      // What stands there already was written in time.
      const isDone = plan.cells.length === 0;
      if (!isDone) return refused('closed', closed);
    }
    const written =
      plan.cells.length === 0
        ? ''
        : write(visit, found, plan.cells, request.name.trim());
    return {ok: true, data: {cells: plan.outcomes, written}};
  });
}

function preview(
  visit: Visit,
  request: Extract<FormRequest, {ask: 'preview'}>,
): FormReply<PasteReply> {
  const {preset} = visit;
  const found = read(visit);
  if (!found) return NOTHING_HERE;
  const {own, opened} = found;
  const {closed} = viewOf(visit, found);
  if (closed !== '') return refused('closed', closed);
  const form = readForm(request.rows, own.institution, preset);
  if (!form) {
    throw new Refusal(FORM_BY_LINK.noRows);
  }
  refuseForeign(form.heading, own.institution, opened.book);
  const known = formRows(preset, own);
  const cells: PastedCell[] = [];
  let unchanged = 0;
  const add = (cell: PastedCell) => {
    if (cell.seen === cell.to) unchanged++;
    else cells.push(cell);
  };
  for (const {id, given} of form.rows) {
    const number = own.rows.get(id);
    if (number === undefined || !known.has(id)) continue;
    const {no, title} = rowName(id, preset);
    for (const part of ['value', 'date', 'explanation'] as const) {
      const value = given[part];
      if (value === undefined || value === null) continue;
      const seen = shownIn(own, number, part);
      add({id, part, to: String(value), seen, row: no || title});
    }
  }
  const received = [...recommendationRows(own)];
  for (const {slot, text} of form.answers) {
    const [id, row] = received[slot - 1] ?? [];
    if (id === undefined || row === undefined) continue;
    const seen = shownIn(own, row, 'answer');
    add({id, part: 'answer', to: text, seen, row: FORM_BY_LINK.slot(slot)});
  }
  return {ok: true, data: {cells, refused: form.refused, unchanged}};
}

/** Ticks the box as the tab would be ticked, unless something bars it. */
function tick(visit: Visit, name: string): FormReply<null> | null {
  const {host, preset} = visit;
  return host.lock(() => {
    const found = read(visit);
    if (!found) return NOTHING_HERE;
    const {own} = found;
    if (isHandedIn(own.submission)) return {ok: true, data: null};
    const {closed} = viewOf(visit, found);
    if (closed !== '') return refused('closed', closed);
    const blocking = own.findings.filter(blocksSubmission);
    if (blocking.length > 0) {
      return refused(
        'failed',
        FORM_BY_LINK.obstacles,
        blocking.map(finding => findingText(finding, preset)),
      );
    }
    const row = own.rows.get(SUBMIT_ROW);
    if (row === undefined) {
      throw new Refusal(FORM_BY_LINK.rowLost);
    }
    const box = {row, column: COLUMN.value, value: true, isDate: false};
    if (!own.isTicked) write(visit, found, [box], name);
    return null;
  });
}

function submit(
  visit: Visit,
  request: Extract<FormRequest, {ask: 'submit'}>,
): FormReply<null> {
  const {host, preset, link, moment} = visit;
  const name = request.name.trim();
  const told = tick(visit, name);
  if (told) return told;
  const {ok, message} = runCommand(host, preset, 'submit', {
    institution: link.institution,
    as: byLink(moment, name),
  });
  const found = read(visit);
  if (found && isHandedIn(found.own.submission)) return {ok: true, data: null};
  // The box stands: the next look takes the return in.
  return refused(
    'busy',
    ok ? (found?.own.answer ?? FAILED) : FORM_BY_LINK.boxStands(message),
  );
}

function answer(visit: Visit, request: FormRequest): FormReply<unknown> {
  switch (request.ask) {
    case 'open':
      return open(visit);
    case 'save':
      return save(visit, request);
    case 'preview':
      return preview(visit, request);
    case 'submit':
      return submit(visit, request);
  }
}

/** The key of a message, whatever else is wrong with it. */
function keyOf(message: unknown): string {
  const key = (message as {key?: unknown} | null)?.key;
  return typeof key === 'string' ? key : '';
}

/**
 * Answers one message of the page of a link, with the owner's rights and for
 * the institution of its secret alone. Whatever is not a message of such a
 * page gets one and the same refusal, and nothing is read of the workbook.
 */
export function answerForm(
  host: Host,
  preset: () => Preset,
  message: unknown,
): FormReply<unknown> {
  try {
    const request = parseRequest(message);
    const key = request?.key ?? keyOf(message);
    const link = guardTries(host.links, key, host.now('Etc/UTC'));
    if (!link || !request) return NOTHING_HERE;
    const order = preset();
    const moment = host.now(order.timeZone);
    return answer({host, preset: order, link, moment}, request);
  } catch (error) {
    const waits =
      error instanceof HostError &&
      (error.failure === 'busy' || error.failure === 'quota');
    const {message: text, details} = answerFailure(host, error, {
      busy: BUSY,
      quota: BUSY,
      denied: FAILED,
      other: FAILED,
    });
    return refused(waits ? 'busy' : 'failed', text, details);
  }
}
