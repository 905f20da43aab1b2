import * as z from 'zod/mini';
import type {Query} from './query';

/** Who asks, and whose returns she may see. */
export const session: Query<'session'> = {
  roles: ['centre', 'committee', 'institution', 'guest'],
  args: z.strictObject({}),
  part: tabId =>
    tabId === 'start' || tabId === 'registry' ? 'columns' : 'nothing',
  answer({book, person}) {
    const {isSetUp} = book;
    const {role, own} = person;
    const all = role === 'centre' || role === 'committee';
    const institutions = all ? book.institutions : own;
    return {
      role,
      isSetUp,
      institutions: institutions
        .filter(({active}) => active)
        .map(({code, name}) => ({code, name})),
    };
  },
};
