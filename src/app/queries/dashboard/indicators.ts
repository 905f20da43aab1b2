import {indicatorNo} from '../../../wording/row-number';
import {cityTotal, paceOf} from '../../../core/analysis/city-figures';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
import {
  sharedChange,
  type SharedChange,
} from '../../../core/analysis/shared-change';
import {
  sharedTotal,
  type SharedTotal,
} from '../../../core/analysis/shared-totals';
import {isShareRow, wayOf} from '../../../core/analysis/target';
import type {FieldId, Indicator} from '../../../core/order/indicator';
import {rollUp} from '../../../core/analysis/roll-up';
import {capitalised} from '../../../wording/capitalised';
import {
  formatCount,
  formatOutOf,
  formatPercent,
  formatPoints,
} from '../../../wording/number';
import {indicatorTitle} from '../../../wording/indicator-title';
import {targetText, wayText} from '../../../wording/target';
import type {Book} from '../../../workbook/book';
import type {IndicatorView, PointView} from './view';

/** What it tells. */
const TEXT = {
  same: (count: number) => `сравнимо учреждений: ${formatCount(count)}`,
};

export const WITHHELD = 'не приводится';
const NOTHING = 'нет данных';

/** The municipality in one period, as it may leave the workbook. */
function cityFigure(
  figures: PeriodFigures,
  field: FieldId,
  {counted, expected} = {counted: 0, expected: 0},
): SharedTotal {
  const total = cityTotal(figures, field);
  const official = total === null ? null : {total, counted, expected};
  return sharedTotal(figures, field, official);
}

function pointOf(
  period: number,
  row: Indicator,
  {share, total, withheld}: SharedTotal,
): PointView {
  const value = isShareRow(row) ? (share?.share ?? null) : total;
  const text =
    value === null
      ? withheld
        ? WITHHELD
        : NOTHING
      : isShareRow(row)
        ? formatPercent(value)
        : formatCount(value);
  return {period, value, text};
}

/** The change of those counted in both years. */
function changeText(same: SharedChange | null, row: Indicator): string {
  if (same?.withheld) return WITHHELD;
  const {share, total} = same ?? {};
  if (isShareRow(row)) {
    return share ? formatPoints(share.now.share - share.before.share) : '';
  }
  return total ? signed(total.now - total.before) : '';
}

/** How many those are, unless they are all. */
function comparableText(
  same: SharedChange | null,
  row: Indicator,
  expected: number,
): string {
  const count = (isShareRow(row) ? same?.share?.count : same?.count) ?? 0;
  if (changeText(same, row) === '' || same?.withheld) return '';
  return same?.isWhole && count === expected ? '' : TEXT.same(count);
}

const signed = (change: number) =>
  (change > 0 ? '+' : '') + formatCount(change);

/** Both ends of a line over the same institutions. */
function sameView(
  same: SharedChange | null,
  row: Indicator,
  period: number,
): IndicatorView['same'] {
  if (!same) return null;
  const share = isShareRow(row);
  const ends = share
    ? same.share && [same.share.before.share, same.share.now.share]
    : same.total && [same.total.before, same.total.now];
  if (!ends) return null;
  const count = (share ? same.share?.count : same.count) ?? 0;
  return {
    title: TEXT.same(count),
    points: ends.map((value, at) => ({
      period: period - 1 + at,
      value,
      text: share ? formatPercent(value) : formatCount(value),
    })),
  };
}

function preliminaryText({preliminary, withheld}: SharedTotal): string {
  if (preliminary !== null) return formatCount(preliminary);
  return withheld ? WITHHELD : NOTHING;
}

/** Rows of the summary as the committee may see them. */
export function indicatorViews(
  book: Book,
  now: PeriodFigures,
  before: readonly PeriodFigures[],
): IndicatorView[] {
  const {catalogue} = book.preset;
  const {rows} = rollUp(now);
  const byField = new Map(rows.map(row => [row.field, row]));
  const past = [...before].reverse();
  const isClosed = book.settings.stage === 'closed';
  const lastYear = before.find(one => one.period === now.period - 1) ?? null;
  return catalogue.indicators.map((row): IndicatorView => {
    const rolled = byField.get(row.id);
    const figure = cityFigure(now, row.id, rolled);
    const point = pointOf(now.period, row, figure);
    const points = past.map(figures =>
      pointOf(figures.period, row, cityFigure(figures, row.id)),
    );
    const same = lastYear && sharedChange(now, lastYear, row.id);
    const target = book.targets.get(row.id) ?? null;
    const before =
      same && isClosed
        ? paceOf(
            {share: figure.share?.share ?? null, total: figure.total},
            same,
          )
        : null;
    const way = target === null ? null : wayOf(row, target, figure, before);
    const title = capitalised(indicatorTitle(catalogue, row));
    const {share, total} = figure;
    return {
      no: indicatorNo(row.no),
      title,
      name: row.parent === null ? title : capitalised(row.title),
      isPart: row.parent !== null,
      isShare: isShareRow(row),
      official:
        share && isShareRow(row)
          ? formatOutOf(share.n, share.K)
          : total === null || isShareRow(row)
            ? point.text
            : formatCount(total),
      preliminary: preliminaryText(figure),
      counted: figure.counted,
      expected: rolled?.expected ?? 0,
      points: [...points, point],
      isOpen: !isClosed,
      same: isClosed ? null : sameView(same, row, now.period),
      change: changeText(same, row),
      comparable: comparableText(same, row, rolled?.expected ?? 0),
      target:
        target === null
          ? ''
          : targetText({of: isShareRow(row) ? 'share' : 'number', target}, row),
      targetValue: target,
      way: way ? capitalised(wayText(way, row)) : '',
    };
  });
}
