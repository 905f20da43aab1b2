import * as z from 'zod/mini';
import {inputRules} from '../../core/submission/input-rule';
import {parseValue, trimSpaces} from '../../core/submission/value';
import type {Submission} from '../../core/submission/submission';
import {formatMoment} from '../../wording/date';
import {FINDING_LINE} from '../../wording/finding-line';
import {rowName} from '../../wording/finding-text';
import type {Book, TypedRow} from '../../workbook/book';
import type {SealedReturn} from '../../workbook/decode/sealed';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';
import {command, type Context} from '../engine/command';
import {
  changedSinceAccepted,
  type ChangedCell,
} from '../submission/changed-since-accepted';
import {chooseInstitutions} from '../institutions/choose-institutions';

/** What it tells. */
const TEXT = {
  nothing: 'После приёмки ничего не изменено.',
  done: (take: Args['take'], lines: readonly string[]) =>
    `${take === 'accepted' ? 'Возвращено принятое' : 'Принято новое'}: ${lines.join('; ')}`,
};

interface Args {
  institution: string;
  take: 'accepted' | 'new';
}

type Copies = Map<
  string,
  SealedReturn & {readonly typed: ReadonlyMap<string, TypedRow>}
>;
type Rows = Map<string, Map<string, TypedRow>>;

/** The returns with what was accepted in their cells again. */
function broughtBack(book: Book, changed: readonly ChangedCell[]) {
  const rules = inputRules(book.preset.catalogue);
  const typed: Rows = new Map();
  const submissions = new Map<string, Submission>(book.submissions);
  for (const {code, row} of changed) {
    const own = submissions.get(code);
    const back: TypedRow = book.sealed.returns.get(code)?.typed?.get(row) ?? {
      value: null,
      date: null,
      explanation: null,
    };
    typed.set(code, (typed.get(code) ?? new Map()).set(row, back));
    const rule = rules.get(row);
    if (!own || !rule) continue;
    const entries = new Map(own.entries).set(row, {
      value: parseValue(back.value, rule),
      explanation: trimSpaces(String(back.explanation ?? '')),
    });
    submissions.set(code, {...own, entries});
  }
  const all = new Map(
    [...book.typed].map(([code, rows]) => [
      code,
      new Map([...rows, ...(typed.get(code) ?? [])]),
    ]),
  );
  return {typed, book: {...book, submissions, typed: all}};
}

/** Copies of the returns as they are now. */
function sealedAnew(
  book: Book,
  changed: readonly ChangedCell[],
  moment: string,
): {sealed: Copies; book: Book} {
  const returns = new Map(book.sealed.returns);
  const sealed: Copies = new Map();
  for (const {code} of changed) {
    const copy = returns.get(code);
    const typed = book.typed.get(code);
    if (!copy || !typed) continue;
    const anew = {...copy, acceptedAt: formatMoment(moment), typed};
    returns.set(code, anew);
    sealed.set(code, anew);
  }
  return {sealed, book: {...book, sealed: {...book.sealed, returns}}};
}

function run({book, today, moment}: Context, {institution, take}: Args) {
  const chosen = chooseInstitutions(book, {institution});
  const changed = changedSinceAccepted(book, chosen);
  if (changed.length === 0) return {message: TEXT.nothing};
  const lines = changed.map(({code, row, accepted, now}) => {
    const {no, title} = rowName(row, book.preset);
    const name = book.institutions.find(one => one.code === code)?.name ?? code;
    return `${name}, ${no || title}: ${FINDING_LINE.changed(accepted, now)}`;
  });
  const message = TEXT.done(take, lines);
  if (take === 'accepted') {
    const {typed, book: after} = broughtBack(book, changed);
    return {changes: {...summarise(after, today), typed}, message};
  }
  const {sealed, book: after} = sealedAnew(book, changed, moment);
  const submissions = new Map([[institution, {reviewedAt: moment}]]);
  return {changes: {...summarise(after, today), sealed, submissions}, message};
}

/** Settles what was changed in a return after it was accepted. */
export const keepAccepted = command({
  title: 'Изменено после приёмки…',
  menu: {
    submenu: 'centre',
    group: 2,
    order: 5,
    questions: ['Код учреждения', '«Вернуть» принятое или «принять» новое?'],
    answered: (institution, word) => ({
      institution,
      take: /^верн/i.test(word)
        ? 'accepted'
        : /^прин/i.test(word)
          ? 'new'
          : word,
    }),
  },
  args: z.strictObject({
    institution: z.string(),
    take: z.enum(['accepted', 'new']),
  }),
  renews: [...SUMMARY_PARTS, 'typed', 'sealed', 'submissions'],
  plans: true,
  run,
});
