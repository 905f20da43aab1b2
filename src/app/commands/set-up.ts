import * as z from 'zod/mini';
import {FILLINGS} from '../../core/submission/filling';
import {FILLING_ADVICE} from '../../wording/filling';
import {parseDay} from '../../workbook/decode/parse-day';
import {parseAddresses} from '../../workbook/decode/settings';
import type {Settings} from '../../workbook/book';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {Period} from '../engine/period-argument';

/** What it tells. */
const TEXT = {
  noDate: (deadline: string) =>
    `Срок «${deadline}» – не дата. Напишите его так: 20.12.2025`,
  opened:
    'Сбор уже открывали: период и срок меняют «Открыть сбор» и «Открыть следующий период».',
  again: 'Книга настроена: вкладки, проверки и защита на месте.',
  done: 'Книга настроена. Теперь впишите учреждения во вкладку «Учреждения» и выберите «Добавить учреждения».',
};

const addresses = z.optional(z.array(z.email()));

/** Period and deadline to begin with; a collection that was opened has its own. */
function planned(
  settings: Settings,
  plan: {period?: number; deadline?: string},
): Pick<Settings, 'period' | 'deadline'> {
  const day = plan.deadline === undefined ? null : parseDay(plan.deadline);
  if (plan.deadline !== undefined && !day) {
    throw new Refusal(TEXT.noDate(plan.deadline));
  }
  const wanted = {
    period: plan.period ?? settings.period,
    deadline: day ?? settings.deadline,
  };
  const differs =
    wanted.period !== settings.period || wanted.deadline !== settings.deadline;
  if (differs && settings.stage !== 'set-up') {
    throw new Refusal(TEXT.opened);
  }
  return wanted;
}

/** Makes the workbook what it should be; who sets it up is of the centre. */
export const setUp = command({
  title: 'Настроить книгу',
  menu: {submenu: 'centre', group: 1, order: 1},
  args: z.strictObject({
    centre: addresses,
    committee: addresses,
    period: z.optional(Period),
    deadline: z.optional(z.string()),
    filling: z.optional(z.enum(FILLINGS)),
  }),
  sets: true,
  onBlank: true,
  renews: ['settings'],
  run({book, user}, {centre, committee, filling, ...plan}) {
    const {settings} = book;
    const members = [...settings.centre, ...(centre ?? []), user];
    return {
      changes: {
        settings: {
          ...planned(settings, plan),
          centre: parseAddresses(members.join(' ')),
          committee: committee
            ? parseAddresses(committee.join(' '))
            : settings.committee,
          filling: filling ?? settings.filling,
        },
      },
      message: book.isSetUp ? TEXT.again : TEXT.done,
      details: [FILLING_ADVICE[filling ?? settings.filling]],
    };
  },
});
