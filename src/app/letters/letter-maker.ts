import {positionOf} from '../../core/analysis/heat-map';
import {shareIn} from '../../core/analysis/period-figures';
import {
  isSensitive,
  sharedRow,
  type SharedRow,
} from '../../core/analysis/shared-figures';
import {applies} from '../../core/order/applies';
import type {Indicator} from '../../core/order/indicator';
import type {Institution} from '../../core/order/institution';
import {isHandedIn} from '../../core/submission/submission';
import type {LetterData, LetterRow} from '../../reports/letter-data';
import type {PeriodReport} from '../../reports/period-report';
import {rowTitle} from '../../reports/shown-figures';
import type {RecommendationRow} from '../../workbook/book';

/** What letters need beside the report. */
export interface LetterContext {
  centre: readonly string[];
  tabUrl(code: string): string;
  /** Last day to answer what has none of its own. */
  answerBy: string | null;
}

/** Rows as they may be shared, each worked out once for all letters. */
function sharedRows(report: PeriodReport): (row: Indicator) => SharedRow {
  const known = new Map<string, SharedRow>();
  return ({id}) => {
    const row = known.get(id) ?? sharedRow(report.figures, id);
    known.set(id, row);
    return row;
  };
}

/**
 * The figures are the institution's own, so they are told whole; of the peers
 * of a sensitive row only what may be shared, and no verdict, which would rest
 * on the rest.
 */
function rowOf(
  report: PeriodReport,
  {code}: Institution,
  row: Indicator,
  shared: SharedRow,
): LetterRow | null {
  const {figures, before, preset} = report;
  const {thresholds} = preset.catalogue;
  const counted = figures.counted.get(row.id)?.get(code);
  if (!counted) return null;
  const {share} = counted;
  const key = figures.groupOf.get(code)?.key ?? '';
  const enough = share !== null && share.K >= thresholds.verdictDenominator;
  const past = before && shareIn(before, row.id, code);
  return {
    no: row.no,
    title: rowTitle(preset.catalogue, row),
    number: counted.number,
    isAnswer: row.answer === 'yes-no',
    share,
    group: enough ? (shared.quartiles.get(key) ?? null) : null,
    position: isSensitive(figures, row.id)
      ? 'no-group'
      : positionOf(figures, row.id, code, share),
    before: past && before ? {period: before.period, ...past} : null,
  };
}

/** Makes the letter of an institution with these recommendations. */
export function letterMaker(
  report: PeriodReport,
  {centre, tabUrl, answerBy}: LetterContext,
) {
  const {figures, preset, period} = report;
  const shared = sharedRows(report);
  return (
    institution: Institution,
    recommendations: readonly RecommendationRow[],
  ): LetterData => {
    const {code, name} = institution;
    const submission = figures.submissions.get(code);
    return {
      code,
      institution: name,
      period,
      handedIn: submission !== undefined && isHandedIn(submission),
      group: figures.groupOf.get(code) ?? null,
      verdictDenominator: preset.catalogue.thresholds.verdictDenominator,
      rows: preset.catalogue.indicators
        .filter(row => applies(row, institution))
        .flatMap(row => rowOf(report, institution, row, shared(row)) ?? []),
      recommendations: recommendations.map(one => ({
        no: one.no,
        text: one.text,
        controlDate: one.controlDate,
        answerBy: one.answerBy ?? answerBy,
      })),
      centre,
      url: tabUrl(code),
    };
  };
}
