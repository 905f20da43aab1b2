import {isSensitive} from '../../core/analysis/shared-figures';
import {withheldRows, type IsWithheld} from '../../core/analysis/withheld-rows';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {formatDay} from '../../wording/date';
import {describeEffect, EFFECT_CAUTION} from '../../wording/effect';
import {formatCount} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {ReportedDecision} from '../../core/analysis/history';
import type {PeriodReport} from '../period-report';
import {NOTHING} from '../shown-figures';
import {rows, table} from '../table';

const WITHHELD =
  'Текст не приводится: в нём могут быть числа, скрытые из-за малой численности.';

/** Tells it of all that the report compares, each row worked out once. */
const withheldIn = ({figures, before}: PeriodReport): IsWithheld =>
  withheldRows(before ? [figures, before] : [figures]);

function cells(decision: ReportedDecision, isWithheld: IsWithheld): Shown[] {
  const {act, actDate, text, measure, responsible, due, state} = decision;
  const grounds = [...decision.links, ...decision.drafted];
  const secret = grounds.some(id => isWithheld(parseRecommendationId(id)));
  const number =
    tidy(act) === '' ? NOTHING : `№ ${tidy(act).replace(/^№ ?/, '')}`;
  return [
    [
      number,
      actDate !== null &&
        markup`<small class="d">от ${formatDay(actDate)}</small>`,
    ],
    [
      secret ? WITHHELD : tidy(text) || NOTHING,
      tidy(measure) !== '' && markup`<small>Мера: ${tidy(measure)}</small>`,
    ],
    tidy(responsible) || NOTHING,
    due === null ? NOTHING : formatDay(due),
    tidy(state) || NOTHING,
  ];
}

/** The committee's decisions over the period; drafts are only counted. */
export function decisions(report: PeriodReport): Markup {
  const {period} = report;
  const own = report.decisions.filter(
    ({links}) =>
      links.length === 0 ||
      links.some(id => parseRecommendationId(id).period === period),
  );
  const isDraft = ({state}: ReportedDecision) =>
    tidy(state).toLowerCase() === DECISION_STATE_NAMES.draft;
  const taken = own.filter(one => !isDraft(one));
  const drafts = own.length - taken.length;
  const isWithheld = withheldIn(report);
  return markup`<h2>7. Решения</h2>
    ${
      taken.length === 0
        ? markup`<p>Решений по итогам ${period} года не записано.</p>`
        : table(
            'Решения комитета и меры',
            [
              ['Акт'],
              ['Решение и мера'],
              ['Ответственный'],
              ['Срок', 'n'],
              ['Состояние', 's'],
            ],
            rows(...taken.map(one => cells(one, isWithheld))),
          )
    }
    ${
      drafts > 0 &&
      markup`<p>Проектов решений на рассмотрении: ${formatCount(drafts)}.</p>`
    }`;
}

/** What came of measures of the year before, where it may be told. */
export function effects(report: PeriodReport): Markup {
  const {period, preset, figures} = report;
  const isWithheld = withheldIn(report);
  const lines = report.effects.map(effect => {
    const {institution, field} = effect;
    const {name = institution} = figures.byCode.get(institution) ?? {};
    const secret = [period - 1, period].some(year =>
      isWithheld({institution, period: year, field}),
    );
    const row = preset.catalogue.indicators.find(({id}) => id === field);
    const line = secret
      ? `${tidy(name)}, И ${row?.no ?? ''}: числа не приводятся из-за малой численности`
      : describeEffect(effect, {
          institution: name,
          catalogue: preset.catalogue,
          present: period,
          withoutPeers: isSensitive(figures, field),
        });
    return line.endsWith('.') ? line : `${line}.`;
  });
  return markup`<h2>8. Эффект мер прошлого периода</h2>
    ${
      lines.length === 0
        ? markup`<p>Мер по показателям ${period - 1} года, которые можно сравнить с ${period} годом, не записано.</p>`
        : markup`<ul>${lines.map(line => markup`<li>${line}</li>`)}</ul><p>${EFFECT_CAUTION}</p>`
    }`;
}
