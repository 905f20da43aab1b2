import type {ZodMiniType} from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import type {Host} from './host';
import type {Opened} from './open-workbook';
import type {Person, Role} from './person';
import type {Part} from './read-part';

/** What a query starts from. */
export interface QueryContext extends Opened {
  host: Host;
  preset: Preset;
  person: Person;
  /** Local day of the workbook, `yyyy-mm-dd`. */
  today: string;
}

/** Something that a page may ask; it changes nothing. */
export interface Query<Args, Data> {
  /** Who may ask. */
  roles: readonly Role[];
  args: ZodMiniType<Args>;
  /** What it needs of a tab. */
  part(tabId: string, args: Args): Part;
  /** Plain JSON; throws `Refusal` when it cannot be answered. */
  answer(context: QueryContext, args: Args): Data;
}

/** Declares the one query of its file, under whose name it is asked. */
export const query = <Args, Data>(
  declared: Query<Args, Data>,
): Query<Args, Data> => declared;
