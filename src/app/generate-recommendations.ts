import type {Institution} from '../core/institution';
import type {Activity} from '../core/plan';
import {recommend} from '../core/recommend';
import type {Recommendation} from '../core/recommendation';
import {nextControlDate} from '../core/schedule';
import {describeEvidence} from '../wording/evidence';
import {rowName} from '../wording/finding-text';
import {PRIORITY_NAMES} from '../wording/priority';
import {describeRecommendation} from '../wording/recommendation';
import type {Model} from '../workbook/model';
import {institutionTitles} from '../workbook/tab-ids';
import {fieldCell} from '../workbook/tabs/field-cell';
import {analyse} from './analysis';
import type {Generated} from './merge-recommendations';

/** Everything that the rules recommend for the period, worded. */
export function generateRecommendations(
  model: Model,
  period: number,
  today: string,
): Generated[] {
  const {preset, institutions, rules, settings} = model;
  const controlDate = (activity: Activity) =>
    nextControlDate(
      activity.schedule,
      today,
      model.controlDates.get(activity.id),
    );
  const titles = institutionTitles(institutions);
  const byCode = new Map(institutions.map(one => [one.code, one]));
  const {activities} = preset.plan;
  const row = (recommendation: Recommendation): Generated => {
    const {rule, evidence} = recommendation;
    const code = evidence.institution;
    const institution: Institution | undefined = byCode.get(code);
    const cellOf = (field: string) =>
      institution ? fieldCell(model, institution, field) : null;
    const dates = rule.activities.flatMap(id => {
      const activity = activities.find(one => one.id === id);
      const day = activity && controlDate(activity);
      return day ? [day] : [];
    });
    const field = evidence.field ?? evidence.cells[0]?.field ?? null;
    return {
      id: recommendation.id,
      institution: code,
      no: rowName(evidence.field, preset).no,
      priority: PRIORITY_NAMES[rule.priority],
      text: describeRecommendation(recommendation, {
        preset,
        institutions,
        controlDate,
        audience: 'institution',
      }),
      evidence: describeEvidence(evidence, preset, {
        sheet: titles.get(code) ?? code,
        cellOf,
      }),
      cell: field && cellOf(field),
      controlDate: dates.sort()[0] ?? null,
    };
  };
  return recommend({
    ...analyse(model),
    preset,
    rules,
    period,
    today,
    deadline: settings.deadline,
  }).map(row);
}
