import type {Workbook} from '../../src/local/sheets/workbook';
import {RECOMMENDATION_COLUMN} from '../../src/workbook/tabs/recommendations';
import {collecting, must} from './commands';
import type {Line} from './municipality';
import {EXPLAINED, SOUND, type Typed} from './school-return';
import {fillReturn, tick, typeInto} from './sheets-of';

/** Early guidance that is low in any group of sound returns. */
export const LOW: Typed = {'i3.1': 20, 'i3.1a': 10, 'i3.1b': 10};

export const EARLY = 'early-guidance-low/s01/2025/i3.1';
export const OVZ = 'ovz-uncovered/s02/2025/i4.1';

/** Names as unkind as people can type them. */
export const SIX: readonly Line[] = [
  {code: 's01', name: 'Школа <script>alert(1)</script> «Луч» & К°'},
  {code: 's02', name: 'Школа  "№ 2" 🎓', emails: 'a@example.org b@example.org'},
  {code: 's03', name: 'Ж'.repeat(120)},
  {code: 's04', emails: ''},
  {code: 's05'},
  {code: 's06'},
];

/**
 * Six schools that have handed in: early guidance is low in the first, and
 * the second has few pupils with disabilities.
 */
export function analysed(lines: readonly Line[] = SIX): Workbook {
  const book = collecting(lines);
  const typed: Record<string, Typed> = {
    s01: LOW,
    s02: {ovz: 7, 'i4.1': 5},
  };
  for (const {code} of lines) {
    fillReturn(book, code, {...SOUND, ...typed[code]}, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'roll-up');
  must(book, 'close-collection');
  must(book, 'recommend');
  return book;
}

/** Sets a state in «Рекомендации» by hand. */
export function setState(book: Workbook, id: string, state: string): void {
  typeInto(book, 'recommendations', id, RECOMMENDATION_COLUMN.state, state);
}
