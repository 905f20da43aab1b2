import type {Book} from '../../src/workbook/book';
import {decode} from '../../src/workbook/decode/decode';
import {PRESET} from './municipality';

const NOTHING = {title: '', locale: '', timeZone: '', tabs: []};

/** What a workbook says that holds these facts and nothing else. */
export function bookWith(facts: Partial<Book>): Book {
  return {...decode(NOTHING, facts.preset ?? PRESET), ...facts};
}
