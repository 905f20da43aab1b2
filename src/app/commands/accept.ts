import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
import type {Status} from '../../core/submission/submission';
import {blocksSubmission} from '../../core/checks/check-submission';
import {findingsOf} from '../analysis/analyse';
import {
  Choice,
  chooseInstitutions,
  choiceIn,
} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {refusalIn} from '../submission/return-standing';

/** What it tells. */
const TEXT = {
  before: (name: string) => `${name}: отчёт уже принят.`,
  notHandedIn: (name: string, status: Status) =>
    `${name}: отчёт не сдан (${STATUS_NAMES[status]}), принять нечего.`,
  wrong: (name: string) =>
    `${name}: в отчёте есть ошибки, верните его с причиной.`,
  done: (name: string) => `${name}: отчёт принят.`,
  accepted: (n: number) =>
    `Принято: ${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}.`,
  left: (name: string) => `${name}: есть ошибки, не принято`,
};

/** Accepts a submitted return, or all of them that have no errors. */
export const accept = command({
  title: 'Принять отчёт…',
  menu: {
    submenu: 'centre',
    group: 2,
    order: 3,
    questions: ['Код учреждения или слово «все»'],
    answered: choiceIn,
  },
  args: Choice,
  renews: ['submissions'],
  run({book, moment, today}, choice) {
    const institutions = chooseInstitutions(book, choice);
    const status = (code: string) =>
      book.submissions.get(code)?.status ?? 'draft';
    const waiting = institutions.filter(
      one => refusalIn(book, one, 'accept', today) === null,
    );
    const [single] = institutions;
    if ('institution' in choice && single && waiting.length === 0) {
      if (refusalIn(book, single, 'accept', today) === 'already-accepted') {
        return {message: TEXT.before(single.name)};
      }
      throw new Refusal(TEXT.notHandedIn(single.name, status(single.code)));
    }
    const findings = findingsOf(
      {...book, institutions: waiting},
      book.peerMedians,
    );
    const sound = waiting.filter(
      ({code}) => !(findings.get(code) ?? []).some(blocksSubmission),
    );
    const unsound = waiting.filter(one => !sound.includes(one));
    if ('institution' in choice && unsound[0]) {
      throw new Refusal(TEXT.wrong(unsound[0].name));
    }
    const message =
      single && 'institution' in choice
        ? TEXT.done(single.name)
        : TEXT.accepted(sound.length);
    return {
      changes: {
        submissions: new Map(
          sound.map(({code}) => [
            code,
            {status: 'accepted' as const, reviewedAt: moment},
          ]),
        ),
      },
      message,
      details: unsound.map(one => TEXT.left(one.name)),
    };
  },
});
