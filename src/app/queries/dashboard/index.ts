import * as z from 'zod/mini';
import {capitalised} from '../../../wording/capitalised';
import {describeDeadline} from '../../../wording/deadline';
import {STAGE_NAMES} from '../../../wording/stage';
import {ruleContext} from '../../recommendations/rule-context';
import {query} from '../../engine/query';
import {decisionViews, overdueViews, recommendationCounts} from './follow-up';
import {heatView} from './heat';
import {indicatorViews} from './indicators';
import {keyFigures, progressView} from './progress';
import type {DashboardView} from './view';

/** What it tells. */
const TEXT = {
  neverOpened:
    'Сбор ещё не открывали. Когда центр его откроет, здесь появятся ход сдачи, показатели и рекомендации.',
  noInstitutions:
    'В книге пока нет учреждений: их добавляет методический центр.',
  deadline: (deadline: string, today: string) =>
    `Срок сдачи ${describeDeadline(deadline, today)}`,
  heading: 'Обзор',
  headingOf: (period: number) => `Обзор за ${period} год`,
};

/** Tabs that say nothing of how the year goes. */
const PASSED_OVER = new Set([
  'summary',
  'data',
  'findings',
  'readings',
  'journal',
]);

function emptyText(period: number | null, institutions: number): string {
  if (period === null) {
    return TEXT.neverOpened;
  }
  return institutions === 0 ? TEXT.noInstitutions : '';
}

/**
 * The year at a glance for the committee. It is worked out from the returns
 * as they stand, so it does not wait for a roll-up. What tells of few
 * children's health is left out.
 */
export const dashboard = query({
  roles: ['centre', 'committee'],
  args: z.strictObject({}),
  part: tabId => (PASSED_OVER.has(tabId) ? 'nothing' : 'columns'),
  answer(context): DashboardView {
    const {book, today} = context;
    const {stage, period, deadline} = book.settings;
    const {now, before} = ruleContext(book, period ?? 0, today);
    const isCollecting = stage === 'collecting';
    const subheading =
      isCollecting && deadline
        ? TEXT.deadline(deadline, today)
        : capitalised(STAGE_NAMES[stage]);
    return {
      heading: period === null ? TEXT.heading : TEXT.headingOf(period),
      subheading,
      empty: emptyText(
        period,
        book.institutions.filter(one => one.active).length,
      ),
      period,
      figures: keyFigures(book, now, today),
      progress: progressView(book, today),
      indicators: indicatorViews(book, now, before),
      heat: heatView(now),
      overdue: period === null ? [] : overdueViews(book, now, today),
      recommendations: recommendationCounts(book, today),
      decisions: decisionViews(book, [now, ...before], today),
    };
  },
});
