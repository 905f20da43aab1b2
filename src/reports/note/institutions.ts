import {formatDay} from '../../wording/date';
import {capitalised} from '../../wording/capitalised';
import {KIND_NAMES} from '../../wording/kinds';
import {formatCount} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import {STATUS_NAMES} from '../../wording/status';
import {markup, type Markup} from '../markup';
import type {PeriodReport} from '../period-report';
import {NOTHING} from '../shown-figures';
import {rows, table} from '../table';
import {handedIn} from './coverage';

const {draft, withdrawn, answered, done} = RECOMMENDATION_STATE_NAMES;

/** How each institution's return and recommendations stand: no figures. */
export function institutions(report: PeriodReport): Markup {
  const {figures, recommendations} = report;
  const {active} = handedIn(report);
  const lines = active.map(({code, name, kind}, index) => {
    const submission = figures.submissions.get(code);
    const day = submission?.submittedAt?.slice(0, 10) ?? null;
    const own = recommendations.filter(
      ({institution, state}) =>
        institution === code && state !== draft && state !== withdrawn,
    );
    const inState = (...states: readonly string[]) =>
      formatCount(own.filter(one => states.includes(one.state)).length);
    return [
      formatCount(index + 1),
      [tidy(name), markup`<small>${KIND_NAMES[kind].one}</small>`],
      capitalised(STATUS_NAMES[submission?.status ?? 'draft']),
      day === null ? NOTHING : formatDay(day),
      formatCount(own.length),
      inState(answered, done),
      inState(done),
    ];
  });
  return markup`<div class="new"><h2>Приложение. Отчёты и рекомендации по учреждениям</h2>
    ${table(
      'Утверждённые рекомендации: без черновиков и отозванных',
      [
        ['№', 'no'],
        ['Учреждение'],
        ['Отчёт', 's'],
        ['Сдан', 'n'],
        ['Рекомен\u00ADдаций', 'n'],
        ['С ответом', 'n'],
        ['Выпол\u00ADнено', 'n'],
      ],
      rows(...lines),
      {head: 1},
    )}</div>`;
}
