import type {ExtendedValue, NumberFormat} from '../model';

/** What typed text becomes. */
export interface Typed {
  /** Null when the cell was cleared. */
  value: ExtendedValue | null;
  /** The number format that the way of writing asks for. */
  format?: NumberFormat;
  /** Where a typed address leads. */
  link?: string;
}
