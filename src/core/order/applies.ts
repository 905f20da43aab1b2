import type {Catalogue, Cohort, FieldId, Indicator} from './indicator';
import type {Institution} from './institution';
import type {Activity} from './plan';

/** What decides which rows an institution has. */
export type Shape = Pick<Institution, 'kind' | 'upperGrades' | 'projects'>;

/** Whether an institution of this shape reports the row. */
export function applies(row: Indicator | Cohort, shape: Shape): boolean {
  return (
    row.reportedBy.includes(shape.kind) &&
    !(row.upperGradesOnly && !shape.upperGrades)
  );
}

/** Cohorts, then indicators, in the order of the catalogue. */
export function fieldsOf(catalogue: Catalogue, shape: Shape): FieldId[] {
  return [...catalogue.cohorts, ...catalogue.indicators]
    .filter(row => applies(row, shape))
    .map(row => row.id);
}

/** Whether the activity is in the plan of an institution of this shape. */
export function activityApplies(activity: Activity, shape: Shape): boolean {
  return activity.parties.some(
    party =>
      party.role === shape.kind &&
      (!party.participantsOnly || shape.projects.includes(activity.id)),
  );
}

/**
 * Cohorts whose sum is the row's denominator for this shape: those of its
 * parts that apply. Null when the row has no denominator here.
 */
export function denominatorOf(
  catalogue: Catalogue,
  indicator: Indicator,
  shape: Shape,
): FieldId[] | null {
  const {denominator} = indicator;
  if (denominator === null || denominator === 'institutions') return null;
  const parts = (denominator[shape.kind] ?? []).filter(id => {
    const cohort = catalogue.cohorts.find(row => row.id === id);
    return cohort !== undefined && applies(cohort, shape);
  });
  return parts.length > 0 ? parts : null;
}
