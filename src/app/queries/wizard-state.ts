import * as z from 'zod/mini';
import type {Query} from './query';

/** How far the workbook is set up, so that the wizard goes on from there. */
export const wizardState: Query<'wizard-state'> = {
  roles: ['centre'],
  args: z.strictObject({}),
  part: tabId =>
    tabId === 'start' || tabId === 'registry' ? 'columns' : 'nothing',
  answer({book, preset, host, today}) {
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
};
