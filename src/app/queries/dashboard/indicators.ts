import {indicatorNo} from '../../../wording/row-number';
import {cityTotal} from '../../../core/analysis/city-figures';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
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

function changeText(
  now: PointView,
  before: PointView | undefined,
  row: Indicator,
) {
  if (now.value === null || !before || before.value === null) return '';
  const change = now.value - before.value;
  if (isShareRow(row)) return formatPoints(change);
  return (change > 0 ? '+' : '') + formatCount(change);
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
  return catalogue.indicators.map((row): IndicatorView => {
    const rolled = byField.get(row.id);
    const figure = cityFigure(now, row.id, rolled);
    const point = pointOf(now.period, row, figure);
    const points = past.map(figures =>
      pointOf(figures.period, row, cityFigure(figures, row.id)),
    );
    const lastYear = points.find(one => one.period === now.period - 1);
    const target = book.targets.get(row.id) ?? null;
    const last = lastYear?.value ?? null;
    const before = {share: last, total: last};
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
      change: changeText(point, lastYear, row),
      target:
        target === null
          ? ''
          : targetText({of: isShareRow(row) ? 'share' : 'number', target}, row),
      targetValue: target,
      way: way ? capitalised(wayText(way, row)) : '',
    };
  });
}
