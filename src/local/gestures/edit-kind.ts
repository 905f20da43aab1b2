import type {Draft} from '../sheets/draft';
import type {ChangeType, Edit, SheetArea} from './gesture';

export type EditOf<Kind extends Edit['do']> = Extract<Edit, {do: Kind}>;

/** What the triggers of an edit are told of. */
export interface Done {
  change: ChangeType;
  /** Where values were edited by hand; absent when none were. */
  edited?: SheetArea;
}

/**
 * Does one kind of edit in a draft.
 * @throws Refusal or ApiError; the draft is then of no use
 */
export type EditKind<Kind extends Edit['do']> = (
  draft: Draft,
  edit: EditOf<Kind>,
) => Done;
