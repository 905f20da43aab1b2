import * as z from 'zod/mini';
import {addDays} from '../../core/schedule/day';
import type {Institution} from '../../core/order/institution';
import type {Status, Submission} from '../../core/submission/submission';
import {formatDay} from '../../wording/date';
import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
import type {Book} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {chooseInstitutions} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {tellReturned} from '../letters/tell-returned';
import {refusalIn, returnStanding} from '../submission/return-standing';

/** What it tells. */
const TEXT = {
  noReason: 'Напишите причину возврата: учреждение её увидит.',
  notHandedIn: (name: string, status: Status) =>
    `${name}: отчёт не сдан (${STATUS_NAMES[status]}), возвращать нечего.`,
  many: (n: number) =>
    `Возвращено: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}.`,
  before: (name: string) => `${name}: отчёт уже возвращён, причина записана.`,
  done: (name: string) => `${name}: отчёт возвращён на доработку.`,
  until: (until: string) =>
    `Общий срок прошёл, исправить можно до ${formatDay(until)}.`,
  answer: (why: string) => `Возвращено: ${why}`,
};

const reason = z.string();

/** Gives a return back to its institution, with the reason. */
export const returnBack = command({
  title: 'Вернуть отчёт…',
  menu: {
    submenu: 'centre',
    group: 2,
    order: 4,
    questions: ['Код учреждения', 'Причина: учреждение её увидит'],
    answered: (institution, reason) => ({institution, reason}),
  },
  args: z.union([
    z.strictObject({institution: z.string(), reason}),
    z.strictObject({all: z.literal(true), reason}),
  ]),
  renews: ['submissions', 'ticked', 'answers'],
  run(context, args) {
    const {book, today, moment} = context;
    const why = args.reason.trim();
    if (why === '') {
      throw new Refusal(TEXT.noReason);
    }
    const institutions = chooseInstitutions(book, args);
    const statusOf = (code: string) =>
      book.submissions.get(code)?.status ?? 'draft';
    const [single] = institutions;
    const alone = 'institution' in args ? single : undefined;
    const mended = alone !== undefined && statusOf(alone.code) === 'returned';
    const returnable = institutions.filter(
      one =>
        refusalIn(book, one, 'return', today) === null &&
        (mended || statusOf(one.code) !== 'returned'),
    );
    if (alone && returnable.length === 0) {
      throw new Refusal(TEXT.notHandedIn(alone.name, statusOf(alone.code)));
    }
    const n = returnable.length;
    const until = addDays(today, DAYS_TO_MEND);
    const late = returnable.filter(
      one => returnStanding(book, one, today).access === 'deadline-passed',
    );
    const changes = returned(
      book,
      returnable,
      why,
      moment,
      new Set(late),
      until,
    );
    const told = tellReturned(context, returnable, changes);
    return {
      changes: told.changes,
      message: !alone
        ? TEXT.many(n)
        : mended
          ? TEXT.before(alone.name)
          : TEXT.done(alone.name),
      details: [
        ...(late.length > 0 ? [TEXT.until(until)] : []),
        ...told.details,
      ],
      afterwards: told.afterwards,
    };
  },
});

/** Time to mend a return that is given back after the deadline. */
const DAYS_TO_MEND = 7;

/** These returns given back for the reason. */
function returned(
  book: Book,
  institutions: readonly Institution[],
  why: string,
  moment: string,
  late: ReadonlySet<Institution>,
  until: string,
): Pick<Changes, 'submissions' | 'ticked' | 'answers'> {
  const submissions = new Map<string, Partial<Submission>>();
  for (const institution of institutions) {
    const {code} = institution;
    const already = book.submissions.get(code)?.status === 'returned';
    submissions.set(code, {
      status: 'returned',
      returnReason: why,
      ...(already ? {} : {reviewedAt: moment}),
      ...(late.has(institution) ? {extendedUntil: until} : {}),
    });
  }
  return {
    submissions,
    ticked: new Map(institutions.map(({code}) => [code, false])),
    answers: new Map(institutions.map(({code}) => [code, TEXT.answer(why)])),
  };
}
