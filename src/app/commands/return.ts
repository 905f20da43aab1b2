import * as z from 'zod/mini';
import {addDays} from '../../core/schedule/day';
import type {Institution} from '../../core/order/institution';
import type {Submission} from '../../core/submission/submission';
import {formatDay} from '../../wording/date';
import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
import type {Book} from '../../workbook/book';
import type {Changes} from '../../workbook/changes';
import {chooseInstitutions} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refusalIn, returnStanding} from '../submission/return-standing';

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
  run({book, today, moment}, args) {
    const why = args.reason.trim();
    if (why === '') {
      throw new Refusal(
        'Напишите причину возврата: учреждение увидит её в своей вкладке.',
      );
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
      throw new Refusal(
        `${alone.name}: отчёт не сдан (${STATUS_NAMES[statusOf(alone.code)]}), возвращать нечего.`,
      );
    }
    const n = returnable.length;
    const until = addDays(today, DAYS_TO_MEND);
    const late = returnable.filter(
      one => returnStanding(book, one, today).access === 'deadline-passed',
    );
    return {
      changes: returned(book, returnable, why, moment, new Set(late), until),
      message: !alone
        ? `Возвращено: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}.`
        : mended
          ? `${alone.name}: отчёт уже возвращён, причина записана.`
          : `${alone.name}: отчёт возвращён на доработку.`,
      details:
        late.length > 0
          ? [`Общий срок прошёл, исправить можно до ${formatDay(until)}.`]
          : [],
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
    answers: new Map(
      institutions.map(({code}) => [code, `Возвращено: ${why}`]),
    ),
  };
}
