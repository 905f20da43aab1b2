import type {EntryName} from '../engine/protocol';
import {answerRecommendation} from './answer-recommendation';
import type {Entry} from './entry';
import {explain} from './explain';
import {submit, withdraw} from './submit';

/** Every entry by name: a new one is a file, a line here and a test. */
export const ENTRIES: {readonly [Name in EntryName]: Entry<Name>} = {
  explain,
  'answer-recommendation': answerRecommendation,
  submit,
  withdraw,
};

/** The entry of this name; null when there is none. */
export function entryOf(name: string): Entry<EntryName> | null {
  return Object.prototype.hasOwnProperty.call(ENTRIES, name)
    ? (ENTRIES[name as EntryName] as unknown as Entry<EntryName>)
    : null;
}
