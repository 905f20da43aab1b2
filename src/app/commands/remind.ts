import * as z from 'zod/mini';
import {blocksSubmission} from '../../core/checks/check-submission';
import {lastDayOf} from '../../core/collection';
import {daysBetween} from '../../core/days-between';
import type {Finding} from '../../core/finding';
import type {Institution} from '../../core/institution';
import {UNTOUCHED} from '../../core/submission';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {findingText} from '../../wording/finding-text';
import {plural} from '../../wording/number';
import {reminderLetter} from '../../wording/reminder';
import {changed, findingsOf} from '../analysis';
import {chosen, Codes} from '../chosen';
import type {Context, Outcome} from '../command';
import {command} from '../command';
import type {Letter} from '../deliver';
import {Refusal} from '../host';
import {refusalIn, returnStanding} from '../return-standing';

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
  withoutAddress: string[];
  remindedToday: string[];
}

interface Args {
  institution?: string | readonly string[];
  late?: boolean;
  preview?: boolean;
}

const letters = (n: number) => `${n} ${plural(n, 'письмо', 'письма', 'писем')}`;

/** Institutions that are to be reminded, whether they have an address or not. */
function concerned(context: Context, args: Args): readonly Institution[] {
  const {model} = context;
  if (args.institution === undefined) {
    return model.institutions.filter(
      one =>
        refusalIn(model, one, 'remind') === null &&
        (!args.late || returnStanding(model, one).access === 'deadline-passed'),
    );
  }
  const named = chosen(model, args);
  for (const one of named) {
    const reason = refusalIn(model, one, 'remind');
    if (reason) throw new Refusal(`${one.name}: ${REFUSAL_TEXT[reason]}.`);
  }
  return named;
}

function letterTo(
  {code, name, emails}: Institution,
  {model, today, tabUrl}: Context,
  found: readonly Finding[],
): Letter {
  const submission = model.submissions.get(code) ?? UNTOUCHED;
  const blocking = found.filter(blocksSubmission);
  const wrong = blocking.filter(({ruleId}) => ruleId !== 'blank');
  const lastDay = lastDayOf(model.settings, submission);
  const letter = reminderLetter({
    institution: name.replace(/\s+/g, ' '),
    period: model.settings.period ?? 0,
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(today, lastDay),
    returnReason:
      submission.status === 'returned' ? submission.returnReason : null,
    blank: blocking.length - wrong.length,
    wrong: wrong
      .slice(0, SHOWN)
      .map(finding => findingText(finding, model.preset)),
    more: Math.max(0, wrong.length - SHOWN),
    url: tabUrl(code),
  });
  return {id: code, to: emails, ...letter};
}

/** The times of reminder, those included that a killed run only noted. */
function remindedAt(context: Context): {
  times: Map<string, string>;
  unsure: string | null;
} {
  const {model, mail} = context;
  const {sent, unsure} = mail.unfinished();
  const times = new Map<string, string>();
  for (const {code} of model.institutions) {
    const known = model.submissions.get(code)?.remindedAt ?? '';
    const noted = sent.get(code) ?? '';
    const time = known > noted ? known : noted;
    if (time !== '') times.set(code, time);
  }
  const settled =
    unsure !== null &&
    model.submissions.get(unsure)?.remindedAt === sent.get(unsure);
  return {times, unsure: settled ? null : unsure};
}

function run(context: Context, args: Args): Outcome {
  const {model, today, moment, mail} = context;
  const all = concerned(context, args);
  const {times, unsure} = remindedAt(context);
  const isToday = ({code}: Institution) =>
    times.get(code)?.startsWith(today) === true;
  const withoutAddress = all.filter(({emails}) => emails.length === 0);
  const remindedToday = all.filter(isToday);
  const due = all.filter(one => one.emails.length > 0 && !isToday(one));
  const found = findingsOf({...model, institutions: due}, model.peerMedians);
  const ready = due.map(one =>
    letterTo(one, context, found.get(one.code) ?? []),
  );
  const nameOf = (code: string) =>
    model.institutions.find(one => one.code === code)?.name ?? code;
  const names = (list: readonly Institution[]) => list.map(({name}) => name);
  const details = [
    ...(withoutAddress.length > 0
      ? [`Нет адреса: ${names(withoutAddress).join(', ')}.`]
      : []),
    ...(remindedToday.length > 0
      ? [`Сегодня уже напомнили: ${remindedToday.length}.`]
      : []),
    ...(unsure === null
      ? []
      : [
          `${nameOf(unsure)}: прошлая отправка прервалась на этом письме, могло не уйти. Проверьте «Отправленные» в почте.`,
        ]),
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
      withoutAddress: names(withoutAddress),
      remindedToday: names(remindedToday),
    };
    const [sample] = ready;
    return {
      model,
      preview: true,
      data,
      message: `Будет отправлено: ${letters(ready.length)}, адресов – ${recipients}.`,
      details: [
        ...(recipients > quota
          ? [`Сегодня Google отправит ещё ${quota}: остальные – завтра.`]
          : []),
        ...details,
        ...(sample ? ['', sample.subject, '', ...sample.text.split('\n')] : []),
      ],
    };
  }
  const {sent, failed, waiting} = mail.send(ready, moment);
  for (const code of sent) times.set(code, moment);
  const changes = [...times].map(
    ([code, time]) => [code, {remindedAt: time}] as const,
  );
  return {
    model: {...model, submissions: changed(model, new Map(changes))},
    message:
      sent.length + waiting.length + failed.length === 0
        ? 'Напоминать некому.'
        : `Отправлено: ${letters(sent.length)}.`,
    details: [
      ...(waiting.length > 0
        ? [
            `Ждут: ${waiting.length} – на сегодня Google больше не отправит. Повторите завтра: кому уже напомнили, второго письма не получит.`,
          ]
        : []),
      ...failed.map(
        code => `${nameOf(code)}: письмо не принято, проверьте адрес.`,
      ),
      ...details,
    ],
    didMore: sent.length > 0,
    afterwards: () => mail.forget(),
  };
}

/** Writes to those who have not handed in; to each at most once a day. */
export const remind = command({
  name: 'remind',
  title: 'Напомнить…',
  args: z.strictObject({
    institution: z.optional(Codes),
    late: z.optional(z.boolean()),
    preview: z.optional(z.boolean()),
  }),
  run,
});
