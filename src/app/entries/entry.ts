import type {ZodMiniType} from 'zod/mini';
import type {OwnReturn} from '../submission/own-return';
import type {Entries, EntryName} from '../engine/protocol';
import type {Preset} from '../../core/order/preset';
import type {Scalar} from '../../workbook/layout';

/** What is typed for the person, and what she is told. */
export interface Typing {
  /** Id of a row of the tab. */
  row: string;
  column: number;
  /** Null empties the cell. */
  value: Scalar;
  message: string;
}

/** Something that an institution's people type from their panel. */
export interface Entry<Name extends EntryName> {
  args: ZodMiniType<Entries[Name]>;
  /** Throws `Refusal` when it cannot be done. */
  typing(own: OwnReturn, args: Entries[Name], preset: Preset): Typing;
}
