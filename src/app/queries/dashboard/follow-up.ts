import {parseRecommendationId} from '../../../core/recommendation/recommendation-id';
import {activityNo} from '../../../wording/row-number';
import {institutionsConcerned} from '../../../core/order/parties';
import {missedDate} from '../../../core/schedule/missed-date';
import {compareText} from '../../../core/text/compare-text';
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
  committee: 'комитет',
  centre: 'методический центр',
  actDate: (actDate: string) => `от ${formatDay(actDate)}`,
  noDate: 'срок не назначен',
};

/** Names that a line of the dashboard has room for. */
const NAMED = 12;

const CAUSES = 5;

const STANDINGS = ['not-begun', 'in-work', null] as const;
const standingName = (status: OverdueActivity['status']) =>
  status === null ? TEXT.noStatus : ACTIVITY_STATUS_NAMES[status];

/** Who is late with an activity, or says nothing of it. */
interface Late {
  name: string;
  status: OverdueActivity['status'];
  day: string;
}

/** Of the committee's and the centre's own, by what «План» says of them. */
function ownLate(
  {preset, controlDates, ownStatuses, settings}: Book,
  today: string,
): [string, Late[]][] {
  return preset.plan.activities.flatMap(activity => {
    const {id, schedule, parties} = activity;
    if (institutionsConcerned(activity)) return [];
    const own = controlDates.get(id) ?? null;
    const day = missedDate(schedule, settings.period, today, own);
    const status = ownStatuses.get(id) ?? null;
    if (day === null || status === 'done' || status === 'not-applicable') {
      return [];
    }
    const roles = new Set(parties.map(({role}) => role));
    const who = [
      ...(roles.has('committee') ? [TEXT.committee] : []),
      ...(roles.has('centre') ? [TEXT.centre] : []),
    ].join(' и ');
    return [[id, [{name: capitalised(who), status, day}]]];
  });
}

/** Activities that are late somewhere, the earliest date first. */
export function overdueViews(
  book: Book,
  now: PeriodFigures,
  today: string,
): OverdueView[] {
  const {preset, controlDates} = book;
  const late = new Map<string, Late[]>(ownLate(book, today));
  for (const one of overdueActivities(now, preset.plan, today, controlDates)) {
    const {activity, institution, status, controlDate: day} = one;
    const name = now.byCode.get(institution)?.name ?? institution;
    late.set(activity, [...(late.get(activity) ?? []), {name, status, day}]);
  }
  const views = [...late].flatMap(([id, all]) => {
    const activity = preset.plan.activities.find(one => one.id === id);
    const [first] = all;
    if (!activity || !first) return [];
    const concerned = institutionsConcerned(activity)
      ? now.institutions.filter(
          one => one.active && activityApplies(activity, one),
        ).length
      : 1;
    const said = all.filter(one => one.status !== null);
    const silent = all.filter(one => one.status === null);
    const parts = STANDINGS.flatMap(status => {
      const count = all.filter(one => one.status === status).length;
      return count === 0
        ? []
        : [`${standingName(status)} – ${formatCount(count)}`];
    });
    // First those who say so themselves.
    const names = [...said, ...silent].map(({name}) => name);
    const view: OverdueView = {
      no: activityNo(activity.no),
      title: activity.title,
      date: formatDay(first.day),
      late: said.length,
      silent: silent.length,
      concerned: concerned - silent.length,
      standing: parts.join(', '),
      names: names.slice(0, NAMED),
      more: Math.max(0, names.length - NAMED),
    };
    return [{day: first.day, view}];
  });
  return views.sort((a, b) => compareText(a.day, b.day)).map(({view}) => view);
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
