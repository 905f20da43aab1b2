import {registeredInstitutions} from '../known-tabs/registered';
import {sameUser} from '../sheets/protection';
import type {Workbook} from '../sheets/workbook';
import type {LiveBook} from './live-book';

/** The command of the add-on that gives a link, and where it tells it. */
const LINK_COMMAND = 'form-link';

/**
 * Address of an institution's form by link, as its letter would carry it; a
 * text says why there is none.
 */
export async function formLink(
  live: LiveBook,
  code: string,
): Promise<{url: string} | {refusal: string}> {
  const args = [{command: LINK_COMMAND, args: {institution: code}}];
  const answer = await live.call(
    {functionName: 'call', args, answers: []},
    live.owner,
  );
  const told =
    answer.kind === 'done'
      ? (answer.result as {message?: string; data?: {url?: string}} | null)
      : null;
  return told?.data?.url
    ? {url: told.data.url}
    : {refusal: told?.message ?? 'Скрипт не дал ссылки.'};
}

/** Code of the institution that has this address; null when none has. */
export function codeOf(workbook: Workbook, email: string): string | null {
  const found = registeredInstitutions(workbook).find(({emails}) =>
    emails.some(own => sameUser(own, email)),
  );
  return found?.code ?? null;
}
