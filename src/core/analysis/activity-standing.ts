import type {Activity} from '../order/plan';
import type {Schedule} from '../schedule/schedule-schema';
import type {ActivityStatus, Submission} from '../submission/submission';

/** Activities due once that were done in earlier periods, by institution. */
export type DoneOnce = ReadonlyMap<string, ReadonlySet<string>>;

const UNDATED: readonly Schedule['kind'][] = ['permanent', 'onDemand'];

/** Due once and for all: done in one year it is not asked for again. */
export function isDueOnce({schedule}: Pick<Activity, 'schedule'>): boolean {
  const dated = schedule.filter(part => !UNDATED.includes(part.kind));
  return dated.length > 0 && dated.every(part => part.kind === 'oneOff');
}

/**
 * What is known of an activity of an institution: its own word, or «done» of
 * an earlier period where it is due once. Null is silence, which is neither
 * done nor left undone; a word that is none counts as silence.
 *
 * @param done activities due once that this institution did earlier
 */
export function activityStanding(
  activity: Pick<Activity, 'id'>,
  submission: Pick<Submission, 'activities'> | undefined,
  done: ReadonlySet<string> | undefined,
): ActivityStatus | null {
  const status = submission?.activities.get(activity.id)?.status ?? null;
  if (status !== null && status !== 'invalid') return status;
  return done?.has(activity.id) ? 'done' : null;
}

/** Part of those concerned who have spoken that a public figure needs, per cent. */
export const SPOKEN_PERCENT = 80;

/**
 * Whether enough of those concerned have spoken for a figure to be published;
 * of nobody never.
 */
export function haveSpoken(
  {spokenPercent = SPOKEN_PERCENT}: {spokenPercent?: number},
  spoken: number,
  concerned: number,
): boolean {
  return concerned > 0 && spoken * 100 >= concerned * spokenPercent;
}
