import * as z from 'zod/mini';
import {blocksSubmission} from '../../core/checks/check-submission';
import {lastDayOf} from '../../core/submission/collection';
import {compareText} from '../../core/text/compare-text';
import {daysBetween} from '../../core/schedule/day';
import type {Finding} from '../../core/checks/finding';
import type {Institution} from '../../core/order/institution';
import {UNTOUCHED} from '../../core/submission/submission';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {findingText} from '../../wording/finding-text';
import {MAIL} from '../../wording/mail';
import {reminderLetter} from '../../wording/reminder';
import {findingsOf} from '../analysis/analyse';
import {
  chooseInstitutions,
  Codes,
  choiceIn,
} from '../institutions/choose-institutions';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {LETTERS_A_RUN, type Letter} from '../letters/deliver';
import {fillAddresses, type FillAddress} from '../letters/fill-addresses';
import {keepWaiting, waitingSince} from '../letters/letters-round';
import {Refusal} from '../engine/host';
import {refusalIn, returnStanding} from '../submission/return-standing';

/** What it tells. */
const TEXT = {
  continued:
    'Продолжение прошлой рассылки: остальным в ней уже написали. Чтобы написать всем, повторите после неё.',
  remindedToday: (remindedToday: number) =>
    `Сегодня уже напомнили: ${remindedToday}.`,
  nobody: 'Напоминать некому.',
};

const SHOWN = 5;

/** What a page shows before the letters go. Names are of institutions. */
export interface RemindPreview {
  /** Letters that would go now, and their addresses. */
  letters: {
    institution: string;
    name: string;
    to: readonly string[];
    subject: string;
    text: string;
    html: string;
  }[];
  recipients: number;
  /** Addresses that may yet be written to today. */
  quota: number;
  /** Letters that go in one run, at most. */
  atOnce: number;
  /** The round goes on where it stopped: the others were reminded in it. */
  isResumed: boolean;
  withoutAddress: string[];
  remindedToday: string[];
}

interface Args {
  institution?: string | readonly string[];
  late?: boolean;
  preview?: boolean;
}

/** Institutions that are to be reminded, whether they have an address or not. */
function concerned(context: Context, args: Args): readonly Institution[] {
  const {book, today} = context;
  if (args.institution === undefined) {
    return book.institutions.filter(
      one =>
        refusalIn(book, one, 'remind', today) === null &&
        (!args.late ||
          returnStanding(book, one, today).access === 'deadline-passed'),
    );
  }
  const named = chooseInstitutions(book, args);
  for (const one of named) {
    const reason = refusalIn(book, one, 'remind', today);
    if (reason) throw new Refusal(`${one.name}: ${REFUSAL_TEXT[reason]}.`);
  }
  return named;
}

/** What an institution is written that has not handed in. */
export function letterTo(
  {code, name, emails}: Institution,
  {book, today}: Pick<Context, 'book' | 'today'>,
  found: readonly Finding[],
  address: FillAddress,
): Letter {
  const submission = book.submissions.get(code) ?? UNTOUCHED;
  const blocking = found.filter(blocksSubmission);
  const wrong = blocking.filter(({ruleId}) => ruleId !== 'blank');
  const lastDay = lastDayOf(book.settings, submission);
  const letter = reminderLetter({
    institution: name.replace(/\s+/g, ' '),
    period: book.settings.period ?? 0,
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(today, lastDay),
    returnReason:
      submission.status === 'returned' ? submission.returnReason : null,
    blank: blocking.length - wrong.length,
    wrong: wrong
      .slice(0, SHOWN)
      .map(finding => findingText(finding, book.preset)),
    more: Math.max(0, wrong.length - SHOWN),
    ...address,
    isFirst: address.byLink && submission.remindedAt === null,
  });
  return {id: code, to: emails, ...letter};
}

/** The times of reminder, those included that a killed run only noted. */
function remindedAt(context: Context): {
  times: Map<string, string>;
  unsure: readonly string[];
} {
  const {book, mail} = context;
  const {sent, unsure} = mail('reminders').unfinished();
  const times = new Map<string, string>();
  for (const {code} of book.institutions) {
    const known = book.submissions.get(code)?.remindedAt ?? '';
    const noted = sent.get(code) ?? '';
    const time = known > noted ? known : noted;
    if (time !== '') times.set(code, time);
  }
  const isSettled = (code: string) =>
    book.submissions.get(code)?.remindedAt === sent.get(code);
  return {times, unsure: unsure.filter(code => !isSettled(code))};
}

/**
 * To whom letters go now: whoever an earlier run left waiting comes before a
 * new round begins; in a round those come first who were not reminded longest.
 */
function inTurn(
  due: readonly Institution[],
  times: ReadonlyMap<string, string>,
  waiting: ReadonlySet<string>,
): {turn: Institution[]; isResumed: boolean} {
  const left = due.filter(({code}) => waiting.has(code));
  const isResumed = left.length > 0;
  const time = ({code}: Institution) => times.get(code) ?? '';
  const turn = [...(isResumed ? left : due)].sort((a, b) =>
    compareText(time(a), time(b)),
  );
  return {turn, isResumed};
}

function run(context: Context, args: Args) {
  const {book, today, moment, beside} = context;
  const mail = context.mail('reminders');
  const when = {period: book.settings.period, today};
  const before = waitingSince(beside, when);
  const all = concerned(context, args);
  const {times, unsure} = remindedAt(context);
  const isToday = ({code}: Institution) =>
    times.get(code)?.startsWith(today) === true;
  const withoutAddress = all.filter(({emails}) => emails.length === 0);
  const remindedToday = all.filter(isToday);
  const due = all.filter(one => one.emails.length > 0 && !isToday(one));
  const isNamed = args.institution !== undefined;
  const {turn, isResumed} = inTurn(due, times, isNamed ? new Set() : before);
  const found = findingsOf({...book, institutions: turn}, book.peerMedians);
  const addressOf = fillAddresses(
    context,
    turn.map(({code}) => code),
    args.preview === true,
  );
  const ready = turn.map(one =>
    letterTo(one, context, found.get(one.code) ?? [], addressOf(one.code)),
  );
  const nameOf = (code: string) =>
    book.institutions.find(one => one.code === code)?.name ?? code;
  const names = (list: readonly Institution[]) => list.map(({name}) => name);
  const details = [
    ...(isResumed ? [TEXT.continued] : []),
    ...(withoutAddress.length > 0
      ? [MAIL.withoutAddress(names(withoutAddress))]
      : []),
    ...(remindedToday.length > 0
      ? [TEXT.remindedToday(remindedToday.length)]
      : []),
    ...unsure.map(code => MAIL.unsure(nameOf(code))),
  ];
  if (args.preview) {
    const recipients = ready.reduce((sum, {to}) => sum + to.length, 0);
    const quota = mail.quota();
    const data: RemindPreview = {
      letters: ready.map(({id, to, subject, text, html}) => ({
        institution: id,
        name: nameOf(id),
        to,
        subject,
        text,
        html,
      })),
      recipients,
      quota,
      atOnce: LETTERS_A_RUN,
      isResumed,
      withoutAddress: names(withoutAddress),
      remindedToday: names(remindedToday),
    };
    const [sample] = ready;
    return {
      preview: true,
      data,
      message: MAIL.wouldSend(ready.length, recipients),
      details: [
        ...(recipients > quota ? [MAIL.quota(quota)] : []),
        ...details,
        ...(sample ? ['', sample.subject, '', ...sample.text.split('\n')] : []),
      ],
    };
  }
  const delivery = mail.send(ready, moment);
  const {sent, failed, waiting, stopped} = delivery;
  const gone = [...sent, ...delivery.unsure];
  const over = new Set([...gone, ...failed]);
  const still = book.institutions.filter(
    one =>
      (before.has(one.code) || (!isNamed && waiting.includes(one.code))) &&
      !over.has(one.code) &&
      refusalIn(book, one, 'remind', today) === null,
  );
  for (const code of gone) times.set(code, moment);
  const changes = [...times].map(
    ([code, time]) => [code, {remindedAt: time}] as const,
  );
  return {
    changes: {submissions: new Map(changes)},
    message:
      gone.length + waiting.length + failed.length === 0
        ? TEXT.nobody
        : MAIL.sent(sent.length),
    details: [
      ...(stopped
        ? [MAIL.waiting(waiting.length, stopped, LETTERS_A_RUN)]
        : []),
      ...failed.map(code => MAIL.notTaken(nameOf(code))),
      ...delivery.unsure.map(code => MAIL.mayBeLost(nameOf(code))),
      ...details,
    ],
    didMore: gone.length > 0,
    afterwards: () => {
      keepWaiting(
        beside,
        when,
        still.map(({code}) => code),
      );
      mail.forget();
    },
  };
}

/** Writes to those who have not handed in; to each at most once a day. */
export const remind = command({
  title: 'Напомнить…',
  menu: {
    submenu: 'centre',
    group: 3,
    order: 1,
    shows: {preview: true},
    questions: [
      'Кому отправить: «все», кто не сдал, «опоздавшие» или код учреждения',
    ],
    answered(text) {
      if (/^опозд/i.test(text)) return {late: true};
      const choice = choiceIn(text);
      return 'all' in choice ? {} : choice;
    },
  },
  args: z.strictObject({
    institution: z.optional(Codes),
    late: z.optional(z.boolean()),
    preview: z.optional(z.boolean()),
  }),
  renews: ['submissions'],
  run,
});
