import type {ZodMiniType} from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import type {Host} from '../engine/host';
import type {Opened} from '../engine/open-workbook';
import type {Person} from '../engine/person';
import type {Queries, QueryName, Role} from '../engine/protocol';
import type {Part} from '../engine/read-part';

/** What a query starts from. */
export interface QueryContext extends Opened {
  host: Host;
  preset: Preset;
  person: Person;
  /** Local day of the workbook, `yyyy-mm-dd`. */
  today: string;
}

/** Something that a page may ask; it changes nothing. */
export interface Query<Name extends QueryName> {
  /** Who may ask. */
  roles: readonly Role[];
  args: ZodMiniType<Queries[Name]['args']>;
  /** What it needs of a tab. */
  part(tabId: string, args: Queries[Name]['args']): Part;
  /** Throws `Refusal` when it cannot be answered. */
  answer(
    context: QueryContext,
    args: Queries[Name]['args'],
  ): Queries[Name]['data'];
}
