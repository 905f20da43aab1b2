import * as z from 'zod/mini';
import {note as noteOf} from '../../reports/note';
import {publicPage as pageOf} from '../../reports/public-page';
import type {PeriodReport} from '../../reports/period-report';
import {command, type Command} from '../engine/command';
import {closedPeriods} from '../../workbook/decode/archive';
import {reportPeriod} from '../periods/report-period';
import {Period} from './open-collection';

/** A report for a page to show, to print and to keep. */
export interface ReportView {
  /** A whole HTML file that needs no other. */
  html: string;
  /** Name to keep it under, without an ending. */
  file: string;
  period: number;
  /** Periods that can be told of, the latest first. */
  periods: number[];
  /** It may yet change: the period is not in the archive. */
  isLive: boolean;
}

const Args = z.strictObject({period: z.optional(Period)});

/** A command that makes one report of a period and changes nothing. */
function reportCommand(
  name: 'note' | 'public-page',
  title: string,
  file: string,
  make: (report: PeriodReport) => string,
): Command<z.infer<typeof Args>, never> {
  return command({
    name,
    title,
    args: Args,
    plans: true,
    forCommittee: true,
    run(context, args) {
      const {book, today} = context;
      const history = closedPeriods(book.archive);
      const report = reportPeriod(book, args.period, today);
      const {period} = report;
      const now = book.settings.period;
      const known = [...history.map(one => one.period), ...(now ? [now] : [])];
      const data: ReportView = {
        html: make(report),
        file: `${file}-${period}`,
        period,
        periods: [...new Set(known)].sort((a, b) => b - a),
        isLive: period === now,
      };
      return {
        preview: true,
        data,
        message: `${title.replace('…', '')} за ${period} год готова.`,
        details:
          period === now
            ? [
                'Период ещё не в архиве: в следующий раз сведения могут быть другими.',
              ]
            : [],
      };
    },
  });
}

/** The analytical note: for the committee, to print. */
export const note = reportCommand(
  'note',
  'Аналитическая справка…',
  'spravka',
  noteOf,
);

/** The summary for the municipality's site. */
export const publicPage = reportCommand(
  'public-page',
  'Страница для сайта…',
  'proforientaciya',
  pageOf,
);
