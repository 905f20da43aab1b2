import type {Institution} from '../../core/order/institution';
import {RETURN_LETTERS} from '../../wording/form-by-link';
import {applyChanges} from '../../workbook/apply-changes';
import type {Changes} from '../../workbook/changes';
import {findingsOf} from '../analysis/analyse';
import {letterTo} from '../commands/remind';
import type {Context} from '../engine/command';
import {fillAddresses} from './fill-addresses';

type Returned = Pick<Changes, 'submissions' | 'ticked' | 'answers'>;

/** What came of telling institutions that their returns came back. */
export interface Told {
  changes: Returned;
  details: string[];
  afterwards(): void;
}

/**
 * Writes to institutions that fill by link that their return came back, with
 * the reason and a link: they do not see the workbook.
 */
export function tellReturned(
  context: Context,
  institutions: readonly Institution[],
  changes: Returned,
): Told {
  const told = {changes, details: [], afterwards: () => undefined};
  const {moment, today} = context;
  if (context.book.settings.filling === 'tab') return told;
  const mail = context.mail('returns');
  const book = applyChanges(context.book, changes);
  const written = institutions.filter(({emails}) => emails.length > 0);
  const addressOf = fillAddresses(
    context,
    written.map(({code}) => code),
    false,
  );
  const found = findingsOf({...book, institutions: written}, book.peerMedians);
  const letters = written.map(one =>
    letterTo(
      one,
      {book, today},
      found.get(one.code) ?? [],
      addressOf(one.code),
    ),
  );
  const {sent, failed, waiting} = mail.send(letters, moment);
  const n = sent.length;
  const unsent = institutions.filter(({code}) => !sent.includes(code));
  const submissions = new Map(changes.submissions);
  for (const code of sent) {
    submissions.set(code, {...submissions.get(code), remindedAt: moment});
  }
  return {
    changes: {...changes, submissions},
    details: [
      ...(n > 0 ? [RETURN_LETTERS.sent(n)] : []),
      ...(unsent.length > 0
        ? [
            RETURN_LETTERS.unsent(
              unsent.map(({name}) => name),
              failed.length + waiting.length > 0,
            ),
          ]
        : []),
    ],
    afterwards: () => mail.forget(),
  };
}
