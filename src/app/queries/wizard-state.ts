import * as z from 'zod/mini';
import type {Filling} from '../../core/submission/filling';
import type {Stage} from '../../core/submission/collection';
import {query} from '../engine/query';

/** How far the workbook is set up. Only the centre sees it. */
export interface WizardState {
  isSetUp: boolean;
  /** Only the owner may set a blank workbook up. */
  isOwner: boolean;
  stage: Stage;
  period: number | null;
  /** `yyyy-mm-dd`, as a field of a page wants it; null when there is none. */
  deadline: string | null;
  today: string;
  centre: string[];
  committee: string[];
  filling: Filling;
  /** Active ones, and those of them that no letter would reach. */
  institutions: number;
  withoutAddress: number;
  preset: {
    title: string;
    source: string;
    activities: number;
    indicators: number;
    periods: number[];
    /** Numbers of the activities for project participants. */
    projects: string[];
  };
}

/** How far the workbook is set up, so that the wizard goes on from there. */
export const wizardState = query({
  roles: ['centre'],
  args: z.strictObject({}),
  part: tabId =>
    tabId === 'start' || tabId === 'registry' ? 'columns' : 'nothing',
  answer({book, preset, host, today}): WizardState {
    const {settings, isSetUp} = book;
    const owner = host.owner().toLowerCase();
    return {
      isSetUp,
      isOwner: owner === '' || host.user().toLowerCase() === owner,
      stage: settings.stage,
      period: settings.period,
      deadline: settings.deadline,
      today,
      centre: [...settings.centre],
      committee: [...settings.committee],
      filling: settings.filling,
      institutions: book.institutions.filter(({active}) => active).length,
      withoutAddress: book.institutions.filter(
        ({active, emails}) => active && emails.length === 0,
      ).length,
      preset: {
        title: preset.title,
        source: preset.plan.source,
        activities: preset.plan.activities.length,
        indicators: preset.catalogue.indicators.length,
        periods: [...preset.periods],
        projects: preset.plan.activities
          .filter(({parties}) => parties.some(one => one.participantsOnly))
          .map(({no}) => no),
      },
    };
  },
});
