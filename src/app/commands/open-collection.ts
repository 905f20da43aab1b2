import * as z from 'zod/mini';
import {formatDay} from '../../wording/date';
import {parseDay} from '../../workbook/decode/parse-day';
import type {Book} from '../../workbook/book';
import {command} from '../engine/command';
import {parseOpening} from '../periods/parse-opening';
import {Refusal} from '../engine/host';
import {oddOpening} from '../periods/opening-doubts';
import {Period} from '../engine/period-argument';

/** What it tells. */
const TEXT = {
  noDate: (deadline: string) =>
    `Срок «${deadline}» – не дата. Напишите его так: 20.12.2025`,
  noInstitutions:
    'Сначала добавьте учреждения: впишите их во вкладку «Учреждения» и выберите «Добавить учреждения».',
  ofAnotherPeriod: (period: number | null, period2: number) =>
    `Вкладки хранят сведения за ${period} год. Открыть ${period2} год поверх них нельзя: сведения были бы потеряны. Закройте сбор и выберите «Открыть следующий период».`,
  archived: (period: number) =>
    `${period} год уже в архиве: собрать его заново нельзя.`,
  past: (deadline: string, again: boolean) =>
    `Внимание: срок ${formatDay(deadline)} уже прошёл.${again ? '' : ' Вкладки останутся открыты, пока вы не закроете сбор.'}`,
  opened: (period: number, deadline: string) =>
    `Сбор за ${period} год открыт до ${formatDay(deadline)}. Учреждения могут заполнять свои вкладки.`,
};

function holdsAnything(book: Book): boolean {
  return [...book.submissions.values()].some(
    ({status, entries, activities}) =>
      status !== 'draft' ||
      [...entries.values()].some(
        ({value, explanation}) => value.kind !== 'blank' || explanation !== '',
      ) ||
      [...activities.values()].some(
        report =>
          report.status !== null ||
          report.date !== null ||
          report.document !== '',
      ),
  );
}

/** Opens the tabs for a period; again, it moves the deadline. */
export const openCollection = command({
  title: 'Открыть сбор…',
  menu: {
    submenu: 'centre',
    group: 1,
    order: 3,
    questions: ['Период и срок сдачи через пробел, например: 2025 20.12.2025'],
    answered: parseOpening,
  },
  givesTime: ({stage}) => stage === 'collecting',
  args: z.strictObject({
    period: Period,
    deadline: z.string(),
    confirm: z.optional(z.boolean()),
  }),
  renews: ['settings'],
  run({book, today}, args) {
    const deadline = parseDay(args.deadline);
    if (!deadline) {
      throw new Refusal(TEXT.noDate(args.deadline));
    }
    if (book.institutions.length === 0) {
      throw new Refusal(TEXT.noInstitutions);
    }
    const {settings} = book;
    const other = settings.period !== null && settings.period !== args.period;
    if (other && holdsAnything(book)) {
      throw new Refusal(TEXT.ofAnotherPeriod(settings.period, args.period));
    }
    if (book.archive.periods.get(args.period)?.complete) {
      throw new Refusal(TEXT.archived(args.period));
    }
    const again =
      !other && settings.stage === 'collecting' && settings.openedOn !== null;
    const isSame =
      again && settings.deadline === deadline && settings.period !== null;
    const odd = isSame ? [] : oddOpening(args.period, deadline, today);
    if (odd.length > 0 && !args.confirm) {
      throw new Refusal(odd.join(' '), [], true);
    }
    const past = deadline < today ? [TEXT.past(deadline, again)] : [];
    return {
      changes: {
        settings: {
          stage: 'collecting' as const,
          period: args.period,
          deadline,
          // Moving the deadline opens nothing anew.
          openedOn: again ? settings.openedOn : today,
        },
      },
      message: TEXT.opened(args.period, deadline),
      details: past,
    };
  },
});
