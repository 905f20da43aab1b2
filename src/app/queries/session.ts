import * as z from 'zod/mini';
import type {Role} from '../engine/person';
import type {InstitutionChoice} from '../engine/protocol';
import {query} from '../engine/query';

export interface SessionView {
  role: Role;
  isSetUp: boolean;
  /** Of an institution's people: their own; of the centre and committee: all. */
  institutions: InstitutionChoice[];
}

/** Who asks, and whose returns she may see. */
export const session = query({
  roles: ['centre', 'committee', 'institution', 'guest'],
  args: z.strictObject({}),
  part: tabId =>
    tabId === 'start' || tabId === 'registry' ? 'columns' : 'nothing',
  answer({book, person}): SessionView {
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
});
