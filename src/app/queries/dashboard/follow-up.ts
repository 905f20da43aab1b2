import {activityApplies} from '../../../core/applies';
import {
  overdueActivities,
  type OverdueActivity,
} from '../../../core/analysis/overdue';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
import {
  countCauses,
  isAnswerLate,
  ofPeriod,
} from '../../../core/count-recommendations';
import {RECOMMENDATION_STATES} from '../../../core/recommendation-action';
import {capitalised} from '../../../wording/capitalised';
import {formatDay} from '../../../wording/date';
import {describeDeadline} from '../../../wording/deadline';
import {formatCount} from '../../../wording/number';
import {RECOMMENDATION_STATE_NAMES} from '../../../wording/recommendation-state';
import {ACTIVITY_STATUS_NAMES} from '../../../wording/status';
import type {Model} from '../../../workbook/model';
import {decisionsDue} from '../../decisions-due';
import type {DashboardView, OverdueView, RecommendationCounts} from './view';

/** Names that a line of the dashboard has room for. */
const NAMED = 12;

const CAUSES = 5;

const STANDINGS = ['not-begun', 'in-work', null] as const;
const standingName = (status: OverdueActivity['status']) =>
  status === null ? 'нет сведений' : ACTIVITY_STATUS_NAMES[status];

/** Activities that are late somewhere, the earliest date first. */
export function overdueViews(
  {preset, controlDates}: Model,
  now: PeriodFigures,
  today: string,
): OverdueView[] {
  const late = new Map<string, OverdueActivity[]>();
  for (const one of overdueActivities(now, preset.plan, today, controlDates)) {
    late.set(one.activity, [...(late.get(one.activity) ?? []), one]);
  }
  return [...late].flatMap(([id, all]) => {
    const activity = preset.plan.activities.find(one => one.id === id);
    const [first] = all;
    if (!activity || !first) return [];
    const concerned = now.institutions.filter(
      one => one.active && activityApplies(activity, one),
    );
    const names = all.map(
      one => now.byCode.get(one.institution)?.name ?? one.institution,
    );
    const parts = STANDINGS.flatMap(status => {
      const count = all.filter(one => one.status === status).length;
      return count === 0
        ? []
        : [`${standingName(status)} – ${formatCount(count)}`];
    });
    return [
      {
        no: `П ${activity.no}`,
        title: activity.title,
        date: formatDay(first.controlDate),
        late: all.length,
        concerned: concerned.length,
        standing: parts.join(', '),
        names: names.slice(0, NAMED),
        more: Math.max(0, names.length - NAMED),
      },
    ];
  });
}

/** The period's recommendations by state, and the causes recorded. */
export function recommendationCounts(
  {preset, rules, causes, settings, knownRecommendations}: Model,
  today: string,
): RecommendationCounts {
  const rows = ofPeriod(knownRecommendations, settings.period ?? 0);
  const counted = countCauses(rows, {rules, plan: preset.plan, causes});
  return {
    total: rows.length,
    states: RECOMMENDATION_STATES.map(state => {
      const own = rows.filter(row => row.state === state);
      return {
        title: capitalised(RECOMMENDATION_STATE_NAMES[state]),
        count: own.length,
        institutions: new Set(own.map(row => row.institution)).size,
      };
    }),
    late: rows.filter(row => isAnswerLate(row, today)).length,
    causes: counted
      .slice(0, CAUSES)
      .map(({cause, count, institutions}) => ({cause, count, institutions})),
  };
}

/** Decisions in force, those whose day has passed or is near first. */
export function decisionViews(
  {decisions}: Model,
  today: string,
): DashboardView['decisions'] {
  const due = decisionsDue(decisions, today);
  const standings = ['late', 'soon', 'open'] as const;
  return {
    drafts: due.draft.length,
    closed: due.closed.length,
    inForce: standings.flatMap(standing =>
      due[standing].map(row => ({
        standing,
        act: [
          row.act === '' ? '' : `№ ${row.act.replace(/^№\s*/, '')}`,
          row.actDate ? `от ${formatDay(row.actDate)}` : '',
        ]
          .filter(part => part !== '')
          .join(' '),
        text: row.measure || row.text,
        responsible: row.responsible,
        due: row.due ? describeDeadline(row.due, today) : 'срок не назначен',
      })),
    ),
  };
}
