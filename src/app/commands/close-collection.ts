import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission/submission';
import {plural} from '../../wording/number';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {missingReturns} from '../periods/opening-doubts';

/** What it tells. */
const TEXT = {
  neverOpened: 'Сбор ещё не открывали: закрывать нечего.',
  before: (period: number) => `Сбор за ${period} год уже закрыт.`,
  waiting: (n: number) =>
    `${plural(n, 'Ждёт', 'Ждут', 'Ждут')} приёмки: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}. Сначала примите или верните ${plural(n, 'его', 'их', 'их')} – после закрытия исправить отчёт учреждение не сможет.`,
  returned: (n: number) =>
    `${plural(n, 'Возвращён и не сдан', 'Возвращены и не сданы', 'Возвращены и не сданы')} снова: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}. После закрытия исправить ${plural(n, 'его', 'их', 'их')} учреждение не сможет.`,
  closed: (period: number, handedIn: number, active: number) =>
    `Сбор за ${period} год закрыт: сдали ${handedIn} из ${active} учреждений. Вкладки закрыты для правки.`,
  openAgain: 'Открыть сбор снова можно командой «Открыть сбор».',
};

/** Ends the collection and locks every tab; opening it again undoes that. */
export const closeCollection = command({
  title: 'Закрыть сбор',
  menu: {submenu: 'centre', group: 1, order: 4},
  args: z.strictObject({confirm: z.optional(z.boolean())}),
  renews: ['settings'],
  run({book}, {confirm}) {
    const {settings} = book;
    const {period} = settings;
    if (settings.stage === 'set-up' || period === null) {
      throw new Refusal(TEXT.neverOpened);
    }
    if (settings.stage === 'closed') {
      return {message: TEXT.before(period)};
    }
    const active = book.institutions.filter(one => one.active);
    const waiting = active.filter(
      ({code}) => book.submissions.get(code)?.status === 'submitted',
    );
    if (waiting.length > 0 && !confirm) {
      const n = waiting.length;
      throw new Refusal(
        TEXT.waiting(n),
        waiting.map(one => one.name),
        true,
      );
    }
    const returned = active.filter(
      ({code}) => book.submissions.get(code)?.status === 'returned',
    );
    if (returned.length > 0 && !confirm) {
      const names = returned.map(one => one.name);
      throw new Refusal(TEXT.returned(names.length), names, true);
    }
    const handedIn = active.filter(({code}) => {
      const submission = book.submissions.get(code);
      return submission !== undefined && isHandedIn(submission);
    });
    return {
      changes: {settings: {stage: 'closed' as const}},
      message: TEXT.closed(period, handedIn.length, active.length),
      details: [...missingReturns(book).lines, TEXT.openAgain],
    };
  },
});
