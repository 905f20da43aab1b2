import * as z from 'zod/mini';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {formatDay} from '../../wording/date';
import {plural} from '../../wording/number';
import {parseDay} from '../../workbook/decode/parse-day';
import {chooseInstitutions, Codes} from '../institutions/choose-institutions';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refusalIn} from '../submission/return-standing';

/** What it tells. */
const TEXT = {
  noDate: (text: string) =>
    `«${text}» – не дата. Напишите её так: 25.12.2025, а чтобы снять продление – «нет».`,
  tooEarly: (deadline: string) =>
    `Общий срок – ${formatDay(deadline)}: продлить можно только на более поздний день.`,
  past: (day: string) => `${formatDay(day)} уже прошло.`,
  nobody: 'Продлить некому.',
  institutions: (open: number) =>
    `${open} ${plural(open, 'учреждение', 'учреждения', 'учреждений')}`,
  extended: (who: string, until: string) =>
    `${who}: срок продлён до ${formatDay(until)}.`,
  takenBack: (who: string) => `${who}: продление снято, действует общий срок.`,
};

/** The day until which the time is extended; null takes an extension back. */
function dayOf(
  text: string | null,
  {book, today}: Pick<Context, 'book' | 'today'>,
): string | null {
  if (text === null || text.trim() === '') return null;
  const day = parseDay(text);
  const {deadline} = book.settings;
  if (!day) {
    throw new Refusal(TEXT.noDate(text));
  }
  if (deadline !== null && day <= deadline) {
    throw new Refusal(TEXT.tooEarly(deadline));
  }
  if (day < today) throw new Refusal(TEXT.past(day));
  return day;
}

function run(
  context: Context,
  args: {institution: string | readonly string[]; until: string | null},
) {
  const {book, today} = context;
  const until = dayOf(args.until, context);
  const institutions = chooseInstitutions(book, args);
  const refused = institutions.flatMap(one => {
    const reason = refusalIn(book, one, 'extend', today);
    return reason ? [`${one.name}: ${REFUSAL_TEXT[reason]}`] : [];
  });
  const [only] = refused;
  if (only !== undefined && refused.length === institutions.length) {
    throw institutions.length === 1
      ? new Refusal(`${only}.`)
      : new Refusal(TEXT.nobody, refused);
  }
  const open = institutions.filter(
    one => refusalIn(book, one, 'extend', today) === null,
  );
  const [first] = open;
  const who =
    open.length === 1 && first ? first.name : TEXT.institutions(open.length);
  const changes = open.map(({code}) => [code, {extendedUntil: until}] as const);
  return {
    changes: {submissions: new Map(changes)},
    message: until ? TEXT.extended(who, until) : TEXT.takenBack(who),
    details: refused,
  };
}

/** Gives institutions more time than the deadline, or takes that back. */
export const extend = command({
  title: 'Продлить срок…',
  menu: {
    submenu: 'centre',
    group: 3,
    order: 2,
    questions: [
      'Код учреждения',
      'До какого дня, например 25.12.2025; «нет» – снять продление',
    ],
    answered: (institution, until) => ({
      institution,
      until: /^нет$/i.test(until) ? null : until,
    }),
  },
  givesTime: () => true,
  args: z.strictObject({
    institution: Codes,
    until: z.nullable(z.string()),
  }),
  renews: ['submissions'],
  run,
});
