import type {SharedTotal} from '../../core/analysis/shared-totals';
import type {Share} from '../../core/analysis/shares';
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

/** Points between a share and that of the calendar year before. */
export function change(now: Share | null, before: Share | null): string {
  return now && before ? formatPoints(now.share - before.share) : NOTHING;
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
  const before = years.find(one => one.period === report.period - 1);
  const isOpen = report.asOf !== null;
  const columns: Column[] = [
    ['№', 'no'],
    ['Показатель'],
    ...years.map(({period}): Column => [`${period}${NBSP}год`, 'n']),
    ...(before ? [['Изменение доли за год', 'n'] as const] : []),
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
          ...(before
            ? [
                change(
                  own?.share ?? null,
                  before.rows.get(row.id)?.share ?? null,
                ),
              ]
            : []),
          ...(isOpen ? [preliminary(own)] : []),
        ];
      }),
  }));
  return markup`<h2>3. Показатели: итоги и динамика</h2>
    <p>В клетке – итог, под ним доля от контингента и число учтённых учреждений.${
      isOpen &&
      ' «Предварительно» – сумма всего, что введено, вместе с несданными отчётами.'
    }</p>
    ${table('Итоги по показателям', columns, parts, {head: 1})}`;
}
