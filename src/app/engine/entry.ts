import type {ZodMiniType} from 'zod/mini';
import type {Part as Renewable, Renewed} from '../../workbook/changes';
import type {QueryContext} from './query';
import type {Part} from './read-part';
import type {HostFailure} from './host';

/** Characters of a text that is typed in a panel; a cell holds 50,000. */
export const LONGEST = 2_000;

/** What is written for the person, and what they are told. */
export interface Entered<Renews extends Renewable = Renewable> {
  changes: Renewed<Renews>;
  /** Tabs that the changes concern, read before. */
  tabIds: readonly string[];
  message: string;
}

/** Something that a person writes from a panel, with their own rights. */
export interface Entry<Args, Renews extends Renewable = Renewable> {
  args: ZodMiniType<Args>;
  /** All that it may touch. */
  renews: readonly Renews[];
  /** What it needs of a tab. */
  part(tabId: string, args: Args): Part;
  /** Throws `Refusal` when it cannot be done. */
  enter(context: QueryContext, args: Args): Entered<NoInfer<Renews>>;
  /** What refusals of the platform mean here. */
  failures: Partial<Record<HostFailure, string>>;
}

/** Declares the one entry of its file, under whose name it is made. */
export const entry = <Args, Renews extends Renewable>(
  declared: Entry<Args, Renews>,
): Entry<Args, Renews> => declared;
