import type {Catalogue, FieldId} from '../../core/order/indicator';
import {PAST} from '../../wording/past';
import {markup, type Markup} from '../markup';
import type {PeriodReport} from '../period-report';

/** Whether a value tells of few children's health: it stays in the workbook. */
function isSensitive({cohorts, indicators}: Catalogue, field: FieldId) {
  const small = cohorts.filter(one => one.sensitive).map(one => one.id);
  const whole = indicators.find(one => one.id === field)?.denominator;
  const parts =
    whole && typeof whole === 'object' ? Object.values(whole).flat() : [];
  return [field, ...parts].some(id => small.includes(id));
}

/** What was put right since, and what does not compare; nothing if neither. */
export function past(report: PeriodReport): Markup {
  const {corrections, incomparable, figures, preset} = report;
  const {cohorts, indicators} = preset.catalogue;
  const nameOf = (field: FieldId) => {
    const row = indicators.find(one => one.id === field);
    return row
      ? `И ${row.no}`
      : (cohorts.find(one => one.id === field)?.title ?? field);
  };
  const corrected = corrections.map(one => {
    const name = figures.byCode.get(one.institution)?.name ?? one.institution;
    const values = isSensitive(preset.catalogue, one.field)
      ? 'значение изменено'
      : `было ${one.was || '–'}, стало ${one.now}`;
    return markup`<li>${name}, ${nameOf(one.field)}: ${values} – ${one.mark}. Почему: ${one.why}; по слову: ${one.by}</li>`;
  });
  const unlike = incomparable.map(
    ({period, no, change}) =>
      markup`<li>И ${no}, ${period} год: ${PAST.incomparable(change)}</li>`,
  );
  if (corrected.length + unlike.length === 0) return markup``;
  return markup`<h2>Исправления и сопоставимость</h2><ul>${[...corrected, ...unlike]}</ul>`;
}
