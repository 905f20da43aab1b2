import {WORDS, type Value} from '../core/submission/value';

/** A value as its cell shows it; empty for a blank. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return String(value.number);
    case 'answer':
      return value.yes ? WORDS.yes : WORDS.no;
    case 'not-applicable':
      return WORDS.notApplicable;
    case 'invalid':
      return value.raw;
  }
}
