import type {PeriodFigures} from '../../core/analysis/period-figures';
import {isSensitive, sharedRow} from '../../core/analysis/shared-figures';
import {DECISION_STATE_NAMES} from '../../wording/decision';
import {formatDay} from '../../wording/date';
import {describeEffect, EFFECT_CAUTION} from '../../wording/effect';
import {formatCount} from '../../wording/number';
import {tidy} from '../../wording/quote';
import {markup, type Markup, type Shown} from '../markup';
import type {ReportedDecision} from '../../core/history';
import type {PeriodReport} from '../period-report';
import {NOTHING} from '../shown-figures';
import {rows, table} from '../table';

const WITHHELD =
  'Текст не приводится: в нём могут быть числа, скрытые из-за малой численности.';

const about = (id: string) => {
  const [, institution = '', period = '', field = ''] = id.split('/');
  return {institution, period: Number(period), field};
};

/** Whether a row of an institution is hidden in what is shared. */
type IsHidden = (institution: string, field: string) => boolean;

/** Tells it of one period, each row worked out once. */
function hiddenIn(figures: PeriodFigures | null): IsHidden {
  if (!figures) return () => false;
  const known = new Map<string, ReadonlyMap<string, unknown>>();
  const names = new Set(figures.preset.catalogue.indicators.map(({id}) => id));
  return (institution, field) => {
    if (!names.has(field)) return false;
    const row = known.get(field) ?? sharedRow(figures, field).institutions;
    known.set(field, row);
    return row.get(institution) === null;
  };
}

function cells(decision: ReportedDecision, isHidden: IsHidden): Shown[] {
  const {act, actDate, text, measure, responsible, due, state} = decision;
  const secret = decision.links.some(id => {
    const {institution, field} = about(id);
    return isHidden(institution, field);
  });
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
      links.length === 0 || links.some(id => about(id).period === period),
  );
  const isDraft = ({state}: ReportedDecision) =>
    tidy(state).toLowerCase() === DECISION_STATE_NAMES.draft;
  const taken = own.filter(one => !isDraft(one));
  const drafts = own.length - taken.length;
  const isHidden = hiddenIn(report.figures);
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
            rows(...taken.map(one => cells(one, isHidden))),
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
  const isHidden = hiddenIn(figures);
  const wasHidden = hiddenIn(report.before);
  const lines = report.effects.map(effect => {
    const {institution, field} = effect;
    const {name = institution} = figures.byCode.get(institution) ?? {};
    const secret =
      isHidden(institution, field) || wasHidden(institution, field);
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
