import {plural} from '../../wording/number';
import {STATUS_NAMES} from '../../wording/status';
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

const returns = (n: number) =>
  `${n} ${plural(n, 'отчёт', 'отчёта', 'отчётов')}`;

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
        return {message: `${single.name}: отчёт уже принят.`};
      }
      throw new Refusal(
        `${single.name}: отчёт не сдан (${STATUS_NAMES[status(single.code)]}), принять нечего.`,
      );
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
      throw new Refusal(
        `${unsound[0].name}: в отчёте есть ошибки, верните его с причиной.`,
      );
    }
    const message =
      single && 'institution' in choice
        ? `${single.name}: отчёт принят.`
        : `Принято: ${returns(sound.length)}.`;
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
      details: unsound.map(one => `${one.name}: есть ошибки, не принято`),
    };
  },
});
