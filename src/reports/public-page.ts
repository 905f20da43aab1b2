import type {Catalogue} from '../core/order/indicator';
import {haveSpoken, SPOKEN_PERCENT} from '../core/analysis/activity-standing';
import type {SharedChange} from '../core/analysis/shared-change';
import type {SharedTotal} from '../core/analysis/shared-totals';
import {formatCount, formatPercent, NBSP} from '../wording/number';
import {tidy} from '../wording/quote';
import {htmlDocument} from './document';
import {markup, type Shown} from './markup';
import {standing, planTitle} from './note';
import {activityReports, markedOf} from './note/activities';
import {handedIn} from './note/coverage';
import {change, changesOf, lastYears} from './note/totals';
import type {PeriodReport} from './period-report';
import {bar, HIDDEN, NOTHING, outOf, rowTitle} from './shown-figures';
import {table, type Column} from './table';

/** Stands in place of a figure of which too few have spoken. */
const FEW = 'мало отчётов';

/** A total over fewer institutions would tell of one of them. */
const LEAST_INSTITUTIONS = 3;

/** What of the catalogue says when a figure may be published. */
interface PublicLimits {
  thresholds: Pick<Catalogue['thresholds'], 'spokenPercent'>;
}

/** Enough of those from whom a figure is expected are in it. */
const isSpoken = (catalogue: PublicLimits, {counted, expected}: SharedTotal) =>
  haveSpoken(catalogue.thresholds, counted, expected);

/** What everybody may see of a total; null for nothing. */
export function publicTotal(
  total: SharedTotal | undefined,
  catalogue: PublicLimits = {thresholds: {}},
): SharedTotal | null {
  return total &&
    total.total !== null &&
    total.counted >= LEAST_INSTITUTIONS &&
    isSpoken(catalogue, total)
    ? total
    : null;
}

/** A change over fewer would tell of one of them as well. */
function publicChange(
  total: SharedTotal | undefined,
  same: SharedChange,
  catalogue: Catalogue,
): Shown {
  if (!same.share) return change(same);
  if (total && !isSpoken(catalogue, total)) return FEW;
  return same.share.count < LEAST_INSTITUTIONS ? HIDDEN : change(same);
}

/** Why a cell is empty. */
function absence(total: SharedTotal, catalogue: Catalogue): string {
  if (!total.withheld && total.total === null) return NOTHING;
  return isSpoken(catalogue, total) ? HIDDEN : FEW;
}

/** The total of a year with its share and the institutions behind it. */
function cell(
  total: SharedTotal | undefined,
  withBar: boolean,
  catalogue: Catalogue,
): Shown {
  if (!total) return NOTHING;
  const shown = publicTotal(total, catalogue);
  const share = shown?.share ?? null;
  return [
    shown
      ? markup`<b>${formatCount(shown.total ?? 0)}</b>`
      : absence(total, catalogue),
    share && markup`<small>${formatPercent(share.share)}</small>`,
    share && withBar && bar(share.share),
    markup`<small>учтено ${outOf(total.counted, total.expected)}</small>`,
  ];
}

/**
 * The summary for the municipality's site: totals and their trend, no
 * institution on its own, nothing that would give a small number away.
 */
export function publicPage(report: PeriodReport): string {
  const {period, preset} = report;
  const {catalogue, plan} = preset;
  const {active, missing} = handedIn(report);
  const handed = active.length - missing.length;
  const years = lastYears(report);
  const own = years[years.length - 1];
  const changeOf = changesOf(report);
  const columns: Column[] = [
    ['№', 'no'],
    ['Показатель'],
    ...years.map((year): Column => [`${year.period}${NBSP}год`, 'n']),
    ...(changeOf ? [['Изменение доли за год', 'n'] as const] : []),
  ];
  const parts = catalogue.goals.map(goal => ({
    title: tidy(goal.title),
    rows: catalogue.indicators
      .filter(row => row.goal === goal.no)
      .map((row): Shown[] => {
        return [
          row.no,
          rowTitle(catalogue, row),
          ...years.map(year =>
            cell(year.rows.get(row.id), year === own, catalogue),
          ),
          ...(changeOf
            ? [publicChange(own?.rows.get(row.id), changeOf(row.id), catalogue)]
            : []),
        ];
      }),
  }));
  const sections = plan.sections.length;
  const done = activityReports(report, null);
  const whole = markedOf(done);
  const marks = whole + done.notApplicable;
  const isTold =
    whole > 0 && haveSpoken(catalogue.thresholds, marks, marks + done.silent);
  return htmlDocument(`Профориентация: итоги за ${period}${NBSP}год`, [
    markup`<header>
      <p class="kind">Открытые данные</p>
      <h1>Профориентация: итоги за ${period}${NBSP}год</h1>
      <p class="gray">${planTitle(report)}</p>
    </header>
    <p>${standing(report)}</p>
    <dl>
      <div><dt>Учреждения, сдавшие отчёт</dt><dd>${outOf(handed, active.length)}</dd></div>
      <div><dt>Мероприятия Плана</dt><dd>${formatCount(plan.activities.length)}<small>разделов: ${formatCount(sections)}</small></dd></div>
      ${
        isTold &&
        markup`<div><dt>Мероприятия выполнены</dt><dd>${formatPercent(done.done / whole)}<small>${outOf(done.done, whole)} отметок</small></dd></div>`
      }
    </dl>
    <h2>Показатели</h2>`,
    table(`Итоги по показателям за ${period} год`, columns, parts, {head: 1}),
    markup`<h2>Как читать таблицу</h2>
    <ul>
      <li>Учтены отчёты, которые учреждения сдали; значения с необъяснёнными ошибками в итог не входят.</li>
      <li>«Учтено 12 из 14»: показатель ожидался от 14 учреждений, в итог вошли значения 12 из них.</li>
      <li>В клетке – итог за год, под ним доля: сумма значений, делённая на сумму контингентов учтённых учреждений. Полоска показывает долю длиной.</li>
      <li>«${FEW}» – показатель пока сообщили меньше ${String(catalogue.thresholds.spokenPercent ?? SPOKEN_PERCENT)} % учреждений, от которых он ожидался.</li>
      <li>Изменение доли – по учреждениям, учтённым в обоих годах; сколько их – под ним.</li>
      <li>«${HIDDEN}» – число не приводится: за ним меньше трёх учреждений, или по нему можно узнать сведения о небольшом числе детей. «${NOTHING}» – данных нет.</li>
    </ul>
    <footer><p>${tidy(plan.source)}.</p></footer>`,
  ]);
}
