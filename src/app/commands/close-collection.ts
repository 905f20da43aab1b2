import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission/submission';
import {plural} from '../../wording/number';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';

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
      throw new Refusal('Сбор ещё не открывали: закрывать нечего.');
    }
    if (settings.stage === 'closed') {
      return {message: `Сбор за ${period} год уже закрыт.`};
    }
    const active = book.institutions.filter(one => one.active);
    const waiting = active.filter(
      ({code}) => book.submissions.get(code)?.status === 'submitted',
    );
    if (waiting.length > 0 && !confirm) {
      const n = waiting.length;
      throw new Refusal(
        `${plural(n, 'Ждёт', 'Ждут', 'Ждут')} приёмки: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}. Сначала примите или верните ${plural(n, 'его', 'их', 'их')} – после закрытия исправить отчёт учреждение не сможет.`,
        waiting.map(one => one.name),
        true,
      );
    }
    const handedIn = active.filter(({code}) => {
      const submission = book.submissions.get(code);
      return submission !== undefined && isHandedIn(submission);
    });
    return {
      changes: {settings: {stage: 'closed' as const}},
      message: `Сбор за ${period} год закрыт: сдали ${handedIn.length} из ${active.length} учреждений. Вкладки закрыты для правки.`,
      details: ['Открыть сбор снова можно командой «Открыть сбор».'],
    };
  },
});
