import {parseRecommendationId} from '../../../core/recommendation/recommendation-id';
import {activityNo} from '../../../wording/row-number';
import {activityApplies} from '../../../core/order/applies';
import {
  overdueActivities,
  type OverdueActivity,
} from '../../../core/analysis/overdue-activities';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
import {withheldRows} from '../../../core/analysis/withheld-rows';
import {
  countCauses,
  isAnswerLate,
  ofPeriod,
} from '../../../core/recommendation/count-recommendations';
import {RECOMMENDATION_STATES} from '../../../core/recommendation/recommendation-action';
import {capitalised} from '../../../wording/capitalised';
import {formatDay} from '../../../wording/date';
import {describeDeadline} from '../../../wording/deadline';
import {formatCount} from '../../../wording/number';
import {RECOMMENDATION_STATE_NAMES} from '../../../wording/recommendation-state';
import {ACTIVITY_STATUS_NAMES} from '../../../wording/status';
import type {DecisionRow, Book} from '../../../workbook/book';
import {linkedIds, recommendationsByName} from '../../decisions/decision-links';
import {decisionsDue} from '../../decisions/decisions-due';
import type {DashboardView, OverdueView, RecommendationCounts} from './view';

/** What it tells. */
const TEXT = {
  noStatus: 'нет сведений',
  actDate: (actDate: string) => `от ${formatDay(actDate)}`,
  noDate: 'срок не назначен',
};

/** Names that a line of the dashboard has room for. */
const NAMED = 12;

const CAUSES = 5;

const STANDINGS = ['not-begun', 'in-work', null] as const;
const standingName = (status: OverdueActivity['status']) =>
  status === null ? TEXT.noStatus : ACTIVITY_STATUS_NAMES[status];

/** Activities that are late somewhere, the earliest date first. */
export function overdueViews(
  {preset, controlDates}: Book,
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
        no: activityNo(activity.no),
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
  {preset, rules, causes, settings, recommendations}: Book,
  today: string,
): RecommendationCounts {
  const rows = ofPeriod(recommendations, settings.period ?? 0);
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

/** Stands for the text of a decision that may tell hidden numbers. */
const SECRET =
  'Текст не приводится: в нём могут быть числа, скрытые из-за малой численности.';

/** The measure, or else the text: a draft of ours tells figures in its text. */
function shownText(row: DecisionRow, isSecret: (row: DecisionRow) => boolean) {
  return row.measure || (isSecret(row) ? SECRET : row.text);
}

/**
 * Decisions in force, those whose day has passed or is near first.
 *
 * @param periods that recommendations may be of
 */
export function decisionViews(
  book: Book,
  periods: readonly PeriodFigures[],
  today: string,
): DashboardView['decisions'] {
  const due = decisionsDue(book.decisions, today);
  const standings = ['late', 'soon', 'open'] as const;
  const byName = recommendationsByName(book, book.recommendations);
  const isWithheld = withheldRows(periods);
  const isSecret = (row: DecisionRow) =>
    [...row.links, ...linkedIds(row, byName)].some(id => {
      return isWithheld(parseRecommendationId(id));
    });
  return {
    drafts: due.draft.length,
    closed: due.closed.length,
    inForce: standings.flatMap(standing =>
      due[standing].map(row => ({
        standing,
        act: [
          row.act === '' ? '' : `№ ${row.act.replace(/^№\s*/, '')}`,
          row.actDate ? TEXT.actDate(row.actDate) : '',
        ]
          .filter(part => part !== '')
          .join(' '),
        text: shownText(row, isSecret),
        responsible: row.responsible,
        due: row.due ? describeDeadline(row.due, today) : TEXT.noDate,
      })),
    ),
  };
}
