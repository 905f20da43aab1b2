import type {Institution} from '../../core/order/institution';
import type {Activity} from '../../core/order/plan';
import {
  activitiesOf,
  type Evidence,
  type Recommendation,
} from '../../core/recommendation/recommendation';
import type {RuleContext} from '../../core/rules/rule-condition';
import {nextControlDate} from '../../core/schedule/schedule';
import {describeEvidence} from '../../wording/evidence';
import {rowName} from '../../wording/finding-text';
import {describeRecommendation} from '../../wording/recommendation';
import type {Book} from '../../workbook/book';
import {institutionTitles, SERVICE_TABS} from '../../workbook/tab-ids';
import {fieldCell} from '../../workbook/tabs/field-cell';
import type {Generated} from './merge-recommendations';

const ARCHIVE = SERVICE_TABS.find(([id]) => id === 'archive')?.[1] ?? '';

/** Rows that the recommendation is about, as «№» shows them. */
function numbersOf(evidence: Evidence, {preset}: Book): string {
  const fields =
    evidence.form === 'shares'
      ? evidence.parts.map(part => part.field)
      : [evidence.field];
  return fields.map(field => rowName(field, preset).no).join(', ');
}

/** The day by which to act; null when no activity has one. */
function dayOf(
  recommendation: Recommendation,
  {preset}: Book,
  controlDate: (activity: Activity) => string | null,
): string | null {
  const {evidence} = recommendation;
  if (evidence.form === 'activity') return evidence.controlDate;
  const days = activitiesOf(recommendation).flatMap(id => {
    const activity = preset.plan.activities.find(one => one.id === id);
    const day = activity && controlDate(activity);
    return day ? [day] : [];
  });
  return days.sort()[0] ?? null;
}

/** What the rules recommend, worded, with its place in the workbook. */
export function generateRecommendations(
  book: Book,
  context: Pick<RuleContext, 'today' | 'controlDates'>,
  recommendations: readonly Recommendation[],
): Generated[] {
  const {preset, institutions} = book;
  const controlDate = (activity: Activity) =>
    nextControlDate(
      activity.schedule,
      context.today,
      context.controlDates.get(activity.id),
    );
  const titles = institutionTitles(institutions);
  const byCode = new Map(institutions.map(one => [one.code, one]));
  const row = (recommendation: Recommendation): Generated => {
    const {rule, evidence} = recommendation;
    const code = evidence.institution;
    const institution: Institution | undefined = byCode.get(code);
    const cellOf = (field: string) =>
      institution ? fieldCell(book, institution, field) : null;
    const field = evidence.field ?? evidence.cells[0]?.field ?? null;
    return {
      id: recommendation.id,
      institution: code,
      no: numbersOf(evidence, book),
      priority: rule.priority,
      text: describeRecommendation(recommendation, {
        preset,
        institutions,
        controlDate,
        audience: 'institution',
      }),
      evidence: describeEvidence(evidence, preset, {
        sheet: titles.get(code) ?? code,
        archive: ARCHIVE,
        cellOf,
      }),
      cell: field && cellOf(field),
      controlDate: dayOf(recommendation, book, controlDate),
    };
  };
  return recommendations.map(row);
}
