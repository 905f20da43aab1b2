import {PERIOD} from '../../wording/period';
import * as z from 'zod/mini';
import type {PeriodReport} from '../../reports/period-report';
import {closedPeriods} from '../../workbook/decode/archive';
import {Period} from '../engine/period-argument';
import {plainTitle, type Context, type Outcome} from '../engine/command';
import {gatherReport} from './gather-report';

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

/** Left out, it is the present period. */
export const ReportArgs = z.strictObject({period: z.optional(Period)});

/**
 * One report of a period; nothing is changed.
 *
 * @param file what its name begins with
 */
export function reportView(
  context: Context,
  args: z.infer<typeof ReportArgs>,
  title: string,
  file: string,
  make: (report: PeriodReport) => string,
): Outcome<never> {
  const {book, today} = context;
  const history = closedPeriods(book.archive);
  const report = gatherReport(book, args.period, today);
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
    message: PERIOD.reported(plainTitle(title), period),
    details: period === now ? [PERIOD.isLive] : [],
  };
}
