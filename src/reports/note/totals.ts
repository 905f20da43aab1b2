import type {SharedTotal} from '../../core/analysis/shared-totals';
import {
  sharedChange,
  type SharedChange,
} from '../../core/analysis/shared-change';
import type {FieldId} from '../../core/order/indicator';
import {formatCount, formatPoints, NBSP} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {PeriodReport} from '../period-report';
import {HIDDEN, NOTHING, rowTitle, totalCell} from '../shown-figures';
import {table, type Column} from '../table';

/** As many years as fit beside one another. */
const YEARS = 3;

/** The last years with the period's own at the end. */
export const lastYears = ({years}: PeriodReport) => years.slice(-YEARS);

/** Of this year against the calendar year before, by row; null without one. */
export function changesOf({
  figures,
  before,
}: PeriodReport): ((field: FieldId) => SharedChange) | null {
  return before && (field => sharedChange(figures, before, field));
}

/** The change of those counted in both years, and how many they are. */
export function change({share, withheld}: SharedChange): Shown {
  if (withheld) return HIDDEN;
  if (!share) return NOTHING;
  return [
    formatPoints(share.now.share - share.before.share),
    markup`<small>сравнимо: ${formatCount(share.count)}</small>`,
  ];
}

function preliminary(total: SharedTotal | undefined): string {
  if (!total || total.preliminary === null) {
    return total?.withheld ? HIDDEN : NOTHING;
  }
  return formatCount(total.preliminary);
}

/** Rows of the catalogue by goal, with the totals of the years. */
export function totals(report: PeriodReport): Markup {
  const {catalogue} = report.preset;
  const years = lastYears(report);
  const now = years[years.length - 1];
  const changeOf = changesOf(report);
  const isOpen = report.asOf !== null;
  const columns: Column[] = [
    ['№', 'no'],
    ['Показатель'],
    ...years.map(({period}): Column => [`${period}${NBSP}год`, 'n']),
    ...(changeOf ? [['Изменение доли за год', 'n'] as const] : []),
    ...(isOpen ? [['Предвари\u00ADтельно', 'n'] as const] : []),
  ];
  const parts = catalogue.goals.map(goal => ({
    title: `${goal.no}. ${tidy(goal.title)}`,
    rows: catalogue.indicators
      .filter(row => row.goal === goal.no)
      .map((row): Shown[] => {
        const own = now?.rows.get(row.id);
        return [
          row.no,
          rowTitle(catalogue, row),
          ...years.map(year => totalCell(year.rows.get(row.id))),
          ...(changeOf ? [change(changeOf(row.id))] : []),
          ...(isOpen ? [preliminary(own)] : []),
        ];
      }),
  }));
  return markup`<h2>3. Показатели: итоги и динамика</h2>
    <p>В клетке – итог, под ним доля от контингента и число учтённых учреждений.${
      changeOf &&
      ' Изменение доли – только по учреждениям, учтённым в обоих годах; сколько их – под ним.'
    }${
      isOpen &&
      ' «Предварительно» – сумма всего, что введено, вместе с несданными отчётами.'
    }</p>
    ${table('Итоги по показателям', columns, parts, {head: 1})}`;
}
