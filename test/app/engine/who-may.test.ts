import {ENTRIES} from '../../../src/app/entries';
import type {Answer} from '../../../src/app/engine/answer-failure';
import type {QueryAnswer} from '../../../src/app/engine/protocol';
import type {EntryName} from '../../../src/app/entries';
import type {QueryName} from '../../../src/app/queries';
import {QUERIES} from '../../../src/app/queries';
import type {BundleHost} from '../../support/bundle-host';
import {COMMITTEE, OWNER, personOf, STRANGER} from '../../support/municipality';
import {EVERY_ENTRY, EVERY_QUERY} from '../../support/every-request';
import {recommended} from '../../support/recommended';

const [SCHOOL, OTHER] = [personOf('s01'), personOf('s02')];
const EVERYBODY = [OWNER, COMMITTEE, SCHOOL, OTHER, STRANGER];

/** Who is told the answer of each query. */
const ASKED: Readonly<Record<QueryName, string[]>> = {
  session: EVERYBODY,
  campaign: [OWNER, COMMITTEE],
  dashboard: [OWNER, COMMITTEE],
  'wizard-state': [OWNER],
  'school-return': [OWNER, COMMITTEE, SCHOOL],
  recommendations: [OWNER, COMMITTEE],
  decisions: [OWNER, COMMITTEE],
};

/** Who may make each entry. */
const ENTERED: Readonly<Record<EntryName, string[]>> = {
  explain: [SCHOOL],
  'answer-recommendation': [SCHOOL],
  submit: [SCHOOL],
  withdraw: [SCHOOL],
  'write-decision': [OWNER, COMMITTEE],
};

let bundle: BundleHost;
beforeAll(() => {
  bundle = recommended();
});

it('knows every query and every entry', () => {
  expect(Object.keys(ASKED).sort()).toEqual(Object.keys(QUERIES).sort());
  expect(Object.keys(ENTERED).sort()).toEqual(Object.keys(ENTRIES).sort());
});

it.each(Object.entries(ASKED))('tells «%s» to its own', (name, own) => {
  const query = name as QueryName;
  const args = EVERY_QUERY[query];
  const refused: string[] = [];
  for (const user of EVERYBODY) {
    const answer = bundle.send({query, args}, user) as QueryAnswer<unknown>;
    if (answer.ok) continue;
    refused.push(user);
    expect(answer.message).toMatch(/^Эти сведения|^Этот отчёт вам не открыт/);
  }
  expect(refused).toEqual(EVERYBODY.filter(user => !own.includes(user)));
});

it.each(Object.entries(ENTERED))('lets nobody else enter «%s»', (name, own) => {
  const entry = name as EntryName;
  const args = EVERY_ENTRY[entry];
  const others = EVERYBODY.filter(user => !own.includes(user));
  const before = bundle.book.stringify();
  for (const user of others) {
    const answer = bundle.send({entry, args}, user) as Answer;
    expect([user, answer.ok, answer.message]).toEqual([
      user,
      false,
      expect.stringMatching(
        /^(Заполнять отчёт могут только|Решения записывает комитет)/,
      ),
    ]);
  }
  expect(bundle.book.stringify()).toBe(before);
});
