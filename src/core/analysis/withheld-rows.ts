import type {FieldId} from '../order/indicator';
import type {Share} from './shares';
import type {PeriodFigures} from './period-figures';
import {sharedRow} from './shared-figures';

/** Whether a row of an institution in a period is hidden in what is shared. */
export type IsWithheld = (row: {
  institution: string | null;
  period: number | null;
  field: FieldId | null;
}) => boolean;

/**
 * Tells it of these periods, each row worked out once. Of a period that is
 * not among them nothing is known, and of what is no indicator nothing hidden.
 */
export function withheldRows(periods: readonly PeriodFigures[]): IsWithheld {
  const byPeriod = new Map(periods.map(one => [one.period, one]));
  const known = new Map<string, ReadonlyMap<string, Share | null>>();
  return ({institution, period, field}) => {
    if (institution === null || period === null || field === null) return false;
    const figures = byPeriod.get(period);
    const {indicators = []} = figures?.preset.catalogue ?? {};
    if (!figures || !indicators.some(({id}) => id === field)) return false;
    const key = `${period}/${field}`;
    const row = known.get(key) ?? sharedRow(figures, field).institutions;
    known.set(key, row);
    return row.get(institution) === null;
  };
}
