import {formatDay} from '../wording/date';
import {formatCount, formatPercent, NBSP, plural} from '../wording/number';
import {tidy} from '../wording/quote';
import {RECOMMENDATION_STATE_NAMES} from '../wording/recommendation-state';
import {htmlDocument} from './document';
import {markup, type Markup} from './markup';
import {
  activities,
  activityReports,
  markedOf,
  silentText,
} from './note/activities';
import {coverage, handedIn} from './note/coverage';
import {decisions, effects} from './note/decisions';
import {groups} from './note/groups';
import {institutions} from './note/institutions';
import {method} from './note/method';
import {past} from './note/past';
import {recommendations} from './note/recommendations';
import {totals} from './note/totals';
import type {PeriodReport} from './period-report';
import {outOf} from './shown-figures';

/** How sure the figures are; the same text in all reports. */
export function standing({asOf, period}: PeriodReport): string {
  return asOf === null
    ? `Сбор данных за ${period} год закрыт, итоги окончательные.`
    : `Сбор данных за ${period} год продолжается: сведения на ${formatDay(asOf)}, предварительные.`;
}

/** The first sentence of the source: the plan's own title. */
export const planTitle = ({preset}: Pick<PeriodReport, 'preset'>) =>
  tidy(preset.plan.source).split(/\.\s/)[0] ?? '';

const {draft, withdrawn, answered, done} = RECOMMENDATION_STATE_NAMES;

/** The first things that a reader wants to know. */
function facts(report: PeriodReport): Markup {
  const {active, missing} = handedIn(report);
  const handed = active.length - missing.length;
  const reports = activityReports(report, null);
  const whole = markedOf(reports);
  const silent = silentText(reports);
  const sent = report.recommendations.filter(
    ({state}) => state !== draft && state !== withdrawn,
  );
  const replied = sent.filter(
    ({state}) => state === answered || state === done,
  );
  const addressed = new Set(sent.map(one => one.institution)).size;
  const fact = (name: string, value: string, note: string) =>
    markup`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;
  return markup`<dl>
    ${fact(
      'Сдали отчёт',
      outOf(handed, active.length),
      active.length === 0
        ? 'учреждений нет'
        : `${formatPercent(handed / active.length)} учреждений`,
    )}
    ${fact(
      'Мероприятия выполнены',
      whole === 0 ? '–' : formatPercent(reports.done / whole),
      `${outOf(reports.done, whole)} отметок${silent && `; ${silent}`}`,
    )}
    ${fact(
      'Рекомендации',
      formatCount(sent.length),
      `утверждены для ${formatCount(addressed)} ${plural(addressed, 'учреждения', 'учреждений', 'учреждений')}`,
    )}
    ${fact(
      'Ответы',
      outOf(replied.length, sent.length),
      'на утверждённые рекомендации',
    )}
  </dl>`;
}

/**
 * The analytical note of a period, a whole HTML file to print. It rests on the
 * report alone: the same report gives the same bytes.
 */
export function note(report: PeriodReport): string {
  const {period} = report;
  const title = `Аналитическая справка за ${period}${NBSP}год`;
  return htmlDocument(title, [
    markup`<header>
      <p class="kind">Аналитическая справка</p>
      <h1>Мониторинг профориентации: итоги за ${period}${NBSP}год</h1>
      <p class="gray">${planTitle(report)}</p>
    </header>
    <p class="state">${standing(report)}</p>`,
    facts(report),
    method(report.preset.catalogue),
    coverage(report),
    totals(report),
    past(report),
    groups(report),
    activities(report),
    recommendations(report),
    decisions(report),
    effects(report),
    markup`<p class="sign">Методический центр ______________________ / ______________________ /</p>`,
    institutions(report),
  ]);
}
