import {institutionTabs} from '../known-tabs/institution-tabs';
import type {TypedText} from '../sheets/workbook';
import type {CommandLine} from './command-line';
import {tablePlaces} from './table-places';

/**
 * What people made of a recommendation, '' for nothing. `state` is the last
 * one; `answer` is what the institution wrote in its tab.
 */
export type Handling = Record<
  'id' | 'state' | 'answerBy' | 'answer' | 'cause' | 'reason',
  string
>;

/** States that a recommendation reaches only after it was sent. */
const AFTER_SENT = ['направлена', 'есть ответ', 'выполнена'];

/** What the centre does at a time to the recommendations of a year. */
export type Pass = 'approve' | 'send' | 'close';

type TextByTitle = Readonly<Record<string, string>>;

function textsOf(
  {state, answerBy, cause, reason}: Handling,
  pass: Pass,
): TextByTitle {
  const isSent = AFTER_SENT.includes(state);
  if (pass === 'approve') {
    return {
      Состояние: isSent ? 'утверждена' : state,
      'Почему отозвана': reason,
    };
  }
  if (pass === 'send') {
    return isSent ? {Состояние: 'направлена', 'Ответить до': answerBy} : {};
  }
  return {Состояние: state === 'выполнена' ? state : '', Причина: cause};
}

/** Zero-based column of an institution's tab with the id of what it received. */
const RECEIVED = 9;
/** Zero-based column for the answer to it. */
const ANSWER = 7;

/**
 * The centre goes through «Рекомендации»: it approves or withdraws, then
 * sends, at last says what is done, and why things are as they are. Each state
 * follows from the one that a command has seen.
 * @throws {Error} for a recommendation that is not there
 */
export function handle(
  line: CommandLine,
  at: string,
  handlings: readonly Handling[],
  pass: Pass,
): void {
  const {workbook} = line;
  const {sheetId, rows, columns} = tablePlaces(workbook, 'recommendations');
  const texts = handlings.flatMap(handling => {
    const row = rows.get(handling.id);
    if (row === undefined) throw new Error(`no recommendation ${handling.id}`);
    return Object.entries(textsOf(handling, pass)).map(([title, text]) => {
      const column = columns.get(title);
      if (column === undefined) throw new Error(`no column «${title}»`);
      return {sheetId, row, column, text};
    });
  });
  const typed = texts.filter(({text}) => text !== '');
  if (typed.length > 0) line.type(at, typed, workbook.owner);
}

/**
 * Institutions answer in their own tabs.
 * @throws {Error} for a recommendation that stands in no tab
 */
export function answerAll(
  line: CommandLine,
  at: string,
  handlings: readonly Handling[],
): void {
  const {workbook} = line;
  const waiting = new Map(
    handlings.filter(({answer}) => answer !== '').map(one => [one.id, one]),
  );
  for (const {sheetId, rows, user} of institutionTabs(workbook).values()) {
    const texts: TypedText[] = [];
    for (const [id, row] of rows) {
      if (!id.startsWith('received:')) continue;
      const received = workbook.cell({sheetId, row, column: RECEIVED});
      const handling = waiting.get(received.formatted);
      if (handling === undefined) continue;
      waiting.delete(handling.id);
      texts.push({sheetId, row, column: ANSWER, text: handling.answer});
    }
    if (texts.length > 0 && user !== null) line.type(at, texts, user);
  }
  const [lost] = waiting.keys();
  if (lost !== undefined) throw new Error(`nobody received ${lost}`);
}
