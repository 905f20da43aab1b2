import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission/submission';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refuseChangedPast} from '../engine/refuse-damage';
import {overdueLines} from '../analysis/overdue-lines';
import {SUMMARY_PARTS, summarise} from '../analysis/summarise';
import {countLevels} from './check';

/** What it tells. */
const TEXT = {
  neverOpened: 'Сначала откройте сбор: сводить пока нечего.',
  done: (handedIn: number, active: number) =>
    `Свод обновлён: учтены отчёты ${handedIn} из ${active} учреждений.`,
  findings: (findings: string) => `Замечания: ${findings}.`,
};

/** Renews «Свод», the counts of «План» and «Правила», and «Замечания». */
export const rollUp = command({
  title: 'Обновить свод',
  menu: {submenu: 'analysis', group: 1, order: 1},
  args: z.strictObject({}),
  renews: SUMMARY_PARTS,
  plans: true,
  run({book, today}) {
    if (book.settings.period === null || book.settings.stage === 'set-up') {
      throw new Refusal(TEXT.neverOpened);
    }
    refuseChangedPast(book);
    const summary = summarise(book, today);
    const active = book.institutions.filter(one => one.active);
    const handedIn = active.filter(({code}) => {
      const submission = book.submissions.get(code);
      return submission !== undefined && isHandedIn(submission);
    });
    return {
      changes: summary,
      message: TEXT.done(handedIn.length, active.length),
      details: [
        TEXT.findings(countLevels(summary.findings)),
        ...overdueLines(book.recommendations, book.decisions, today),
      ],
    };
  },
});
