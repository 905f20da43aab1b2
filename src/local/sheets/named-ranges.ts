import {sameTitle} from './a1';
import type {BookState, NamedRange} from './model';

/** Named ranges of the workbook; names differ in more than case. */
export function findNamedRange(
  book: BookState,
  name: string,
): NamedRange | undefined {
  return book.namedRanges?.find(held => sameTitle(held.name ?? '', name));
}
