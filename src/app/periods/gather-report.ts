import {PERIOD} from '../../wording/period';
import {analyseClosed} from '../../core/analysis/analyse-period';
import {
  comparable,
  definitionChange,
} from '../../core/analysis/definition-change';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {effectOf} from '../../core/analysis/effect';
import type {PeriodFigures} from '../../core/analysis/period-figures';
import {sharedTotal} from '../../core/analysis/shared-totals';
import type {ArchivedTotal, PeriodRecord} from '../../core/analysis/history';
import type {FieldId} from '../../core/order/indicator';
import {rollUp} from '../../core/analysis/roll-up';
import type {PeriodReport, PeriodTotals} from '../../reports/period-report';
import type {Book} from '../../workbook/book';
import {closedPeriods, doneOnceBefore} from '../../workbook/decode/archive';
import {concernsOf} from '../decisions/draft-decisions';
import {Refusal} from '../engine/host';
import {refuseChangedPast} from '../engine/refuse-damage';
import {reportedDecisions, reportedRecommendations} from './reported';

/**
 * Totals of a period as they may leave the workbook.
 *
 * @param archived official totals as it was closed: they stay what they were
 */
function totalsOf(
  figures: PeriodFigures,
  archived: ReadonlyMap<FieldId, ArchivedTotal>,
): PeriodTotals {
  const {rows} = rollUp(figures);
  return {
    period: figures.period,
    rows: new Map(
      rows.map(row => {
        const official = archived.get(row.field) ?? row;
        return [row.field, sharedTotal(figures, row.field, official)] as const;
      }),
    ),
  };
}

/** The period as the workbook has it now; null when it is in the archive. */
function present(book: Book, period: number): PeriodRecord | null {
  if (book.settings.period !== period) return null;
  const {deadline} = book.settings;
  const {institutions, submissions} = book;
  return {period, deadline, institutions, submissions, totals: new Map()};
}

/**
 * All that reports of a period are made of. A closed one is told from
 * «Архив» alone: names, kinds, values, totals, recommendations and decisions
 * as they were when it was closed. So its reports are the same whenever they
 * are made.
 *
 * @param asked the current period unless given
 * @throws Refusal when the workbook knows nothing of it
 */
export function gatherReport(
  book: Book,
  asked: number | undefined,
  today: string,
): PeriodReport {
  const {archive} = book;
  const history = closedPeriods(archive);
  const period = asked ?? book.settings.period;
  if (period === null || book.settings.stage === 'set-up') {
    throw new Refusal(PERIOD.neverOpened);
  }
  refuseChangedPast(book);
  const archived = archive.periods.get(period);
  const kept = archived?.complete ? archived : undefined;
  const record = present(book, period) ?? kept;
  if (!record) {
    const known = history.map(one => one.period).join(', ');
    throw new Refusal(PERIOD.unknown(period, known));
  }
  const live = record !== kept;
  const now = book.preset.catalogue;
  // A closed year is told by the definitions that it had.
  const {catalogue = now} = record;
  const preset = {...book.preset, catalogue};
  const figures = analyseClosed(preset, {
    ...record,
    doneOnce: doneOnceBefore(archive, period, preset),
  });
  const past = history
    .filter(one => one.period < period)
    .sort((a, b) => a.period - b.period)
    .map(one => ({
      figures: analyseClosed(preset, {...one, catalogue: one.catalogue ?? now}),
      totals: comparable(one.totals, one.catalogue ?? now, catalogue),
    }));
  const incomparable = history
    .filter(one => one.period < period)
    .flatMap(one =>
      catalogue.indicators.flatMap(({id, no}) => {
        const change = definitionChange(one.catalogue ?? now, catalogue, id);
        return change ? [{period: one.period, no, change}] : [];
      }),
    );
  const before =
    past.find(one => one.figures.period === period - 1)?.figures ?? null;
  const decisions = live
    ? reportedDecisions(book, period)
    : (kept?.decisions ?? []);
  const periods = new Map(
    [figures, ...(before ? [before] : [])].map(one => [one.period, one]),
  );
  const measures = decisions
    .flatMap(({links}) => links)
    .filter(id => parseRecommendationId(id).period === period - 1);
  return {
    preset,
    period,
    ownStatuses: live ? book.ownStatuses : (kept?.ownStatuses ?? new Map()),
    asOf: live && book.settings.stage === 'collecting' ? today : null,
    figures,
    before,
    years: [
      ...past.map(one => totalsOf(one.figures, one.totals)),
      totalsOf(figures, record.totals),
    ],
    recommendations: live
      ? reportedRecommendations(book, period)
      : (kept?.recommendations ?? []),
    decisions,
    corrections: kept?.corrections ?? [],
    incomparable,
    effects: concernsOf(measures, {preset}).map(concern =>
      effectOf(periods, concern),
    ),
  };
}
