import {WORDS, type Value} from '../../src/core/submission/value';

/** What the hidden column and «Данные» show of a value. */
export function cleaned(value: Value): string | number | null {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'number':
      return value.number;
    case 'answer':
      return value.yes ? WORDS.yes : WORDS.no;
    case 'not-applicable':
      return WORDS.notApplicable;
    case 'invalid':
      return 'ошибка';
  }
}
